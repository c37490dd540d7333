/// Why a topic's file could not be read: where, and what to do.
public struct TopicError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The line, from 1.
  public var line: Int
  /// What is wrong with it.
  public var why: String

  /// One line for people.
  public var description: String { "line \(line): \(why)" }
}

/// Reads the head of a topic: lines of `name: value` up to an empty line. `source:` and `for:` may
/// stand more than once. The text below is kept for ``TopicBodyParser``.
struct TopicParser {
  private var fields: [String: String] = [:]
  private var sources: [String] = []
  private var triggers: [TopicTrigger] = []

  private static let needed = ["id", "title", "language", "audience", "reading", "reviewed"]

  /// The topic of a file's text.
  static func topic(of text: String) throws(TopicError) -> Topic {
    var parser = TopicParser()
    var start = text.startIndex
    var number = 1
    while let end = text.utf8[start...].firstIndex(of: UInt8(ascii: "\n")), end > start {
      try parser.readHead(text[start..<end], number: number)
      start = text.utf8.index(after: end)
      number += 1
    }
    return try parser.topic(body: String(text[start...]))
  }

  private mutating func readHead(_ line: Substring, number: Int) throws(TopicError) {
    guard let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")) else {
      throw TopicError(line: number, why: "expected \"name: value\" or an empty line")
    }
    let value = Self.trimmed(line[line.utf8.index(after: colon)...])
    switch line[..<colon] {
    case "for": triggers.append(try Self.trigger(value, number: number))
    case "source": sources.append(String(value))
    case let name: fields[String(name)] = String(value)
    }
  }

  static func trigger(_ text: Substring, number: Int) throws(TopicError) -> TopicTrigger {
    let parts = text.split(separator: "|").map(trimmed)
    let words = (parts.first ?? "").split(separator: " ").map(String.init)
    guard parts.count == 2, words.count >= 2, let kind = TopicTrigger.Kind(rawValue: words[0])
    else { throw TopicError(line: number, why: "expected \"for: kind code … | why\"") }
    return TopicTrigger(kind: kind, values: Array(words.dropFirst()), why: String(parts[1]))
  }

  private func topic(body: String) throws(TopicError) -> Topic {
    for name in Self.needed where (fields[name] ?? "").isEmpty {
      throw TopicError(line: 1, why: "\"\(name):\" is needed")
    }
    guard !sources.isEmpty else { throw TopicError(line: 1, why: "a \"source:\" is needed") }
    return Topic(
      key: fields["id"] ?? "", title: fields["title"] ?? "", language: fields["language"] ?? "",
      audience: fields["audience"] ?? "", reading: fields["reading"] ?? "", sources: sources,
      reviewed: fields["reviewed"] ?? "", triggers: triggers,
      related: (fields["see"] ?? "").split(separator: " ").map(String.init),
      isPrivate: fields["private"] == "yes", bodyText: body)
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return text
  }
}
