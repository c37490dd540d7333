import Clinical

/// What is gathered while one document is read.
final class CDABuilder {
  /// What became of an element that bears an entry template.
  enum Mark: UInt8 {
    case unread, root, part, container
  }

  let root: XMLElement
  let narrative: CDANarrative
  var reading: DocumentReading
  private var marks: [Mark]
  private var systems: [String: CodeSystem] = [:]
  lazy var authors = CDAAuthors(root)
  /// Entries by their identifiers, for references between them.
  lazy var entriesByIdentifier = entries(of: root)
  /// Texts of sections so far.
  var sectionTexts = 0

  private let mostStatements: Int

  init(_ root: XMLElement, mostStatements: Int) {
    self.root = root
    self.mostStatements = mostStatements
    narrative = CDANarrative(root)
    marks = Array(repeating: .unread, count: root.documentNodeCount)
    reading = DocumentReading(dialect: .ccda, encoding: root.encoding.name)
  }

  /// A code system by its OID, remembered.
  func system(_ oid: String) -> CodeSystem {
    if let known = systems[oid] { return known }
    let system = CodeSystem.ofCDA(oid)
    systems[oid] = system
    return system
  }

  private func entries(of root: XMLElement) -> [NativeIdentifier: XMLElement] {
    var found: [NativeIdentifier: XMLElement] = [:]
    for element in root.descendants where element.isClinicalStatement {
      guard !CDATemplates.has(122, element) else { continue }
      for child in element.children where child.isNamed("id") {
        if let id = child.instanceIdentifier, found[id] == nil { found[id] = element }
      }
    }
    return found
  }

  /// More statements than are accepted: the document is refused, there is no need to read on.
  var isOverfull: Bool { reading.statements.count > mostStatements }

  // MARK: What became of the elements

  /// Whether nothing has been made of the element yet.
  func isUnread(_ element: XMLElement) -> Bool { marks[element.index] == .unread }

  /// The element and all below belong to the statement that is being read.
  func claim(_ element: XMLElement) {
    for index in element.index..<element.endIndex where marks[index] == .unread {
      marks[index] = .part
    }
  }

  /// What stood for itself has become part of another statement.
  func claimAgain(_ element: XMLElement) { marks[element.index] = .part }

  /// The element only holds others.
  func contain(_ element: XMLElement) { marks[element.index] = .container }

  /// Adds a statement that stands at `element`.
  func emit(_ statement: Statement, at element: XMLElement, _ context: CDAContext) {
    marks[element.index] = .root
    let range = element.range
    let statement = CDARepetition.without(statement)
    reading.statements.append(
      StatementReading(
        patient: 0, statement: statement,
        range: SourceRange(start: range.lowerBound, end: range.upperBound, path: context.path)))
  }

  /// Counts every element that bears an entry template, by what became of it: what nobody read is a
  /// part of the statement around it, which shows it.
  func balance() {
    var counts: [Mark: [Int]] = [:]
    for element in root.descendants {
      var mask = CDATemplates.mask(of: element)
      guard mask != 0 else { continue }
      let mark = marks[element.index] == .unread ? Mark.part : marks[element.index]
      while mask != 0 {
        let bit = mask.trailingZeroBitCount
        mask &= mask - 1
        counts[mark, default: Array(repeating: 0, count: 64)][bit] += 1
      }
    }
    for (mark, row) in counts {
      for (bit, count) in row.enumerated() where count > 0 {
        let name = CDATemplates.counted[bit].name
        reading.elements[name, default: 0] += count
        if mark == .part { reading.parts[name, default: 0] += count }
        if mark == .container { reading.containers[name, default: 0] += count }
      }
    }
  }

  private static func words(of identifier: NativeIdentifier) -> String {
    identifier.value.isEmpty ? identifier.root : identifier.root + " " + identifier.value
  }

  /// An identifier borne by two statements of one kind that say different things names neither.
  func dropSharedIdentifiers() {
    var told: Set<[String]> = []
    for index in reading.sharedIdentifiers(patients: Array(reading.patients.indices)).sorted() {
      let item = reading.statements[index]
      guard let identifier = item.statement.identifier else { continue }
      let key = [item.statement.kind.rawValue, identifier.root, identifier.value]
      if told.insert(key).inserted {
        reading.ledger.append(
          LedgerLine(
            .identifierShared, at: item.range,
            "the identifier \(Self.words(of: identifier)) names different entries"))
      }
      reading.statements[index].statement.identifier = nil
    }
    reading.ledger.sort { $0.range.start < $1.range.start }
  }
}

/// What flows down to an entry from the header, its section and the entries around it.
struct CDAContext {
  var section: Section
  /// The way to the element for people.
  var path: String
  /// Who wrote it, unless it names its own author.
  var author: String?
  /// When it was written down; never from the header, whose time is the document's.
  var recorded: PartialDate?
  /// Confidentiality codes.
  var labels: [String]
  /// The time of the organizer around it.
  var period = Period()
  /// The status of the concern around it, as sent.
  var concernStatus: String?
  /// The identifier of the concern around it, where it has a single observation.
  var concernIdentifier: NativeIdentifier?
  /// The visit around it.
  var encounter: NativeIdentifier?
  /// What the organizer around it says of its observations, such as the area of function.
  var group: String?
  /// Its place in the order that the relationship around it gives.
  var order: Int?
  /// The relationship to what is around it says "not", which no guide defines.
  var isNegatedOutside = false

  /// The context of a part of the header.
  func at(_ path: String) -> CDAContext {
    var context = self
    context.path = path
    return context
  }

  /// The context of something within, at `step` of the path.
  func within(_ step: String) -> CDAContext {
    var inner = self
    inner.path += "/" + step
    inner.order = nil
    inner.isNegatedOutside = false
    return inner
  }
}
