/// Whether a text is a unit of UCUM at all: its grammar (UCUM 2.1, sections 1 to 3) over its symbols.
/// What a unit measures and how it converts is ``Units``' to say, for the part that records use.
public enum UCUM {
  /// The longest unit that is looked at, in bytes.
  private static let longest = 120

  /// Whether the text is spelled as UCUM spells units, case-sensitive: `mm[Hg]`, `10*3/uL`,
  /// `mL/min/{1.73_m2}`.
  public static func isUnit(_ text: String) -> Bool {
    guard !text.isEmpty, text.utf8.count <= longest,
      text.utf8.allSatisfy({ (33...126).contains($0) })
    else { return false }
    var parser = UCUMParser(Array(text))
    return parser.term() && parser.isAtEnd
  }
}

/// A reader of `term = ["/"] component {("." | "/") component}`.
private struct UCUMParser {
  private let text: [Character]
  private var index = 0
  private var depth = 0

  init(_ text: [Character]) { self.text = text }

  var isAtEnd: Bool { index == text.count }
  private var next: Character? { index < text.count ? text[index] : nil }

  mutating func term() -> Bool {
    if next == "/" { index += 1 }
    guard component() else { return false }
    while next == "." || next == "/" {
      index += 1
      guard component() else { return false }
    }
    return true
  }

  private mutating func component() -> Bool {
    if next == "(" { return group() }
    if next == "{" { return annotation() }
    let start = index
    if digits(), next != "*", next != "^" { return annotations() }
    index = start
    guard atom() else { return false }
    if next == "+" || next == "-" { index += 1 }
    let hadSign = text[index - 1] == "+" || text[index - 1] == "-"
    guard digits() || !hadSign else { return false }
    return annotations()
  }

  private mutating func group() -> Bool {
    guard depth < 8 else { return false }
    depth += 1
    index += 1
    guard term(), next == ")" else { return false }
    index += 1
    depth -= 1
    return annotations()
  }

  /// Braces hold any text without braces; they have no meaning.
  private mutating func annotation() -> Bool {
    guard let end = text[index...].firstIndex(of: "}"), !text[index + 1..<end].contains("{")
    else { return false }
    index = end + 1
    return true
  }

  private mutating func annotations() -> Bool { next == "{" ? annotation() : true }

  private mutating func digits() -> Bool {
    let start = index
    while let character = next, character.isASCII, character.isNumber { index += 1 }
    return index > start
  }

  /// The longest symbol here: up to an operator or an exponent outside of brackets.
  private mutating func atom() -> Bool {
    let start = index
    var isInBrackets = false
    while let character = next {
      if character == "[" { isInBrackets = true }
      if !isInBrackets, "./(){+-".contains(character) { break }
      if character == "]" { isInBrackets = false }
      index += 1
    }
    var end = index
    while end > start {
      if Self.isSymbol(String(text[start..<end])) {
        index = end
        return true
      }
      guard text[end - 1].isNumber else { return false }
      end -= 1
    }
    return false
  }

  private static func isSymbol(_ symbol: String) -> Bool {
    if UCUMAtoms.metric.contains(symbol) || UCUMAtoms.plain.contains(symbol) { return true }
    return UCUMAtoms.prefixes.contains { prefix in
      symbol.hasPrefix(prefix) && UCUMAtoms.metric.contains(String(symbol.dropFirst(prefix.count)))
    }
  }
}
