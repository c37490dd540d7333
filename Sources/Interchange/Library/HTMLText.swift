/// The words of HTML that somebody else wrote: tags, scripts, comments and control characters are left
/// out, nothing of it is ever carried out.
enum HTMLText {
  /// The text in the small Markdown of our lessons: `# heading`, `- item`, paragraphs between empty lines.
  ///
  /// - Parameter limit: bytes of HTML that are looked at.
  static func markdown(of html: String, limit: Int) -> String {
    var writer = Writer()
    for token in tokens(of: html.utf8.count > limit ? String(html.prefix(limit)) : html) {
      writer.take(token)
    }
    return writer.finished
  }

  /// The words on one line.
  static func line(of html: String) -> String {
    tokens(of: html).compactMap { if case .text(let text) = $0 { text } else { nil } }
      .joined(separator: " ").split(whereSeparator: isBlank).joined(separator: " ")
  }

  private enum Token {
    case text(String)
    /// The name in small letters, with a slash in front where it closes.
    case tag(String)
  }

  private static func isBlank(_ character: Character) -> Bool {
    character.isWhitespace
      || character.unicodeScalars.allSatisfy { $0.properties.generalCategory == .control }
  }

  private static func tokens(of html: String) -> [Token] {
    var tokens: [Token] = []
    var rest = html[...]
    while let open = rest.firstIndex(of: "<") {
      if open > rest.startIndex { tokens.append(.text(decoded(rest[..<open]))) }
      rest = rest[open...]
      if rest.hasPrefix("<!--") {
        rest = rest.firstRange(of: "-->").map { rest[$0.upperBound...] } ?? ""
        continue
      }
      guard let next = rest.dropFirst().first, next.isLetter || next == "/" || next == "!" else {
        // A "less than" between words.
        tokens.append(.text("<"))
        rest = rest.dropFirst()
        continue
      }
      guard let close = rest.firstIndex(of: ">") else { return tokens }
      let name = rest[rest.index(after: open)..<close].prefix {
        $0.isLetter || $0.isNumber || $0 == "/"
      }.lowercased()
      rest = rest[rest.index(after: close)...]
      if name == "script" || name == "style" {
        rest = rest.firstRange(of: "</" + name).map { rest[$0.lowerBound...] } ?? ""
      }
      tokens.append(.tag(name))
    }
    return rest.isEmpty ? tokens : tokens + [.text(decoded(rest))]
  }

  /// The text with its entities (`&amp;`, `&#8217;`, `&#x2019;`) replaced, each once.
  private static func decoded(_ text: Substring) -> String {
    guard text.contains("&") else { return String(text) }
    var out = ""
    var rest = text
    while let mark = rest.firstIndex(of: "&") {
      out += rest[..<mark]
      rest = rest[mark...]
      guard let end = rest.prefix(12).firstIndex(of: ";"),
        let character = character(of: rest[rest.index(after: mark)..<end])
      else {
        out.append("&")
        rest = rest.dropFirst()
        continue
      }
      out.append(character)
      rest = rest[rest.index(after: end)...]
    }
    return out + rest
  }

  private static func character(of entity: Substring) -> Character? {
    if let named = entities[String(entity)] { return named }
    guard entity.first == "#" else { return nil }
    let digits = entity.dropFirst()
    let isHex = digits.first == "x" || digits.first == "X"
    return UInt32(isHex ? digits.dropFirst() : digits, radix: isHex ? 16 : 10)
      .flatMap(UnicodeScalar.init).map(Character.init)
  }

  // HTML, named character references: those that texts for patients use.
  private static let entities: [String: Character] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "ndash": "-",
    "mdash": "-", "rsquo": "'", "lsquo": "'", "rdquo": "\"", "ldquo": "\"", "hellip": ".",
    "deg": "\u{B0}", "micro": "\u{B5}", "eacute": "\u{E9}", "aacute": "\u{E1}",
    "iacute": "\u{ED}", "oacute": "\u{F3}", "uacute": "\u{FA}", "ntilde": "\u{F1}",
  ]

  /// Gathers blocks.
  private struct Writer {
    private var blocks: [String] = []
    private var words = ""
    private var mark = ""

    mutating func take(_ token: Token) {
      switch token {
      case .text(let text): words += text
      case .tag(let name):
        switch name {
        case "h1", "h2", "h3", "h4", "h5", "h6": begin("# ")
        case "li": begin("- ")
        case "p", "div", "ul", "ol", "table", "tr", "/p", "/div", "/li", "/ul", "/ol", "/tr",
          "/h1", "/h2", "/h3", "/h4", "/h5", "/h6", "br", "br/":
          // A paragraph within an item is the item's own text.
          if !(mark == "- " && words.allSatisfy(HTMLText.isBlank)) { begin("") }
        case "td", "th": words += " "
        default: break
        }
      }
    }

    private mutating func begin(_ next: String) {
      let text = words.split(whereSeparator: HTMLText.isBlank).joined(separator: " ")
      if !text.isEmpty { blocks.append(mark + text) }
      words = ""
      mark = next
    }

    var finished: String {
      var last = self
      last.begin("")
      var out = ""
      var wasItem = false
      for block in last.blocks {
        let isItem = block.hasPrefix("- ")
        if !out.isEmpty { out += isItem && wasItem ? "\n" : "\n\n" }
        out += block
        wasItem = isItem
      }
      return out
    }
  }
}
