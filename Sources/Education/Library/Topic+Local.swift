import Clinical
import Terminology

extension Topic {
  /// A lesson that somebody brought, to be matched, given and read as one of ours.
  public init(_ local: LocalTopic) {
    self.init(
      key: local.key, title: local.title, language: local.language, audience: "patient",
      reading: "", sources: [local.source] + (local.link.hasPrefix("http") ? [local.link] : []),
      reviewed: "",
      triggers: local.triggers.compactMap { try? TopicParser.trigger($0[...], number: 0) },
      related: [], isPrivate: local.isPrivate, bodyText: local.text)
  }

  /// Whether somebody brought it: it is not of the program, and nobody here has checked it.
  public var isBrought: Bool { reviewed.isEmpty }
}

extension LocalTopic {
  /// A text of one's own in Markdown: a head as our lessons have it (`title:`, `language:`, `source:`,
  /// `private: yes`, `for: icd-10-cm I50 | why`), which may stand between lines of `---` or be left out,
  /// then the text, whose first heading is the title where the head has none.
  /// - Throws: ``TopicError`` for a line of the head that says nothing, or a code that is none.
  public init(own text: String, key: String, name: String, link: String) throws(TopicError) {
    self.init(key: key, title: name, source: "own file", link: link)
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    if lines.first == "---" { lines.removeFirst() }
    var hasTitle = false
    while let line = lines.first, let (field, value) = Self.field(line) {
      try take(field, value, line: lines.startIndex + 1)
      hasTitle = hasTitle || field == "title"
      lines.removeFirst()
    }
    if lines.first == "---" { lines.removeFirst() }
    while lines.first?.isEmpty == true { lines.removeFirst() }
    if !hasTitle, let first = lines.first, first.hasPrefix("# ") {
      title = String(first.dropFirst(2))
      lines.removeFirst()
    }
    self.text = lines.joined(separator: "\n")
  }

  private static let fields: Set<Substring> = ["title", "language", "source", "private", "for"]

  private static func field(_ line: Substring) -> (String, Substring)? {
    guard let colon = line.firstIndex(of: ":"), fields.contains(line[..<colon]) else { return nil }
    let value = line[line.index(after: colon)...].drop { $0 == " " }
    return (String(line[..<colon]), value)
  }

  private mutating func take(
    _ field: String, _ value: Substring, line: Int
  ) throws(TopicError) {
    switch field {
    case "title": title = String(value)
    case "language": language = String(value)
    case "source": source = String(value)
    case "private": isPrivate = value == "yes"
    default:
      let trigger = try TopicParser.trigger(value, number: line)
      for code in trigger.values where !CodeShape.isRight(code, for: trigger.kind) {
        throw TopicError(line: line, why: "\(code) is no code of \(trigger.kind.rawValue)")
      }
      triggers.append(String(value))
    }
  }

  /// What makes a topic of MedlinePlus fit: its title, or another name that it gives, is exactly the name
  /// of a problem of our table; it fits the narrower problems below it too. The file names no codes of
  /// problems.
  public static func triggers(titled names: [String]) -> [String] {
    let wanted = Set(names.map { $0.lowercased() })
    return Problems.all.filter { problem in
      wanted.contains(problem.plainName.lowercased()) || wanted.contains(problem.name.lowercased())
    }.flatMap { problem in
      let narrower = Problems.all.filter { $0.parent == problem.key }
      return ([problem] + narrower).flatMap { Problems.codings(of: $0.key) }.compactMap { coding in
        TopicTrigger.Kind(coding.system).map {
          "\($0.rawValue) \(coding.code) | \(problem.plainName) is on your record"
        }
      }
    }
  }
}

extension Assignment {
  /// What the lesson is called: as the program calls it, else as it was called when it was given.
  public var title: String { Topics.named(topic)?.title ?? brought?.title ?? topic }

  /// It is never announced on a list that others may see; so is what is not known any more.
  public var isPrivate: Bool { Topics.named(topic)?.isPrivate ?? brought?.isPrivate ?? true }
}
