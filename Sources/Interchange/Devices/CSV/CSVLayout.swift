import Clinical

/// A kind of table that Chartline reads: which columns it must have, and what each of them says.
/// Columns are found by their names, never by their places.
struct CSVLayout {
  /// What a column says.
  enum Role: Hashable {
    /// Day and time, or each alone.
    case time, day, clock
    /// What happened (`EGV`, `Calibration`), and which kind of it.
    case event, kind
    /// The device by name, and by serial number.
    case device, serial
    case note
    /// What the patient is called, in a row that measures nothing.
    case person
    /// A number by which the sender knows the patient, and whose number it is: `SYSTEM|NUMBER`.
    case patient
    /// Who sends the table: `KEY|NAME`.
    case sender
    /// The column's cells measure this.
    case measure(DeviceMeasure)
    /// In a table of one reading a row: what was measured, the value, its unit.
    case measureName, value, unit
  }

  /// Whose table it is.
  let source: SourceHint?
  /// Columns that tell it from all others.
  let marks: [String]
  /// What its columns say, by name; others are kept in the source only.
  let roles: [String: Role]

  /// The layout whose marks are all among the columns; the one with the most where several fit.
  static func of(_ columns: [CSVColumn]) -> CSVLayout? {
    let names = Set(columns.map(\.name))
    return all.filter { names.isSuperset(of: $0.marks) }.max { $0.marks.count < $1.marks.count }
  }

  private static let libre: [String: Role] = [
    "device": .device, "serial number": .serial, "device timestamp": .time, "notes": .note,
    "historic glucose": .measure(.sensorGlucose), "scan glucose": .measure(.sensorGlucose),
    "strip glucose": .measure(.meterGlucose), "ketone": .measure(.ketone),
    "rapid-acting insulin": .measure(.insulin), "long-acting insulin": .measure(.insulin),
    "non-numeric rapid-acting insulin": .measure(.insulin),
    "non-numeric long-acting insulin": .measure(.insulin), "meal insulin": .measure(.insulin),
    "correction insulin": .measure(.insulin), "user change insulin": .measure(.insulin),
    "carbohydrates": .measure(.carbohydrates), "non-numeric food": .measure(.carbohydrates),
  ]

  /// Every layout. The columns are those of the services' own exports (files of `device_cgm_csv`);
  /// Chartline's own is told in `Docs/readings-csv.md`.
  static let all: [CSVLayout] = [
    CSVLayout(
      source: SourceHint(key: "dexcom clarity", name: "Dexcom Clarity"),
      marks: ["event type", "event subtype", "glucose value"],
      roles: [
        "timestamp": .time, "event type": .event, "event subtype": .kind,
        "patient info": .person, "source device id": .device, "transmitter id": .serial,
        "glucose value": .measure(.sensorGlucose), "insulin value": .measure(.insulin),
        "carb value": .measure(.carbohydrates), "duration": .measure(.duration),
      ]),
    CSVLayout(
      source: SourceHint(key: "freestyle libreview", name: "FreeStyle LibreView"),
      marks: ["serial number", "device timestamp", "record type"], roles: libre),
    CSVLayout(
      source: nil, marks: ["time", "measure", "value", "unit"],
      roles: [
        "time": .time, "measure": .measureName, "value": .value, "unit": .unit,
        "device": .device, "serial": .serial, "patient": .patient, "sender": .sender,
        "context": .kind, "note": .note,
      ]),
    // D1NAMO: a finger-stick diary.
    CSVLayout(
      source: nil, marks: ["date", "time", "glucose", "comments"],
      roles: [
        "date": .day, "time": .clock, "glucose": .measure(.meterGlucose), "type": .kind,
        "comments": .note,
      ]),
    // CGMacros: two sensors and a wristband, minute by minute.
    CSVLayout(
      source: nil, marks: ["timestamp", "libre gl", "dexcom gl"],
      roles: [
        "timestamp": .time, "libre gl": .measure(.sensorGlucose),
        "dexcom gl": .measure(.sensorGlucose), "hr": .measure(.pulse),
        "carbs": .measure(.carbohydrates), "meal type": .note,
      ]),
  ]
}

/// A column: its name, folded so that spellings meet, and the unit that its header names.
struct CSVColumn: Equatable {
  /// In lower case, without the unit.
  let name: String
  /// The header as written, without its unit.
  let title: String
  /// The unit in the header: `mg/dL` of `Glucose Value (mg/dL)` and of `Scan Glucose mg/dL`.
  let unit: String?

  init(_ header: String) {
    var title = header.oneLine
    var unit: String?
    if title.hasSuffix(")"), let open = title.lastIndex(of: "("), open != title.startIndex {
      unit = String(title[title.index(after: open)...].dropLast())
      title = String(title[..<open])
    } else if let last = title.split(separator: " ").last, last.contains("/"), last != title {
      unit = String(last)
      title = String(title.dropLast(last.count))
    }
    while title.last == " " { title.removeLast() }
    self.title = String(title.prefix(60))
    self.unit = unit
    name = self.title.lowercased()
  }
}
