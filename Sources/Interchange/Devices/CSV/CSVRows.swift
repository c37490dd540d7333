import Clinical

/// Reads the rows of one table, in two passes: what the whole file says of its times and its patient,
/// then the readings.
struct CSVRows {
  private let table: CSVTable
  private let header: CSVHeader
  private let builder: DeviceBuilder
  private let limits: Limits
  private let measures: [(column: Int, measure: DeviceMeasure)]
  private let places: [CSVLayout.Role: Int]
  private var times = CSVTimes([])
  private var whole = Patient()

  init(_ table: CSVTable, _ header: CSVHeader, limits: Limits) {
    self.table = table
    self.header = header
    self.limits = limits
    builder = DeviceBuilder(unit: "row", limits: limits)
    measures = header.measures
    let roles: [CSVLayout.Role] = [
      .time, .day, .clock, .event, .kind, .device, .serial, .note, .person, .patient, .sender,
      .measureName, .value, .unit,
    ]
    var places: [CSVLayout.Role: Int] = [:]
    for role in roles { places[role] = header.first(role) }
    self.places = places
  }

  mutating func read() throws(ReadError) -> DocumentReading {
    builder.reading.version = "CSV"
    let rows = table.rows[(header.row + 1)...]
    builder.reading.source =
      rows.lazy.compactMap { [self] in sender($0) }.first ?? header.layout.source
    times = CSVTimes(rows.lazy.compactMap { [self] in time($0) })
    for _ in 0...header.row { builder.count(.container) }
    describe(rows)
    for row in rows {
      try read(row)
      try builder.checkSize()
    }
    builder.reading.written = nil
    return builder.reading
  }

  // MARK: One row

  private mutating func read(_ row: CSVTable.Row) throws(ReadError) {
    guard !row.range.isEmpty, row.range.count <= limits.text else {
      return builder.reject(place(row), "one row of more than \(limits.text / 1_000_000) MB")
    }
    let readings = readings(of: row)
    guard !readings.isEmpty else { return builder.count(.container) }
    guard time(row) != nil else {
      // Rows before the readings tell whose they are, and at what the alarms are set.
      guard places[.event] == nil else { return builder.count(.container) }
      return builder.reject(place(row), "no time: a reading without one is of no use to anybody")
    }
    builder.add(readings.map { ($0.reading.statement, $0.range) }, about: patient(of: row))
  }

  private func readings(of row: CSVTable.Row) -> [(reading: DeviceReading, range: SourceRange)] {
    var found: [(DeviceReading, SourceRange)] = []
    if let value = places[.value] { found += named(row, value) }
    for (column, measure) in measures {
      guard let sent = table.text(row, column) else { continue }
      var reading = DeviceReading(
        actual(measure, in: row), words: words(measure, column, row),
        unit: header.columns[column].unit)
      reading.take(decimal(sent))
      found.append((reading, place(row, column)))
    }
    if found.isEmpty, let event = event(of: row) { found.append(event) }
    return found.map { reading, range in (completed(reading, row), range) }
  }

  /// What belongs to every reading of a row: time, device, remarks.
  private func completed(_ reading: DeviceReading, _ row: CSVTable.Row) -> DeviceReading {
    var reading = reading
    reading.period = time(row).map(times.moment) ?? Period()
    let names = [cell(.device, row), cell(.serial, row)].compactMap { $0 }
    reading.device = names.isEmpty ? nil : names.joined(separator: ", ")
    let kind = cell(.kind, row)
    if let note = cell(.note, row), reading.value != .text(note) { reading.notes.append(note) }
    if let kind, reading.measure.loinc != nil, reading.value != .text(kind) {
      reading.notes.append(kind)
    }
    if Self.isControl(kind) || Self.isControl(cell(.event, row)) || Self.isControl(cell(.note, row))
    {
      reading.reserve = DeviceReading.controlSolution
    }
    return reading
  }

  /// A reading whose row says what was measured: `weight,172.8,lb`.
  private func named(
    _ row: CSVTable.Row, _ column: Int
  ) -> [(DeviceReading, SourceRange)] {
    guard let sent = table.text(row, column) else { return [] }
    let name = cell(.measureName, row)
    let measure =
      name.flatMap { DeviceMeasure.byName[$0.lowercased()] } ?? DeviceMeasure(title: "unnamed")
    var reading = DeviceReading(measure, words: name, unit: cell(.unit, row))
    let parts = sent.split(separator: "/")
    if measure == .pressure, parts.count == 2 {
      reading.takePressure(decimal(String(parts[0])), decimal(String(parts[1])))
    } else {
      reading.take(decimal(sent))
    }
    return [(reading, place(row, column))]
  }

  /// A row that tells of something without measuring it: an event, or a remark.
  private func event(of row: CSVTable.Row) -> (DeviceReading, SourceRange)? {
    if let column = places[.event], let event = table.text(row, column) {
      var reading = DeviceReading(DeviceMeasure(title: "Event"), words: event)
      reading.value = cell(.kind, row).map { .text($0) }
      return (reading, place(row, column))
    }
    guard let column = places[.note], let note = table.text(row, column) else { return nil }
    var reading = DeviceReading(DeviceMeasure(title: "Note"))
    reading.value = .text(note)
    return (reading, place(row, column))
  }

  /// A calibration is a drop of blood in a meter, not the sensor.
  private func actual(_ measure: DeviceMeasure, in row: CSVTable.Row) -> DeviceMeasure {
    guard measure == .sensorGlucose else { return measure }
    return cell(.event, row)?.lowercased() == "calibration" ? .meterGlucose : measure
  }

  /// The column's own words; of what has no code also which kind: `Insulin, Fast-Acting`.
  private func words(_ measure: DeviceMeasure, _ column: Int, _ row: CSVTable.Row) -> String {
    let title = header.columns[column].title
    guard measure.loinc == nil, let kind = cell(.kind, row) else { return title }
    return "\(cell(.event, row) ?? title), \(kind)"
  }

  // MARK: Cells

  private func cell(_ role: CSVLayout.Role, _ row: CSVTable.Row) -> String? {
    places[role].flatMap { table.text(row, $0) }
  }

  private func time(_ row: CSVTable.Row) -> String? {
    if let text = cell(.time, row) { return text }
    guard let day = cell(.day, row) else { return nil }
    return cell(.clock, row).map { day + " " + $0 } ?? day
  }

  /// Where semicolons or tabs part the cells, a comma is a decimal point.
  private func decimal(_ sent: String) -> String {
    guard table.separator != UInt8(ascii: ","), sent.count(where: { $0 == "," }) == 1 else {
      return sent
    }
    let point = sent.replacing(",", with: ".")
    return Number(point) == nil ? sent : point
  }

  private static func isControl(_ words: String?) -> Bool {
    guard let words = words?.lowercased() else { return false }
    return words == "control" || words.contains("control solution") || words == "control test"
  }

  private func place(_ row: CSVTable.Row, _ column: Int? = nil) -> SourceRange {
    guard let column, let range = table.range(row, column) else {
      return SourceRange(
        start: row.range.lowerBound, end: row.range.upperBound, path: "row \(row.number)")
    }
    return SourceRange(
      start: range.lowerBound, end: range.upperBound,
      path: "row \(row.number), \(header.columns[column].title)")
  }
}

extension CSVRows {
  /// What the rows without a reading say of the patient, and the devices that all rows name.
  private mutating func describe(_ rows: ArraySlice<CSVTable.Row>) {
    guard places[.patient] == nil else { return }
    var name = PersonName()
    var serials: [String] = []
    for row in rows {
      if let serial = cell(.serial, row), serials.last != serial, !serials.contains(serial) {
        serials.append(serial)
      }
      guard let words = cell(.person, row) else { continue }
      switch cell(.event, row)?.lowercased() {
      case "firstname": name.given = [words]
      case "lastname": name.family = [words]
      case "dateofbirth": whole.birth = times.moment(words).start ?? Self.sameEitherWay(words)
      default: break
      }
    }
    if !(name.given + name.family).isEmpty { whole.names = [name] }
    guard whole.names.isEmpty || name.family.isEmpty else { return }
    // A name alone is no identity; a serial number is, until a human says whose it is.
    whole.identifiers = serials.prefix(Self.mostDevices).map {
      Identifier(system: nil, value: $0, assigner: "serial number of the device")
    }
  }

  private static let mostDevices = 16

  /// `1/1/1970` is one day in whatever order.
  private static func sameEitherWay(_ text: String) -> PartialDate? {
    let first = CSVTimes(["13/1/2000"]).moment(text).start
    let second = CSVTimes(["1/13/2000"]).moment(text).start
    return first?.iso == second?.iso ? first : nil
  }

  /// Who sends the table, where a row says so.
  private func sender(_ row: CSVTable.Row) -> SourceHint? {
    guard let words = cell(.sender, row) else { return nil }
    let (key, name) = Self.parted(words)
    return SourceHint(key: key ?? name, name: name)
  }

  /// What stands before the bar and behind it, as FHIR writes a token; without a bar all is behind.
  private static func parted(_ words: String) -> (before: String?, behind: String) {
    guard let bar = words.firstIndex(of: "|"), bar != words.startIndex,
      words.index(after: bar) != words.endIndex
    else { return (nil, words) }
    return (String(words[..<bar]), String(words[words.index(after: bar)...]))
  }

  private func patient(of row: CSVTable.Row) -> Int {
    if let words = cell(.patient, row) {
      return builder.patient(words, at: place(row, places[.patient])) {
        let (system, number) = Self.parted(words)
        return Patient(identifiers: [Identifier(system: system, value: number)])
      }
    }
    return builder.patient("", at: place(row)) {
      let isNamed = !whole.identifiers.isEmpty || !whole.names.isEmpty
      return isNamed ? whole : DeviceBuilder.unnamed(since: time(row) ?? "")
    }
  }
}
