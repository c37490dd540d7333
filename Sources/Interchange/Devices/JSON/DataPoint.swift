import Clinical

/// One data point of Open mHealth: a header, which says what it is and where it comes from, and a
/// body; or the body alone.
struct DataPoint {
  private let root: JSONNode
  private let path: String
  private let header: JSONNode?
  private let body: JSONNode?

  init(_ root: JSONNode, path: String) {
    self.root = root
    self.path = path
    header = root["header"]
    let isBody = header == nil && root["body"] == nil && root["schema_id"] == nil
    body = isBody ? root : root["body"]
  }

  /// Reads it into statements, or a reject.
  func read(into builder: DeviceBuilder) {
    let place = root.place(path.isEmpty ? "data point" : path)
    guard root.isObject else { return builder.reject(place, "no object") }
    guard header != nil || root["body"] == nil else {
      return builder.reject(place, "a data point without its header")
    }
    guard let body, body.isObject else {
      return builder.reject(place, "a data point without its body")
    }
    if let missing = unvalued(body) { return builder.reject(place, "\(missing) without a value") }
    var found: [(Statement, SourceRange)] = []
    for row in DataPointSchema.rows {
      guard let node = body[row.member] else { continue }
      found.append(read(node, row, in: body, builder))
    }
    if let pressure = pressure(body, builder) { found.append(pressure) }
    if found.isEmpty, let other = other(body) { found.append(other) }
    guard !found.isEmpty else { return builder.reject(place, "no reading that is known") }
    checkHeader(builder)
    checkWords(body, builder)
    if body["effective_time_frame"] == nil, header == nil || !body.members.map(\.name).isEmpty {
      builder.note(.requiredMissing, at: place, "a reading without its time (effective_time_frame)")
    }
    builder.add(found.map { ($0.0, $0.1) }, about: patient(builder))
  }

  // MARK: What was measured

  private func read(
    _ node: JSONNode, _ row: DataPointSchema.Row, in body: JSONNode, _ builder: DeviceBuilder
  ) -> (Statement, SourceRange) {
    let place = node.place(step(row.member.description))
    let specimen = body["specimen_source", "blood_specimen_type"]?.words
    let measure =
      row.measure == .bloodGlucose ? DataPointSchema.glucose(in: specimen) : row.measure
    var reading = DeviceReading(measure, unit: node["unit"]?.words)
    reading.value = value(node, row.units, measure, at: place, builder)
    if [.steps, .sleep].contains(measure), body["effective_time_frame"]?["date_time"] != nil {
      builder.note(
        .valueNotAllowed, at: place,
        "\(measure.title): counted over a stretch of time, and only a moment was sent")
    }
    complete(&reading, body, builder)
    return (reading.statement, place)
  }

  private func value(
    _ node: JSONNode, _ units: [String: String], _ measure: DeviceMeasure, at place: SourceRange,
    _ builder: DeviceBuilder
  ) -> Value? {
    guard let sent = (node.isObject ? node["value"] : node)?.scalar else { return nil }
    guard let number = Number(sent), (node["value"] ?? node).numberText != nil else {
      builder.note(.valueNotAllowed, at: place, "\(measure.title): \(sent) is no number")
      return .text(sent)
    }
    let unit = node["unit"]?.words
    let code = unit.flatMap { units[$0] }
    if let unit, code == nil {
      builder.note(
        .valueNotAllowed, at: place, "\(measure.title): Open mHealth has no unit \(unit) for it")
    }
    return .quantity(
      Quantity(number: number, unit: unit, code: code, system: code.map { _ in .ucum }))
  }

  private func pressure(
    _ body: JSONNode, _ builder: DeviceBuilder
  ) -> (Statement, SourceRange)? {
    let parts: [(DeviceMeasure, JSONNode?)] = [
      (.systolic, body["systolic_blood_pressure"]), (.diastolic, body["diastolic_blood_pressure"]),
    ]
    guard parts.contains(where: { $0.1 != nil }) else { return nil }
    let place = body.place(body.index == root.index ? root.place(path).path : step(nil))
    var reading = DeviceReading(.pressure)
    for case (let measure, let node?) in parts {
      reading.components.append(
        .init(
          concept: measure.concept(unit: nil),
          value: value(node, DataPointSchema.pressure, measure, at: place, builder)))
    }
    complete(&reading, body, builder)
    return (reading.statement, place)
  }

  /// The name of a measure that stands there without its number; nil where all have one.
  private func unvalued(_ body: JSONNode) -> String? {
    DataPointSchema.rows.first { row in
      guard let node = body[row.member] else { return false }
      return node.isObject && node["value"] == nil
    }?.measure.title
  }

  /// What this reader does not know: kept whole, by the name of its schema.
  private func other(_ body: JSONNode) -> (Statement, SourceRange)? {
    let sample = body["quantity_type", "category_type", "correlation_type", "activity_name"]
    let name = header?["schema_id"]?["name"]?.label ?? sample?.label
    guard let name else { return nil }
    let statement = Statement(
      kind: .other, section: .other, identifier: identifier, concept: Concept(text: name),
      period: period(body))
    return (statement, body.place(step(nil)))
  }

  // MARK: What belongs to every reading

  private static let remarks: [StaticString] = [
    "temporal_relationship_to_meal", "temporal_relationship_to_sleep",
    "temporal_relationship_to_physical_activity", "body_posture", "position_during_measurement",
    "oxygen_therapy_mode_of_administration", "user_notes",
  ]

  private func complete(_ reading: inout DeviceReading, _ body: JSONNode, _ builder: DeviceBuilder)
  {
    reading.period = period(body)
    reading.identifier = identifier
    reading.device = header?["acquisition_provenance"]?["source_name"]?.label
    reading.method = body["measurement_method"]?.label.map { Concept(text: $0) }
    reading.site = body["measurement_location"]?.label.map { Concept(text: $0) }
    reading.notes = Self.remarks.compactMap { body[$0]?.words }
    if let statistic = body["descriptive_statistic"]?.label {
      reading.reserve = "\(statistic) of a stretch of time, not one reading"
    }
  }

  private func period(_ body: JSONNode) -> Period {
    guard let frame = body["effective_time_frame"] else { return Period() }
    if let moment = frame["date_time"]?.words {
      return PartialDate(iso: moment).map(Period.at) ?? Period(text: moment)
    }
    let stretch = frame["time_interval"] ?? frame
    let start = DeviceTimes.date(stretch["start_date_time"]?.words ?? stretch["date"]?.words)
    let end = DeviceTimes.date(stretch["end_date_time"]?.words)
    return Period(start: start, end: end, text: stretch["part_of_day"]?.label)
  }

  private var identifier: NativeIdentifier? {
    header?["id"]?.label.map {
      NativeIdentifier(root: header?["schema_id"]?["namespace"]?.label ?? "", value: $0)
    }
  }

  private func patient(_ builder: DeviceBuilder) -> Int {
    let user = header?["user_id"]?.label
    return builder.patient(user ?? "", at: root.place(path)) {
      if let user { return Patient(identifiers: [Identifier(system: nil, value: user)]) }
      let first = header?["id"]?.label ?? body.map { period($0).sortDate?.text ?? "" } ?? ""
      return DeviceBuilder.unnamed(since: first)
    }
  }

  private func step(_ member: String?) -> String {
    let steps = [path, header == nil ? "" : "body", member ?? ""].filter { !$0.isEmpty }
    return steps.isEmpty ? "data point" : steps.joined(separator: ".")
  }
}

extension DataPoint {
  /// What a header must have (schema `header` 1.0 to 1.3), and what it may say.
  private func checkHeader(_ builder: DeviceBuilder) {
    guard let header else { return }
    let place = header.place(path.isEmpty ? "header" : path + ".header")
    for name in ["id", "creation_date_time", "schema_id"] as [StaticString]
    where header[name] == nil {
      builder.note(.requiredMissing, at: place, "a header without \(name)")
    }
    if let modality = header["acquisition_provenance"]?["modality"]?.words,
      !["sensed", "self-reported"].contains(modality)
    {
      builder.note(.valueNotAllowed, at: place, "the modality \(modality)")
    }
  }

  private func checkWords(_ body: JSONNode, _ builder: DeviceBuilder) {
    for (member, allowed) in DataPointSchema.words {
      guard let node = body[member], let word = node.words, !allowed.contains(word) else {
        continue
      }
      builder.note(.valueNotAllowed, at: node.place(step(member.description)), "\(member): \(word)")
    }
    guard let frame = body["effective_time_frame"], frame["date_time"] == nil else {
      if let node = body["effective_time_frame"]?["date_time"], let text = node.words,
        PartialDate(iso: text) == nil
      {
        builder.note(.dateMalformed, at: node.place(step(nil)), "\(text) is no date")
      }
      return
    }
    let stretch = frame["time_interval"]
    let named = ["start_date_time", "end_date_time", "duration", "date", "part_of_day"]
      .count { name in stretch?.members.contains { $0.name == name } == true }
    if named < 2 {
      builder.note(
        .dateMalformed, at: frame.place(step("effective_time_frame")),
        "a stretch of time without its two ends")
    }
  }
}
