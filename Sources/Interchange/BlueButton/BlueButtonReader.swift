import Clinical

/// Reads the text of VA Blue Button (My HealtheVet, reports of versions 12 to 12.6): medicines,
/// allergies, problems, vaccines, appointments, results and measurements as statements, each with who
/// wrote it, and the whole report as a paper, so that what is not understood can be read too.
struct BlueButtonReader {
  private var reading = DocumentReading(dialect: .blueButton)
  private let limits: Limits

  /// Reads the report.
  static func read(_ bytes: [UInt8], from start: Int, limits: Limits) throws(ReadError)
    -> DocumentReading
  {
    let text = try BlueButtonText(bytes, from: start, limits: limits)
    guard let name = text.head.first(where: { $0.text.hasPrefix("Name:") }) else {
      throw ReadError(
        dialect: .blueButton, place: "line 1",
        why: "a Blue Button report that does not say whose it is")
    }
    var reader = BlueButtonReader(limits: limits)
    reader.describe(text, name)
    reader.addPaper(bytes, from: start, text)
    for section in text.sections { reader.add(section) }
    return reader.reading
  }

  /// Whether a text is such a report.
  static func recognises(_ bytes: [UInt8], from first: Int) -> Bool {
    Array(bytes[first...].prefix(400)).holds("MY HEALTHEVET PERSONAL INFORMATION REPORT", from: 0)
  }

  private init(limits: Limits) { self.limits = limits }

  // MARK: - The report itself

  private mutating func describe(_ text: BlueButtonText, _ line: BlueButtonText.Line) {
    reading.source = SourceHint(key: "my healthevet", name: "VA My HealtheVet")
    reading.title = "VA Blue Button"
    reading.written = text.head.lazy.compactMap { BlueButtonTimes.date(String($0.text)) }.first
    let words = text.head.lazy.compactMap { line in
      line.text.firstRange(of: "Blue Button (v").map { line.text[$0.upperBound...] }
    }.first
    reading.version = words.map { String($0.prefix { $0 != ")" }) }
    let parts = line.text.dropFirst("Name:".count).split(separator: "Date of Birth:", maxSplits: 1)
    var patient = Patient()
    patient.names = parts.first.map { [Self.name(BlueButtonText.trimmed($0))] } ?? []
    patient.birth =
      parts.count > 1
      ? BlueButtonTimes.date(String(BlueButtonText.trimmed(parts[1]))) : nil
    patient.sex = Self.sex(in: text)
    reading.patients = [PatientReading(patient: patient, range: place(line.range, "Name"))]
  }

  /// `FAMILY, GIVEN M`.
  private static func name(_ text: Substring) -> PersonName {
    let halves = text.split(separator: ",", maxSplits: 1)
    guard halves.count == 2 else { return PersonName(text: String(text)) }
    return PersonName(
      use: nil, family: [String(halves[0])],
      given: halves[1].split(separator: " ").map(String.init), prefixes: [], suffixes: [],
      text: nil)
  }

  private static func sex(in text: BlueButtonText) -> Patient.Sex? {
    for section in text.sections where section.name.contains("DEMOGRAPHICS") {
      for line in section.lines where line.text.hasPrefix("Gender:") {
        let word = BlueButtonText.trimmed(line.text.dropFirst("Gender:".count))
          .prefix { $0.isLetter }
        if let sex = Patient.Sex(rawValue: word.lowercased()) { return sex }
      }
    }
    return nil
  }

  private mutating func addPaper(_ bytes: [UInt8], from start: Int, _ text: BlueButtonText) {
    var statement = Statement(
      kind: .document, section: .notes, concept: Concept(text: "VA Blue Button report"))
    statement.recorded = reading.written
    statement.author = "VA My HealtheVet"
    var detail = DocumentDetail()
    detail.title = "My HealtheVet Personal Information Report"
    detail.contentType = "text/plain"
    detail.size = bytes.count - start
    detail.text = String(decoding: bytes[start...].prefix(Self.longestText), as: UTF8.self)
    if bytes.count - start > Self.longestText {
      detail.text?.append("\n… the rest stands in the source")
    }
    statement.detail = .document(detail)
    add(statement, start..<bytes.count, "report")
  }

  /// Text beyond this stays in the source only: a statement is copied and searched.
  private static let longestText = 262_144

  // MARK: - Sections

  private mutating func add(_ section: BlueButtonText.Section) {
    if section.name == "VA LABORATORY RESULTS" {
      for (statement, range) in BlueButtonLabs.statements(of: section) {
        add(statement, range, section.name)
      }
      return
    }
    guard let kind = BlueButtonKind.of(section) else {
      reading.elements[section.name.lowercased(), default: 0] += 1
      reading.parts[section.name.lowercased(), default: 0] += 1
      return
    }
    let blocks = BlueButtonBlock.blocks(of: section.lines, kind)
    for block in blocks {
      let entry = BlueButtonEntry(block: block, kind: kind, isOwn: section.isSelfEntered)
      guard let statement = entry.statement else {
        reading.elements[kind.section.rawValue, default: 0] += 1
        reading.rejects.append(
          Reject(range: place(block.range, section.name), why: "a block that says nothing"))
        continue
      }
      add(statement, block.range, section.name)
    }
    if blocks.isEmpty { addAbsence(section, kind) }
  }

  /// `No information was available that matched your selection.` is no word of there being none.
  private mutating func addAbsence(_ section: BlueButtonText.Section, _ kind: BlueButtonKind) {
    let words = section.lines.first { $0.text.hasPrefix("No information was available") }
    guard let words else { return }
    let statement = Statement(
      kind: .absence, section: kind.section, concept: Concept(text: section.name),
      detail: .absence(AbsenceDetail(state: .noInformation, narrative: String(words.text))))
    add(statement, words.range, section.name)
  }

  private mutating func add(_ statement: Statement, _ range: Range<Int>, _ path: String) {
    reading.elements[statement.section.rawValue, default: 0] += 1
    reading.statements.append(
      StatementReading(patient: 0, statement: statement, range: place(range, path)))
  }

  private func place(_ range: Range<Int>, _ path: String) -> SourceRange {
    SourceRange(start: range.lowerBound, end: range.upperBound, path: path)
  }
}
