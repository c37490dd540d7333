/// The text of a narrative, without its markup. Never rendered as HTML: tags are dropped, the end of
/// a block or a row is the end of a line, and cells are set apart.
enum NarrativeText {
  /// Plain text of an XHTML fragment.
  static func plain(_ markup: String) -> String {
    var text = ""
    var rest = Substring(markup)
    var isAsTyped = false
    while let open = rest.firstIndex(where: { $0 == "<" || $0 == "&" }) {
      text += isAsTyped ? String(rest[..<open]) : spaced(rest[..<open])
      rest = rest[open...]
      if rest.first == "&" {
        let (character, length) = entity(rest)
        text += character
        rest = rest.dropFirst(length)
      } else {
        if rest.hasPrefix("<!--") {
          rest = rest.firstRange(of: "-->").map { rest[$0.upperBound...] } ?? ""
          continue
        }
        guard let close = rest.firstIndex(of: ">") else { break }
        let tag = rest[rest.index(after: open)..<close]
        let silent = name(of: tag)
        if tag.first != "/", Self.silent.contains(silent), tag.last != "/" {
          // What stands in a script or a style is no word of the text.
          rest = after(rest[close...], "</" + silent)
          continue
        }
        if name(of: tag) == "pre" { isAsTyped = tag.first != "/" }
        text += spacing(for: tag)
        rest = rest[rest.index(after: close)...]
      }
    }
    return tidy(text + spaced(rest))
  }

  /// What stands from an end tag on, whatever its letter case; nothing where it is not closed.
  private static func after(_ rest: Substring, _ end: String) -> Substring {
    var rest = rest
    while let open = rest.firstIndex(of: "<") {
      rest = rest[open...]
      if rest.prefix(end.count).lowercased() == end { return rest }
      rest = rest.dropFirst()
    }
    return ""
  }

  private static let silent: Set<String> = ["script", "style", "head", "object", "template"]

  /// Text as markup means it: where its source has a line end, it is only white space.
  private static func spaced(_ text: Substring) -> String {
    String(text.map { $0.isNewline ? " " : $0 })
  }

  private static let blocks: Set<String> = [
    "p", "div", "br", "tr", "li", "ul", "ol", "table", "h1", "h2", "h3", "h4", "h5", "h6", "hr",
    "dt", "dd", "thead", "tbody", "caption", "pre",
  ]

  private static func name(of tag: Substring) -> String {
    tag.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }.lowercased()
  }

  private static func spacing(for tag: Substring) -> String {
    let name = name(of: tag)
    if blocks.contains(name) { return "\n" }
    return ["td", "th"].contains(name) ? "\t" : ""
  }

  private static func entity(_ rest: Substring) -> (String, Int) {
    guard let end = rest.prefix(12).firstIndex(of: ";") else { return ("&", 1) }
    let name = rest[rest.index(after: rest.startIndex)..<end]
    let length = name.count + 2
    if name.hasPrefix("#") {
      let digits = name.dropFirst()
      let number =
        digits.first == "x" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      guard let scalar = number.flatMap({ Unicode.Scalar($0) }) else { return ("&", 1) }
      return (String(Character(scalar)), length)
    }
    guard let known = entities[String(name)] else { return ("&", 1) }
    return (known, length)
  }

  private static let entities = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ",
  ]

  /// One space between words, no empty lines.
  private static func tidy(_ text: String) -> String {
    text.split(separator: "\n").map { line in
      line.split(whereSeparator: { $0 == "\t" }).map { cell in
        cell.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      }.filter { !$0.isEmpty }.joined(separator: " · ")
    }.filter { !$0.isEmpty }.joined(separator: "\n")
  }
}
