import Clinical
import Terminology

extension HL7MessageReader {
  /// OBX: one result, one line of a text, one row of a device, or a part of what is before it.
  mutating func readObservation(_ segment: HL7Segment) {
    switch anchor {
    case .vaccine: return readVaccinePart(segment)
    case .document: return readDocumentPart(segment)
    case .patient, .report, .order: break
    }
    if isDevice, readDeviceRow(segment) { return }
    if goesOn(segment) { return }
    closeText()
    let type = segment[2]
    if type.equals("ED") || type.equals("RP") { return readFile(segment) }
    var statement = observation(segment)
    let identifier = resultIdentifier(segment)
    // Made final without its value: the name stays with the value that was sent before.
    let isBareFinal = statement.status.sent == "U" && !segment[5].isValued
    let isNamed = !(isBareFinal && message.number == 1)
    statement.identifier = isNamed ? identifier : nil
    guard let place = emit(statement, at: segment) else { return }
    if isNamed, let identifier { group?.detail.results.append(identifier) }
    if type.equals("TX") || type.equals("FT") {
      openText = HL7OpenText(
        place: place, code: segment[3], subIdentifier: segment[4],
        lines: [HL7Values.words(segment[5])])
    }
  }

  /// A text of many lines comes as many OBX of one code: they are one result.
  private mutating func goesOn(_ segment: HL7Segment) -> Bool {
    guard segment[2].equals("TX") || segment[2].equals("FT"),
      openText?.code.hasSameBytes(as: segment[3]) == true,
      openText?.subIdentifier.hasSameBytes(as: segment[4]) == true
    else { return false }
    openText?.lines.append(HL7Values.words(segment[5]))
    mark(.part)
    return true
  }

  /// Writes the lines of a text into its statement.
  mutating func closeText() {
    guard let open = openText else { return }
    openText = nil
    let words = open.lines.joined(separator: "\n")
    switch builder.reading.statements[open.place].statement.detail {
    case .observation(var detail) where open.lines.count > 1:
      detail.value = .text(words)
      builder.reading.statements[open.place].statement.detail = .observation(detail)
    case .document(var detail):
      detail.text = detail.text.map { $0 + "\n" + words } ?? words
      detail.contentType = detail.contentType ?? "text/plain"
      builder.reading.statements[open.place].statement.detail = .document(detail)
    default: break
    }
  }

  /// The name of a result: request, what was observed, group, instance. Devices number their
  /// requests anew or not at all: there the time belongs to it.
  func resultIdentifier(_ segment: HL7Segment) -> NativeIdentifier? {
    guard let key = group?.key else { return nil }
    var value = key + "/" + (segment[3][1].text ?? segment[3][2].text ?? "")
    if let group = segment[4].text { value += "/" + group }
    if let instance = segment[21][1].text { value += "/" + instance }
    if isDevice, let time = segment[14].text ?? group?.period.start?.text { value += "@" + time }
    return native(value)
  }

  func observation(_ segment: HL7Segment) -> Statement {
    var statement = Statement(kind: .observation, section: .results)
    statement.concept = codes.concept(segment[3])
    statement.status = HL7Status.status(
      segment[11], by: isDevice ? HL7Status.deviceObservation : HL7Status.observation)
    statement.period = observed(segment)
    if Self.dates.contains(where: { segment[2].equals($0) }) { noteDate(segment[5], 5, segment) }
    statement.section = section(of: statement.concept)
    var detail = ObservationDetail()
    let unit = HL7Unit(segment[6], codes)
    HL7Values.add(segment, unit: unit, to: &detail, &statement, codes)
    detail.interpretations = segment[8].repetitions.compactMap { $0[1].text }
    detail.ranges = [HL7Numbers.range(segment[7], unit)].compactMap { $0 }
    detail.method = codes.some(segment[17])
    detail.site = codes.some(segment[20])
    detail.device = segment[18].isValued ? Self.device(segment[18]) : group?.device
    detail.performer =
      HL7People.organization(segment[23]) ?? codes.some(segment[15])?.title ?? group?.performer
    statement.author = HL7People.person(segment[16]) ?? detail.performer
    if let group {
      detail.categories = group.categories
      detail.specimen = group.specimen
      detail.specimenIdentifiers = group.specimenIdentifiers
      detail.issued = group.issued
      statement.recorded = group.issued
      statement.notes += group.remarks
      if let parent = group.parent { statement.notes.append("Says more of: " + parent) }
    }
    statement.detail = .observation(detail)
    return statement
  }

  /// OBX-14, else the time of the request; most results bear the very same.
  func observed(_ segment: HL7Segment) -> Period {
    let own = segment[14]
    guard own.isValued else { return group?.period ?? Period() }
    if let group, let time = group.time, time.hasSameBytes(as: own) { return group.period }
    let period = HL7Times.moment(own)
    if period.text != nil { noteDate(own, 14, segment) }
    return period.isUndated ? group?.period ?? Period() : period
  }

  private static let dates: [StaticString] = ["DT", "TS", "DTM"]

  private func noteDate(_ field: HL7Piece, _ number: Int, _ segment: HL7Segment) {
    guard let sent = field[1].text, HL7Times.date(sent) == nil, !HL7Times.isBlank(sent) else {
      return
    }
    builder.note(
      .dateMalformed, at: segment.range(of: field, number), "\(sent.prefix(40)) is no date")
  }

  /// A device (EI) by its name, else by its number.
  static func device(_ field: HL7Piece) -> String? { field[2].text ?? field[1].text }

  private func section(of concept: Concept) -> Section {
    if isDevice || Analytes.isVitalSign(concept) { return .vitals }
    guard let loinc = concept.code(in: .loinc) else { return .results }
    if FHIRStatementReader.pregnancyCodes.contains(loinc) { return .pregnancy }
    return Self.habits.contains(loinc) ? .socialHistory : .results
  }

  /// Smoking status, smoking, tobacco, alcohol, occupation (US Core social history; LOINC).
  private static let habits: Set<String> = [
    "72166-2", "81229-7", "11367-0", "88031-0", "74013-4", "11331-6", "11341-5",
  ]
}
