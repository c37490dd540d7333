/// What can be read of a paper that came as a file: plain text, HTML and RTF, as text. Nothing of it is
/// fetched or carried out.
enum PaperText {
  /// Text beyond this stays in the source only: a statement is copied and searched.
  private static let longest = 262_144

  /// The text of some bytes of a media type; nil where it is none that a person can read as text.
  static func text(of bytes: [UInt8], type: String?) -> String? {
    let text: String?
    switch kind(of: type) {
    case "text/plain", "text/markdown":
      text = String(decoding: bytes.prefix(longest), as: UTF8.self)
    case "text/html", "application/xhtml+xml":
      text = NarrativeText.plain(String(decoding: bytes.prefix(longest), as: UTF8.self))
    case "text/rtf", "application/rtf", "application/x-rtf", "text/richtext":
      text = RTFText.plain(bytes).map { String($0.prefix(longest)) }
    default: return nil
    }
    guard bytes.count > longest else { return text }
    return text.map { $0 + "\n… the rest stands in the source" }
  }

  /// Whether a paper of this type is text to a person.
  static func isText(_ type: String?) -> Bool { readable.contains(kind(of: type)) }

  private static let readable: Set<String> = [
    "text/plain", "text/markdown", "text/html", "application/xhtml+xml", "text/rtf",
    "application/rtf", "application/x-rtf", "text/richtext",
  ]

  /// The type without its parameters, in small letters: `text/plain` of `text/plain; charset=utf-8`.
  private static func kind(of type: String?) -> String {
    (type ?? "").lowercased().prefix { $0 != ";" && $0 != " " }.description
  }
}
