import Clinical

/// What is gathered while one document is read.
final class CCRBuilder {
  let root: XMLElement
  var reading: DocumentReading
  var ledger = GroupedLedger()
  private let roles = CCRDateRoles()
  /// The patient of each record, by place among the reading's patients.
  var patients: [Int] = []
  private let mostStatements: Int

  init(_ root: XMLElement, mostStatements: Int) {
    self.root = root
    self.mostStatements = mostStatements
    reading = DocumentReading(dialect: .ccr, encoding: root.encoding.name)
  }

  /// The dates of an element.
  func dates(of element: XMLElement, isMoment: Bool) -> CCRDates {
    CCRDates(of: element, isMoment: isMoment, roles)
  }

  /// What became of a child of a Body element.
  enum Mark {
    case root, part, container
  }

  /// Counts a child of the Body element `name`, by what became of it.
  func count(_ name: String, as mark: Mark) {
    reading.elements[name, default: 0] += 1
    switch mark {
    case .root: break
    case .part: reading.parts[name, default: 0] += 1
    case .container: reading.containers[name, default: 0] += 1
    }
  }

  /// More statements than are accepted: the document is refused, there is no need to read on.
  var isOverfull: Bool { reading.statements.count > mostStatements }

  /// Adds a statement that stands at `element`.
  func emit(_ statement: Statement, at element: XMLElement, _ context: CCRContext) {
    reading.statements.append(
      StatementReading(
        patient: context.patient, statement: statement,
        range: place(element, context.path)))
  }

  /// Where an element stands.
  func place(_ element: XMLElement, _ path: String) -> SourceRange {
    let range = element.range
    return SourceRange(start: range.lowerBound, end: range.upperBound, path: path)
  }

  /// Writes down what was found at an element; `key` is what makes two findings the same.
  func flag(
    _ check: LedgerLine.Check, _ key: String, _ words: String, at element: XMLElement,
    _ path: String
  ) {
    guard !ledger.counts(check, key) else { return }
    ledger.add(LedgerLine(check, at: place(element, path), words), key)
  }

  /// The reading, its ledger in the order of the bytes.
  func finish() -> DocumentReading {
    reading.ledger = ledger.all.sorted { $0.range.start < $1.range.start }
    return reading
  }
}

/// What flows down to a data object from its record, its section and what is around it.
struct CCRContext {
  let record: CCRRecord
  /// The place of the patient.
  let patient: Int
  var section: Section
  /// The way to the element for people.
  var path: String
  /// Who said it, unless it names its own source.
  var author: String?
  /// The time of the group around it.
  var period = Period()
  /// When the group around it was written down.
  var recorded: PartialDate?
  /// The standing of the group around it.
  var status: Status?

  /// The context of something within, at `step` of the path.
  func within(_ step: String) -> CCRContext {
    var inner = self
    inner.path += "/" + step
    return inner
  }
}
