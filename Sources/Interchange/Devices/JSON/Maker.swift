import Clinical

/// A device maker's service, known by the shape of its answers. Measurements become readings; what
/// people did (walks, sleep, meals) is kept whole.
enum Maker: String, CaseIterable {
  case fitbit = "Fitbit"
  case googleFit = "Google Fit"
  case iHealth = "iHealth"
  case jawbone = "Jawbone"
  case misfit = "Misfit"
  case moves = "Moves"
  case runKeeper = "RunKeeper"
  case withings = "Withings"

  /// The service whose answer this is; nil where it is none that is known.
  static func of(_ root: JSONNode) -> Maker? {
    if root.isArray {
      return root.list.first?["summary"] != nil && root.list.first?["date"] != nil ? .moves : nil
    }
    if root["activities-heart", "activities-steps", "weight", "sleep"]?.isArray == true {
      return .fitbit
    }
    if root["dataSourceId"] != nil, root["point"]?.isArray == true { return .googleFit }
    if MakerLists.iHealth.contains(where: { root[$0.list] != nil }) { return .iHealth }
    if root["meta"]?["user_xid"] != nil || root["data"]?["items"] != nil { return .jawbone }
    if root["sessions", "sleeps"]?.isArray == true { return .misfit }
    if let first = root["items"]?.list.first, first["uri"] != nil { return .runKeeper }
    let body = root["body"]
    return body?["measuregrps"] != nil || body?["series"] != nil ? .withings : nil
  }

  /// Reads an answer of this service.
  func read(_ root: JSONNode, into builder: DeviceBuilder) {
    builder.reading.source = SourceHint(key: rawValue.lowercased(), name: rawValue)
    builder.reading.version = "JSON of \(rawValue)"
    let records = MakerRecords(maker: self, root: root, builder: builder)
    switch self {
    case .fitbit: records.readFitbit()
    case .googleFit: records.readGoogleFit()
    case .iHealth: records.readIHealth()
    case .withings: records.readWithings()
    case .jawbone: records.readJawbone()
    case .misfit: records.keep(root["sessions", "sleeps"], "", from: "startTime", id: "id")
    case .moves: records.keep(root, "", from: "date", id: "date")
    case .runKeeper: records.keep(root["items"], "items", from: "start_time", id: "uri")
    }
  }
}

/// The records of one answer.
struct MakerRecords {
  let maker: Maker
  let root: JSONNode
  let builder: DeviceBuilder

  /// Keeps each record of a list whole, under its own title.
  func keep(_ list: JSONNode?, _ path: String, from time: StaticString, id: StaticString) {
    guard let list, !list.isNull else { return }
    for (index, node) in list.list.enumerated() {
      let title =
        node["activityType", "type", "title", "activity", "dataTypeName"]?.label ?? "Record"
      let sent = node[time]
      let moment = DeviceTimes.date(sent?.scalar) ?? sent?.epochSeconds
      let statement = Statement(
        kind: .other, section: .other, identifier: native(node[id]),
        concept: Concept(text: "\(title), \(maker.rawValue)"),
        period: moment.map(Period.at) ?? Period(text: sent?.label))
      add([statement], at: node.place("\(path)[\(index)]"))
    }
  }

  /// The statements of one record.
  func add(_ statements: [Statement], at place: SourceRange) {
    let since = statements.first?.identifier?.value ?? statements.first?.period.start?.text ?? ""
    let patient = builder.patient("", at: place) {
      if let user = root["meta"]?["user_xid"]?.label {
        return Patient(identifiers: [Identifier(system: maker.rawValue, value: user)])
      }
      return DeviceBuilder.unnamed(since: since)
    }
    builder.add(statements.map { ($0, place) }, about: patient)
  }

  /// A reading of a record; nil without a value.
  func reading(
    _ measure: DeviceMeasure, _ value: String?, unit: String?, _ period: Period,
    id: NativeIdentifier? = nil, notes: [String] = []
  ) -> Statement? {
    guard let value else { return nil }
    var reading = DeviceReading(measure, unit: unit)
    reading.take(value)
    reading.period = period
    reading.identifier = id
    reading.notes = notes
    return reading.statement
  }

  /// The sender's own number of a record.
  func native(_ node: JSONNode?, _ part: String = "") -> NativeIdentifier? {
    node?.scalar.map {
      NativeIdentifier(root: maker.rawValue, value: String($0.prefix(200)) + part)
    }
  }
}
