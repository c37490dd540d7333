import Clinical
import Terminology

/// What somebody typed, as a document: one line a statement, each line the place of its statement.
struct TypedDocument {
  private(set) var bytes: [UInt8] = []
  private(set) var reading = DocumentReading(dialect: .typed)

  init(
    _ values: [TypedValue], of patient: Patient, at: PartialDate, by name: String
  ) throws(OperationError) {
    guard !values.isEmpty else { throw OperationError(.badData, "no value was given") }
    self.init(of: patient, at: at, by: name)
    let pressure = values.filter { ["systolic", "diastolic"].contains($0.analyte) }
    if pressure.count == 2, pressure[0].analyte != pressure[1].analyte {
      try addPressure(pressure.sorted { $0.analyte > $1.analyte }, at: at)
      for value in values where !pressure.contains(value) { try add(value, at: at) }
    } else {
      for value in values { try add(value, at: at) }
    }
  }

  /// The head: whose it is and who typed it.
  init(of patient: Patient, at: PartialDate, by name: String) {
    reading.written = at
    reading.title = "typed by \(name)"
    let about = append("patient \(patient.displayName), typed by \(name)")
    reading.patients = [PatientReading(patient: patient, range: about)]
  }

  private mutating func addPressure(_ values: [TypedValue], at: PartialDate) throws(OperationError)
  {
    var detail = ObservationDetail()
    for value in values {
      let known = try Self.understood(value)
      detail.components.append(
        ObservationDetail.Component(concept: known.concept, value: .quantity(known.quantity)))
    }
    let line = values.map { "\($0.analyte) \($0.number) \($0.unit)" }.joined(separator: ", ")
    keep(Concept(.loinc, "85354-9", "Blood pressure"), detail, at: at, line: line)
  }

  private mutating func add(_ value: TypedValue, at: PartialDate) throws(OperationError) {
    let known = try Self.understood(value)
    var detail = ObservationDetail()
    detail.value = .quantity(known.quantity)
    keep(known.concept, detail, at: at, line: "\(value.analyte) \(value.number) \(value.unit)")
  }

  private mutating func keep(
    _ concept: Concept, _ detail: ObservationDetail, at: PartialDate, line: String
  ) {
    var detail = detail
    detail.categories = ["vital-signs"]
    keep(
      Statement(
        kind: .observation, section: .vitals, concept: concept, status: Status(.completed),
        period: .at(at), recorded: at, detail: .observation(detail)),
      line: "\(at.text) \(line)")
  }

  /// A statement and the line that it stands in.
  mutating func keep(_ statement: Statement, line: String) {
    let range = append(line)
    reading.statements.append(StatementReading(patient: 0, statement: statement, range: range))
  }

  private mutating func append(_ line: String) -> SourceRange {
    let start = bytes.count
    bytes += Array(line.utf8)
    let range = SourceRange(
      start: start, end: bytes.count, path: "line \(reading.statements.count)")
    bytes.append(UInt8(ascii: "\n"))
    return range
  }

  private static func understood(
    _ value: TypedValue
  ) throws(OperationError) -> (concept: Concept, quantity: Quantity) {
    guard let analyte = Analytes.named(value.analyte), let code = codes[analyte.key] else {
      throw OperationError(
        .badData, "\(value.analyte) cannot be typed in", "choose one of the list")
    }
    guard let number = Number(value.number) else {
      throw OperationError(
        .badData, "\"\(value.number)\" is not a number", "type digits, such as 128 or 98.6")
    }
    guard let unit = Units.canonical(value.unit),
      Units.convert(number.value, from: unit, to: analyte.unit, analyte: analyte) != nil
    else {
      throw OperationError(
        .badData, "the unit \"\(value.unit)\" is not one of \(analyte.plainName)",
        "use \(Units.plain(analyte.unit))")
    }
    return (
      Concept(.loinc, code, analyte.name),
      Quantity(number: number, unit: value.unit, code: unit, system: .ucum)
    )
  }

  /// The LOINC code under which a typed value is kept: the vital signs panel 85353-1, and LOINC's
  /// own codes for glucose by its unit class.
  private static let codes = [
    "systolic": "8480-6", "diastolic": "8462-4", "pulse": "8867-4", "oxygen": "59408-5",
    "breathing": "9279-1", "temperature": "8310-5", "weight": "29463-7", "height": "8302-2",
    "glucose": "2339-0",
  ]
}
