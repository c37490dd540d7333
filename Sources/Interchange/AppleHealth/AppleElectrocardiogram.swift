import Clinical

/// Reads an electrocardiogram of a watch (`electrocardiograms/*.csv` of an export): lines of a name and what
/// it says, then one voltage a line.
struct AppleElectrocardiogram {
  /// What the reading's version says.
  static let version = "Apple Health electrocardiogram"

  private let bytes: [UInt8]
  private let start: Int
  private var said: [String: String] = [:]
  private var voltages: [String] = []

  /// Whether the bytes begin so: Apple writes these lines first.
  static func recognises(_ bytes: [UInt8], from start: Int) -> Bool {
    let head = bytes.lines(from: start, upTo: min(bytes.count, start + 2_048)).prefix(20)
    let names = head.map { Self.parts(String(decoding: bytes[$0], as: UTF8.self)).name }
    return names.first == "Name" && names.contains("Recorded Date")
      && names.contains("Sample Rate")
  }

  /// - Throws: ``ReadError`` where it has more voltages than a document may have entries.
  static func read(
    _ bytes: [UInt8], from start: Int, limits: Limits
  ) throws(ReadError) -> DocumentReading {
    var strip = AppleElectrocardiogram(bytes: bytes, start: start)
    for line in bytes.lines(from: start) {
      strip.take(String(decoding: bytes[line], as: UTF8.self))
      guard strip.voltages.count <= limits.entries else {
        throw ReadError(
          dialect: .device, place: "byte \(line.lowerBound)",
          why: "more than the limit of \(limits.entries) entries")
      }
    }
    return strip.reading
  }

  private init(bytes: [UInt8], start: Int) { (self.bytes, self.start) = (bytes, start) }

  private mutating func take(_ line: String) {
    let (name, value) = Self.parts(line)
    if let value {
      if said[name] == nil, said.count < 50 { said[name] = value }
    } else if Number(name) != nil {
      voltages.append(name)
    }
  }

  /// `Device,"Watch4,2"` → `Device` and `Watch4,2`; a voltage has no second part.
  private static func parts(_ line: String) -> (name: String, value: String?) {
    let trimmed = line.filter { $0 != "\r" && $0 != "\r\n" && $0 != "\u{FEFF}" }
    guard let comma = trimmed.firstIndex(of: ",") else { return (trimmed, nil) }
    let value = trimmed[trimmed.index(after: comma)...]
    return (String(trimmed[..<comma]), value.filter { $0 != "\"" })
  }

  private var reading: DocumentReading {
    var reading = DocumentReading(dialect: .device, version: Self.version)
    let range = SourceRange(start: start, end: bytes.count, path: "electrocardiogram")
    reading.title = "Electrocardiogram of a watch"
    reading.source = SourceHint(key: AppleType.system.rawValue, name: "Apple Health")
    reading.elements = ["electrocardiogram": 1]
    reading.patients = [PatientReading(patient: patient, range: range)]
    reading.statements = [StatementReading(patient: 0, statement: statement, range: range)]
    return reading
  }

  private var patient: Patient {
    guard let name = said["Name"], !name.isEmpty else {
      return DeviceBuilder.unnamed(since: said["Recorded Date"] ?? "no date")
    }
    return Patient(
      names: [PersonName(text: name)],
      birth: said["Date of Birth"].flatMap { PartialDate(iso: $0) ?? Self.written($0) })
  }

  /// `12 Apr 1961` and `Apr 12, 1961`.
  private static func written(_ text: String) -> PartialDate? {
    let months = [
      "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
    let parts = text.split { " ,.".contains($0) }
    guard parts.count == 3, let year = parts.last, year.count == 4,
      let month = parts.compactMap({ months.firstIndex(of: $0.prefix(3).lowercased()) }).first,
      let day = parts.first(where: { (1...2).contains($0.count) && Int($0) != nil })
    else { return nil }
    let pad = { (text: String) in text.count < 2 ? "0" + text : text }
    return PartialDate(iso: "\(year)-\(pad(String(month + 1)))-\(pad(String(day)))")
  }

  /// The unit of the voltages.
  private var origin: Quantity? {
    guard let unit = said["Unit"], let zero = Number("0") else { return nil }
    return Quantity(number: zero, unit: unit)
  }

  private var statement: Statement {
    var detail = ObservationDetail()
    detail.value = said["Classification"].flatMap { $0.isEmpty ? nil : .text($0) }
    detail.device = said["Device"]
    detail.components = [
      .init(
        concept: Concept(text: said["Lead"] ?? "One lead"),
        value: .sampled(Samples(voltages.joined(separator: " "), origin: origin)))
    ]
    let told = ["Symptoms", "Sample Rate", "Unit", "Software Version", "Date of Birth"]
    let notes = told.compactMap { name in
      said[name].flatMap { $0.isEmpty ? nil : name + ": " + $0 }
    }
    // LOINC 11524-6: EKG study.
    return Statement(
      kind: .observation, section: .results,
      concept: Concept(
        codings: [Coding(system: .loinc, code: "11524-6")], text: "Electrocardiogram of a watch"),
      status: Status(.completed),
      period: AppleTimes.date(said["Recorded Date"]).map { .at($0) }
        ?? Period(text: said["Recorded Date"]),
      detail: .observation(detail), notes: notes + ["\(voltages.count) values"])
  }
}
