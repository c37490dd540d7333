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

  /// A value of one unit in another of the same dimension, by the definitions of their symbols. Nil
  /// where either is no unit, where a symbol's definition is not in the table, or where the two do
  /// not measure the same.
  public static func convert(_ value: Double, from: String, to: String) -> Double? {
    guard let source = measure(of: from), let target = measure(of: to),
      source.exponents == target.exponents
    else { return nil }
    return value * source.factor / target.factor
  }

  private static func measure(of text: String) -> UCUMMeasure? {
    guard isUnit(text) else { return nil }
    var parser = UCUMParser(Array(text))
    return parser.term() && parser.isAtEnd ? parser.measure : nil
  }
}

/// A reader of `term = ["/"] component {("." | "/") component}`, from left to right.
private struct UCUMParser {
  private let text: [Character]
  private var index = 0
  private var depth = 0
  /// What was read last measures; nil where a symbol's definition is not known.
  private(set) var measure: UCUMMeasure? = .one

  init(_ text: [Character]) { self.text = text }

  var isAtEnd: Bool { index == text.count }
  private var next: Character? { index < text.count ? text[index] : nil }

  mutating func term() -> Bool {
    var whole: UCUMMeasure? = .one
    var divides = next == "/"
    if divides { index += 1 }
    while true {
      guard component() else { return false }
      whole = whole.flatMap { one in measure.map { divides ? one / $0 : one * $0 } }
      guard next == "." || next == "/" else { break }
      divides = next == "/"
      index += 1
    }
    measure = whole
    return true
  }

  private mutating func component() -> Bool {
    if next == "(" { return group() }
    if next == "{" {
      measure = .one
      return annotation() && (next == nil || next.map { "./)".contains($0) } == true)
    }
    let start = index
    if digits(), next != "*", next != "^" {
      measure = Double(String(text[start..<index])).map { UCUMMeasure(factor: $0) }
      // A number before a symbol must be parted from it: `12.h`, not `12h`.
      return next == nil || next.map { "./){".contains($0) } == true ? annotations() : false
    }
    index = start
    guard atom() else { return false }
    let exponent = index
    if next == "+" || next == "-" { index += 1 }
    let hadSign = index > exponent
    guard digits() || !hadSign else { return false }
    if index > exponent {
      measure = measure.flatMap { one in
        Int(String(text[exponent..<index])).flatMap { one.power($0) }
      }
    }
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
      let symbol = String(text[start..<end])
      if Self.isSymbol(symbol) {
        index = end
        measure = UCUMMeasure.of(symbol)
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
