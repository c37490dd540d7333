import Clinical

/// Reads readings in JSON that is not FHIR: data points of Open mHealth, and the answers of device
/// makers' services.
enum DeviceJSON {
  /// Names that only such documents have, looked for before anything is parsed.
  private static let marks: [StaticString] = [
    "\"schema_id\"", "\"effective_time_frame\"", "\"unit_value\"", "\"activities-heart\"",
    "\"activities-steps\"", "\"logId\"", "\"dateOfSleep\"", "\"dataSourceId\"", "\"BPDataList\"",
    "\"BGDataList\"", "\"BODataList\"", "\"WeightDataList\"", "\"measuregrps\"", "\"user_xid\"",
    "\"sleepDetails\"", "\"activityType\"", "\"segments\"", "\"/fitnessActivities", "\"sleep\"",
    "\"series\"", "\"heart_rate\"", "\"blood_glucose\"", "\"systolic_blood_pressure\"",
    "\"body_weight\"", "\"body_temperature\"", "\"oxygen_saturation\"", "\"respiratory_rate\"",
    "\"step_count\"",
  ]

  /// Whether the bytes may hold such readings.
  static func mayHold(_ bytes: [UInt8], from start: Int) -> Bool {
    marks.contains { bytes.holds($0, from: start) }
  }

  /// Reads one JSON text, or one on each line.
  static func read(
    _ bytes: [UInt8], from start: Int, isLines: Bool, limits: Limits
  ) throws(ReadError) -> DocumentReading {
    if isLines { return try readLines(bytes, from: start, limits: limits) }
    let root = try JSONDocument.root(of: bytes, in: start..<bytes.count, as: .device, limits)
    if let maker = Maker.of(root) {
      let builder = DeviceBuilder(unit: "record", limits: limits)
      maker.read(root, into: builder)
      try builder.checkSize()
      return builder.reading
    }
    let builder = DeviceBuilder(unit: "data point", limits: limits)
    for (index, node) in root.list.enumerated() {
      let path = root.isArray ? "[\(index)]" : ""
      try add(node, path: path, to: builder)
    }
    return try finished(builder)
  }

  private static func readLines(
    _ bytes: [UInt8], from start: Int, limits: Limits
  ) throws(ReadError) -> DocumentReading {
    let builder = DeviceBuilder(unit: "data point", limits: limits)
    for (index, line) in bytes.lines(from: start).enumerated() {
      guard bytes[line].contains(where: { !Sniffer.isSpace($0) }) else { continue }
      let path = "line \(index + 1)"
      do throws(ReadError) {
        try add(
          try JSONDocument.root(of: bytes, in: line, as: .device, limits), path: path, to: builder)
      } catch {
        let range = SourceRange(start: line.lowerBound, end: line.upperBound, path: path)
        builder.reject(range, error.why)
      }
    }
    return try finished(builder)
  }

  private static func add(
    _ node: JSONNode, path: String, to builder: DeviceBuilder
  ) throws(ReadError) {
    DataPoint(node, path: path).read(into: builder)
    try builder.checkSize()
  }

  /// A document of which nothing could be read is refused, with the reason of its first record.
  private static func finished(_ builder: DeviceBuilder) throws(ReadError) -> DocumentReading {
    let reading = builder.reading
    guard reading.statements.isEmpty else { return reading }
    throw ReadError(
      dialect: .device, place: reading.rejects.first?.range.path ?? "byte 0",
      why: reading.rejects.first.map { "no reading in it: \($0.why)" } ?? "no reading in it")
  }
}

extension JSONNode {
  /// Its place in a document.
  func place(_ path: String) -> SourceRange {
    SourceRange(start: range.lowerBound, end: range.upperBound, path: path)
  }

  /// A number's digits, also where the number is written as text.
  var digits: String? { numberText ?? string.flatMap { Number($0) == nil ? nil : $0 } }

  /// Seconds since 1970, as an instant in UTC.
  var epochSeconds: PartialDate? {
    digits.flatMap { Int64($0) }.flatMap(DeviceTimes.instant)
  }
}

/// Times as services write them.
enum DeviceTimes {
  /// Seconds since 1970 in UTC; nil beyond the year 9999.
  static func instant(_ seconds: Int64) -> PartialDate? {
    guard (0..<253_402_300_800).contains(seconds) else { return nil }
    return PartialDate(Instant(milliseconds: seconds * 1000))
  }

  /// ISO 8601, else the digits of the calendar alone (`20121212T071430+0200`).
  static func date(_ text: String?) -> PartialDate? {
    guard let text else { return nil }
    return PartialDate(iso: text) ?? PartialDate(hl7: String(text.filter { $0 != "T" }))
  }
}
