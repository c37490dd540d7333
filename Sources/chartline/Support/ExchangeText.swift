import Clinical

extension Exchange {
  /// As data, without its bytes.
  var json: [(String, JSONValue)] {
    [
      ("id", id == 0 ? .null : .integer(id)), ("at", .integer(at.milliseconds)),
      ("direction", .text(direction.rawValue)), ("protocol", .text(transport.rawValue)),
      ("peer", .text(peer)), ("source", .text(source)), ("what", .text(what)),
      ("control", .text(controlID)), ("bytes", .integer(Int64(size))), ("answer", .text(status)),
      ("failed", .boolean(isFailure)), ("words", .text(words)), ("place", .text(errorPlace)),
      ("milliseconds", .integer(milliseconds)), ("import", importID.map { .integer($0) } ?? .null),
    ]
  }
}
