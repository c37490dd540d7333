import Clinical
import Foundation
import Interchange

/// A lesson that somebody brought: of MedlinePlus, or a file of one's own. Kept apart from the library that
/// is built in: it is not checked, fits no record by itself, and always names its source.
public struct LocalTopic: Sendable, Hashable {
  /// Its key: `medlineplus-5955`, `own-after-surgery`.
  public var key: String
  /// Its title.
  public var title: String
  /// The language, RFC 5646; empty where it is not known.
  public var language: String
  /// Whose text it is.
  public var source: String
  /// Its address or the file that it came from.
  public var link: String
  /// The text; empty for a PDF.
  public var text: String
  /// Whether it is a PDF, which is kept and saved as it is.
  public var isPDF = false

  /// Whether every word stands in its title or text; case does not matter.
  public func has(_ words: [String]) -> Bool {
    let all = (title + " " + text).lowercased()
    return words.allSatisfy { all.contains($0.lowercased()) }
  }

  /// The file that keeps it: a head of lines `name: value`, an empty line, the text.
  var file: String {
    let head = [
      ("title", title), ("language", language), ("source", source), ("link", link),
      ("pdf", isPDF ? "yes" : "no"),
    ]
    return head.map { "\($0): \($1.replacing("\n", with: " "))\n" }.joined() + "\n" + text
  }

  /// The topic in such a file; nil where it is none.
  init?(key: String, file: String) {
    guard let end = file.firstRange(of: "\n\n") else { return nil }
    var head: [String: String] = [:]
    for line in file[..<end.lowerBound].split(separator: "\n") {
      guard let colon = line.firstRange(of: ": ") ?? line.firstRange(of: ":") else { return nil }
      head[String(line[..<colon.lowerBound])] = String(line[colon.upperBound...])
    }
    guard let title = head["title"] else { return nil }
    self.init(
      key: key, title: title, language: head["language"] ?? "", source: head["source"] ?? "",
      link: head["link"] ?? "", text: String(file[end.upperBound...]), isPDF: head["pdf"] == "yes")
  }

  /// A topic from its parts.
  public init(
    key: String, title: String, language: String, source: String, link: String, text: String,
    isPDF: Bool = false
  ) {
    self.key = key
    self.title = title
    self.language = language
    self.source = source
    self.link = link
    self.text = text
    self.isPDF = isPDF
  }
}

extension LocalTopic {
  /// A topic of MedlinePlus's file.
  init(_ topic: HealthTopic) {
    let by = topic.institute.isEmpty ? "" : ", " + topic.institute
    self.init(
      key: "medlineplus-" + Self.plain(topic.id), title: topic.title, language: topic.language,
      source: "MedlinePlus, National Library of Medicine" + by, link: topic.url, text: topic.text)
  }

  /// Letters, digits and hyphens of a name, small.
  static func plain(_ name: String) -> String {
    let known = name.lowercased().map {
      $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : Character("-")
    }
    return String(known.prefix(80))
  }
}
