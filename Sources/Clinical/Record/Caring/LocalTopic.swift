/// A lesson that somebody brought: of MedlinePlus, or a file of one's own. Kept apart from the library that
/// is built in: its text is not checked, and it always names its source.
public struct LocalTopic: Sendable, Hashable, Codable {
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
  /// It speaks of something that is never announced on a list that others may see.
  public var isPrivate: Bool
  /// What makes it fit a record, a line each as in our own lessons: `icd-10-cm I50 | why`.
  public var triggers: [String]
  /// The text; of a PDF what could be read out of it, else nothing.
  public var text: String
  /// Whether it is a PDF, which is kept and saved as it is.
  public var isPDF: Bool

  /// A topic from its parts.
  public init(
    key: String, title: String, language: String = "", source: String, link: String,
    isPrivate: Bool = false, triggers: [String] = [], text: String = "", isPDF: Bool = false
  ) {
    self.key = key
    self.title = title
    self.language = language
    self.source = source
    self.link = link
    self.isPrivate = isPrivate
    self.triggers = triggers
    self.text = text
    self.isPDF = isPDF
  }

  /// Whether every word stands in its title or text; case does not matter.
  public func has(_ words: [String]) -> Bool {
    let all = (title + " " + text).lowercased()
    return words.allSatisfy { all.contains($0.lowercased()) }
  }

  /// Letters, digits and hyphens of a name, small, at most 80: for a key.
  public static func plain(_ name: String) -> String {
    let known = name.lowercased().map {
      $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : Character("-")
    }
    return String(known.prefix(80))
  }
}
