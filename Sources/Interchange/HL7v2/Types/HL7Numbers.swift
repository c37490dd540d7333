import Clinical
import Terminology

/// Numbers with their units: NM, SN, NR and the numbers of orders.
enum HL7Numbers {
  /// A quantity of a number's text and a unit's field; nil where it is no number. Numeric fields with
  /// a comparator are not allowed by the standard, and usual.
  static func quantity(_ number: String, unit: HL7Piece, _ codes: HL7Codes) -> Quantity? {
    let (comparator, digits) = split(number)
    guard let value = Number(digits) else { return nil }
    var quantity = Quantity(number: value, comparator: comparator)
    addUnit(unit, to: &quantity, codes)
    return quantity
  }

  /// A comparator before a number, and the number without it.
  static func split(_ text: String) -> (Quantity.Comparator?, String) {
    var rest = Substring(text)
    var comparator: Quantity.Comparator?
    for (sign, meant) in signs where rest.hasPrefix(sign) {
      comparator = meant
      rest = rest.dropFirst(sign.count)
      break
    }
    while rest.first == " " { rest = rest.dropFirst() }
    if rest.first == "+" { rest = rest.dropFirst() }
    return (comparator, String(rest))
  }

  private static let signs: [(String, Quantity.Comparator)] = [
    ("<=", .lessOrEqual), (">=", .greaterOrEqual), ("=<", .lessOrEqual), ("=>", .greaterOrEqual),
    ("≤", .lessOrEqual), ("≥", .greaterOrEqual), ("<", .less), (">", .greater),
  ]

  /// Adds a unit (CE): as text where no system is named, else as the code that it is. A device unit
  /// whose code and name say different things is neither.
  static func addUnit(_ unit: HL7Piece, to quantity: inout Quantity, _ codes: HL7Codes) {
    guard unit.isValued else { return }
    let code = unit[1].text
    let name = unit[2].text
    guard let system = codes.system(unit[3]) else {
      quantity.unit = code ?? name
      return
    }
    if system == .mdc, let code, let name, let first = Units.canonical(code),
      let second = Units.canonical(name), first != second
    {
      quantity.unit = code + " or " + name
      return
    }
    quantity.unit = name ?? code
    quantity.code = code
    quantity.system = system
  }

  /// A structured number (SN): comparator, number, separator, number.
  static func structured(_ piece: HL7Piece, unit: HL7Piece, _ codes: HL7Codes) -> Value? {
    let sign = piece[1].text ?? ""
    let first = piece[2].text.flatMap { quantity($0, unit: unit, codes) }
    let second = piece[4].text.flatMap { quantity($0, unit: unit, codes) }
    switch (first, piece[3].text, second) {
    case (var first?, nil, nil):
      if sign.isEmpty || sign == "=" { return .quantity(first) }
      guard let comparator = Quantity.Comparator(rawValue: sign) else { break }
      first.comparator = comparator
      return .quantity(first)
    case (let first?, "-", let second?) where sign.isEmpty: return .range(low: first, high: second)
    case (let first?, ":", let second?) where sign.isEmpty:
      return .ratio(numerator: bare(first), denominator: bare(second))
    default: break
    }
    let words = (1...4).compactMap { piece[$0].text }.joined()
    return words.isEmpty ? nil : .text(words)
  }

  /// A titre is a ratio of bare numbers, whatever stands in the unit's field.
  private static func bare(_ quantity: Quantity) -> Quantity { Quantity(number: quantity.number) }

  /// A reference range: its two ends where it is plainly two numbers, else the text as sent. A limit
  /// such as `<5` stays text: the number itself is not of the range.
  static func range(
    _ field: HL7Piece, unit: HL7Piece, _ codes: HL7Codes
  ) -> ObservationDetail.ReferenceRange? {
    guard let text = field.text else { return nil }
    let ends = text.split(separator: "-", omittingEmptySubsequences: false)
    guard ends.count == 2, let low = quantity(trimmed(ends[0]), unit: unit, codes),
      let high = quantity(trimmed(ends[1]), unit: unit, codes), low.comparator == nil,
      high.comparator == nil
    else { return ObservationDetail.ReferenceRange(text: text) }
    return ObservationDetail.ReferenceRange(low: low, high: high)
  }

  private static func trimmed(_ text: Substring) -> String {
    String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
