/// Why a topic's file could not be read: where, and what to do.
public struct TopicError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The line, from 1.
  public var line: Int
  /// What is wrong with it.
  public var why: String

  /// One line for people.
  public var description: String { "line \(line): \(why)" }
}

/// Reads a topic: lines of `name: value`, an empty line, then a small part of Markdown: `#` headings,
/// `-` and `1.` items, paragraphs. The items under `# Questions` are what is asked at the end.
struct TopicParser {
  private var fields: [String: String] = [:]
  private var triggers: [Topic.Trigger] = []
  private var blocks: [Topic.Block] = []
  private var questions: [String] = []
  private var isParagraphOpen = false
  private var isAmongQuestions = false

  /// The topic of a file's text.
  static func topic(key: String, text: String) throws(TopicError) -> Topic {
    var parser = TopicParser()
    var isHead = true
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for (index, line) in lines.enumerated() {
      if isHead, line.isEmpty {
        isHead = false
      } else if isHead {
        try parser.readHead(line, number: index + 1)
      } else {
        try parser.readBody(line, number: index + 1)
      }
    }
    return try parser.topic(key: key)
  }

  private mutating func readHead(_ line: String, number: Int) throws(TopicError) {
    guard let colon = line.firstIndex(of: ":") else {
      throw TopicError(line: number, why: "expected \"name: value\" or an empty line")
    }
    let name = String(line[..<colon])
    let value = Self.trimmed(line[line.index(after: colon)...])
    guard name == "for" else {
      fields[name] = value
      return
    }
    let parts = value.split(separator: "|").map { Self.trimmed($0) }
    let words = (parts.first ?? "").split(separator: " ").map(String.init)
    guard parts.count == 2, words.count >= 2, let kind = Topic.Trigger.Kind(rawValue: words[0])
    else { throw TopicError(line: number, why: "expected \"for: kind code … | why\"") }
    triggers.append(Topic.Trigger(kind: kind, values: Array(words.dropFirst()), why: parts[1]))
  }

  private mutating func readBody(_ line: String, number: Int) throws(TopicError) {
    let continuesParagraph = isParagraphOpen
    isParagraphOpen = false
    if line.isEmpty { return }
    if line.hasPrefix("# ") {
      let heading = String(line.dropFirst(2))
      isAmongQuestions = heading == "Questions"
      if !isAmongQuestions { blocks.append(.heading(heading)) }
    } else if let item = Self.item(line) {
      if isAmongQuestions { questions.append(item.text) } else { blocks.append(item) }
    } else if line.hasPrefix("#") || line.hasPrefix(" ") || line.hasPrefix("*") {
      throw TopicError(
        line: number, why: "only # headings, - and 1. items, and paragraphs are known")
    } else if continuesParagraph, case .paragraph(let text) = blocks.last {
      blocks[blocks.count - 1] = .paragraph(text + " " + line)
      isParagraphOpen = true
    } else {
      blocks.append(.paragraph(line))
      isParagraphOpen = true
    }
  }

  private static func item(_ line: String) -> Topic.Block? {
    if line.hasPrefix("- ") { return .item(String(line.dropFirst(2)), number: nil) }
    let digits = line.prefix { $0.isNumber }
    guard let number = Int(digits), line.dropFirst(digits.count).hasPrefix(". ") else { return nil }
    return .item(String(line.dropFirst(digits.count + 2)), number: number)
  }

  private func topic(key: String) throws(TopicError) -> Topic {
    guard let title = fields["title"], let minutes = fields["minutes"].flatMap(Int.init),
      let language = fields["language"], let facts = fields["facts"],
      let checked = fields["checked"]
    else {
      throw TopicError(line: 1, why: "title, minutes, language, facts and checked are all needed")
    }
    guard !blocks.isEmpty, !questions.isEmpty, !triggers.isEmpty else {
      throw TopicError(line: 1, why: "a topic needs text, questions and at least one \"for:\"")
    }
    return Topic(
      key: key, title: title, minutes: minutes, language: language, facts: facts, checked: checked,
      triggers: triggers, blocks: blocks, questions: questions)
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
