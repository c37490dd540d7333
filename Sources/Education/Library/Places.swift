/// Places in a lesson that are filled for one person: `{{name|general words}}`.
public enum Places {
  /// One place.
  public struct Place: Sendable, Hashable {
    /// What fills it, such as `limit:weight`, `phone:readings` or `rule:glucose-low-now`.
    public var name: String
    /// The words that stand there when nothing fills it.
    public var general: String
  }

  /// The text with every place filled by the value of its name, else by its general words.
  static func filled(_ text: String, with values: [String: String]) -> String {
    guard text.utf8.contains(UInt8(ascii: "{")) else { return text }
    return parts(of: text).map { part in
      switch part {
      case .words(let words): String(words)
      case .place(let place): values[place.name] ?? place.general
      }
    }.joined()
  }

  /// The places in a text, in order.
  public static func all(in text: String) -> [Place] {
    parts(of: text).compactMap { if case .place(let place) = $0 { place } else { nil } }
  }

  private enum Part {
    case words(Substring)
    case place(Place)
  }

  private static func parts(of text: String) -> [Part] {
    var parts: [Part] = []
    var rest = text[...]
    while let open = rest.firstRange(of: "{{"),
      let close = rest[open.upperBound...].firstRange(of: "}}")
    {
      parts.append(.words(rest[..<open.lowerBound]))
      let halves = rest[open.upperBound..<close.lowerBound].split(
        separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
      parts.append(
        .place(Place(name: String(halves[0]), general: halves.count == 2 ? String(halves[1]) : "")))
      rest = rest[close.upperBound...]
    }
    return parts + [.words(rest)]
  }
}
