/// Places in a lesson that are filled for one person: `{{name|general words}}`.
enum Places {
  /// The text with every place filled by the value of its name, else by its general words.
  static func filled(_ text: String, with values: [String: String]) -> String {
    var filled = ""
    var rest = text[...]
    while let open = range(of: "{{", in: rest),
      let close = range(of: "}}", in: rest[open.upperBound...])
    {
      filled += rest[..<open.lowerBound]
      let place = rest[open.upperBound..<close.lowerBound].split(
        separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
      filled += values[String(place[0])] ?? (place.count == 2 ? String(place[1]) : "")
      rest = rest[close.upperBound...]
    }
    return filled + rest
  }

  /// The names of the places in a text.
  static func names(in text: String) -> [String] {
    text.split(separator: "{").dropFirst().compactMap { part in
      part.contains("}")
        ? part.split(whereSeparator: { "|}".contains($0) }).first.map(String.init) : nil
    }
  }

  private static func range(of mark: String, in text: Substring) -> Range<String.Index>? {
    var start = text.startIndex
    while start < text.endIndex {
      if text[start...].hasPrefix(mark) {
        return start..<text.index(start, offsetBy: mark.count)
      }
      start = text.index(after: start)
    }
    return nil
  }
}
