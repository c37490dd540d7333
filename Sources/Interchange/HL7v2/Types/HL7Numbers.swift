import Clinical
import Terminology

/// The unit of a number (CE): as text where no system is named, else as the code that it is.
struct HL7Unit {
  private var unit: String?
  private var code: String?
  private var system: CodeSystem?

  /// The unit of a field such as OBX-6. A device unit whose code and name say different things is
  /// neither (`standards.md` 3.4).
  init(_ field: HL7Piece, _ codes: HL7Codes) {
    guard field.isValued else { return }
    let first = field[1].text
    let name = field[2].text
    guard let named = codes.system(field[3]) else {
      unit = first ?? name
      return
    }
    if named == .mdc, let first, let name, let one = Units.canonical(first),
      let other = Units.canonical(name), one != other
    {
      unit = first + " or " + name
      return
    }
    unit = name ?? first
    code = first
    system = named
  }

  /// A number with this unit.
  func quantity(_ number: Number, _ comparator: Quantity.Comparator? = nil) -> Quantity {
    Quantity(number: number, comparator: comparator, unit: unit, code: code, system: system)
  }
}

/// Numbers with their units: NM, SN, reference ranges and the numbers of orders.
enum HL7Numbers {
  /// A quantity; nil where it is no number. Numeric fields with a comparator are not allowed by the
  /// standard, and usual.
  static func quantity(_ piece: HL7Piece, _ unit: HL7Unit) -> Quantity? {
    guard let sent = piece.text.flatMap(ComparedNumber.init) else { return nil }
    return unit.quantity(sent.number, sent.comparator)
  }

  /// A structured number (SN): comparator, number, separator, number.
  static func structured(_ piece: HL7Piece, _ unit: HL7Unit) -> Value? {
    let sign = piece[1].text ?? ""
    let first = quantity(piece[2], unit)
    let second = quantity(piece[4], unit)
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
  static func range(_ field: HL7Piece, _ unit: HL7Unit) -> ObservationDetail.ReferenceRange? {
    guard let text = field.text else { return nil }
    guard let (left, right) = field.halves(at: UInt8(ascii: "-")),
      let low = quantity(left, unit), let high = quantity(right, unit), low.comparator == nil,
      high.comparator == nil
    else { return ObservationDetail.ReferenceRange(text: text) }
    return ObservationDetail.ReferenceRange(low: low, high: high)
  }
}
