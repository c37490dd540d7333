import Clinical

/// Threads as lines and as data.
enum MessageText {
  static func line(_ thread: CareThread, new: Int) -> String {
    let last = thread.messages.last
    let words = last.map { "\($0.by) \($0.at.iso): \($0.words)" } ?? ""
    return "\(thread.id)  \(thread.title)\(new > 0 ? "  (\(new) new)" : "")  \(words)"
  }

  static func json(_ thread: CareThread, new: Int) -> [(String, JSONValue)] {
    [
      ("thread", .integer(thread.id)), ("person", .text(thread.identity.rawValue)),
      ("about", about(thread.subject)), ("title", .text(thread.title)), ("new", JSONValue(new)),
      ("messages", JSONValue(thread.messages.count)),
      ("last", JSONValue(thread.messages.last?.words)),
      ("lastAt", JSONValue(thread.messages.last?.at.iso)),
    ]
  }

  /// Writes a thread, message by message, each with who has read it.
  static func write(_ thread: CareThread, json: Bool) throws {
    if !json { Output.line("\(thread.id)  \(thread.title)") }
    for message in thread.messages {
      if json {
        Output.json([
          ("thread", .integer(thread.id)), ("message", .integer(message.id)),
          ("by", .text(message.by)), ("fromPatient", .boolean(message.isFromPatient)),
          ("at", .text(message.at.iso)), ("words", .text(message.words)),
          ("readAt", JSONValue(message.readAt?.iso)),
        ])
      } else {
        let read = message.readAt.map { "read \($0.iso)" } ?? "not read yet"
        Output.line("  \(message.by), \(message.at.iso), \(read)")
        Output.line("    \(message.words)")
      }
    }
  }

  private static func about(_ subject: CareThread.Subject?) -> JSONValue {
    switch subject {
    case .topic(let key): .object([("lesson", .text(key))])
    case .thing(let thing): .object([("thing", .text(thing.rawValue))])
    case .alert(let id): .object([("alert", .integer(id))])
    case nil: .null
    }
  }
}
