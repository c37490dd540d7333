/// A measured amount as sent.
public struct Quantity: Sendable, Hashable, Codable {
  /// How the true value relates to the number.
  public enum Comparator: String, Sendable, Hashable, Codable {
    case less = "<"
    case lessOrEqual = "<="
    case greaterOrEqual = ">="
    case greater = ">"
  }

  /// The number, with its digits.
  public var number: Number
  /// `<` in `<0.012`.
  public var comparator: Comparator?
  /// The unit for people, as sent.
  public var unit: String?
  /// The unit's code, where the source coded it (UCUM unless `system` says otherwise).
  public var code: String?
  /// The unit's code system.
  public var system: CodeSystem?

  /// An amount from its parts.
  public init(
    number: Number, comparator: Comparator? = nil, unit: String? = nil, code: String? = nil,
    system: CodeSystem? = nil
  ) {
    self.number = number
    self.comparator = comparator
    self.unit = unit
    self.code = code
    self.system = system
  }

  /// The unit to compute with: the code, else the unit's text. Nil when the source sent none; then
  /// none is assumed.
  public var unitCode: String? {
    if let code, !code.isEmpty { return code }
    if let unit, !unit.isEmpty { return unit }
    return nil
  }

  /// The amount as sent, for people: `<0.012 ng/mL`. A unit that is only an annotation (UCUM:
  /// `{PackYears}`) is shown without its braces.
  public var text: String {
    var shown = unit.flatMap { $0.isEmpty ? nil : $0 } ?? code
    if let whole = shown, whole.hasPrefix("{"), whole.hasSuffix("}"),
      !whole.dropFirst().dropLast().contains(where: { "{}".contains($0) })
    {
      shown = String(whole.dropFirst().dropLast())
    }
    return (comparator?.rawValue ?? "") + number.text + (shown.map { " " + $0 } ?? "")
  }
}

/// A value as sent.
public enum Value: Sendable, Hashable, Codable {
  case quantity(Quantity)
  case concept(Concept)
  case text(String)
  case boolean(Bool)
  case integer(Int)
  case range(low: Quantity?, high: Quantity?)
  case ratio(numerator: Quantity, denominator: Quantity)
  case date(PartialDate)
  case period(Period)
  case sampled(Samples)

  /// The value as sent, for people.
  public var words: String {
    switch self {
    case .quantity(let quantity): quantity.text
    case .concept(let concept):
      concept.words ?? concept.codings.first?.code ?? "coded, without words"
    case .text(let text): text
    case .boolean(let isTrue): isTrue ? "yes" : "no"
    case .integer(let number): String(number)
    case .range(let low, let high):
      [low?.text, high?.text].compactMap { $0 }.joined(separator: " to ")
    case .ratio(let numerator, let denominator): numerator.text + " : " + denominator.text
    case .date(let date): date.text
    case .period(let period):
      [period.start?.text, period.end?.text].compactMap { $0 }.joined(separator: " to ")
    case .sampled(let samples): samples.words
    }
  }
}
