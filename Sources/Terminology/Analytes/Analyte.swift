import Clinical

/// Something that is measured: one name for a set of codes, with its canonical unit.
public struct Analyte: Sendable, Hashable {
  /// The key in the store and in rules: `systolic`, `weight`, `a1c`.
  public var key: String
  /// The clinical name.
  public var name: String
  /// The name in plain words.
  public var plainName: String
  /// LOINC codes that mean it.
  public var loinc: Set<String>
  /// Decimal MDC codes (32 bit) that mean it.
  public var mdc: Set<String>
  /// The unit in which it is compared and stored (UCUM).
  public var unit: String
  /// A vital sign, listed under vitals.
  public var isVital: Bool
  /// Digits after the decimal point on screen, by UCUM unit (`clinical-corrections.md` 2.2).
  public var decimals: [String: Int]
  /// Specimen or method that a code carries, by code: one name on screen, yet never one value
  /// (`clinical-corrections.md` 2.16, 2.17).
  public var variants: [String: String]

  /// A value for people, given in `unit`: the fixed decimals of the table, more where they would
  /// change a small value by over 5 % (TSH 0.008 stays 0.008). Without a row: the shortest text.
  /// Limits are tested on the exact value, never on this text.
  public func shown(_ value: Double, unit: String) -> String {
    guard let fixed = decimals[Units.canonical(unit) ?? unit] else { return Decimals.short(value) }
    var digits = fixed
    while digits < fixed + 3, Decimals.changes(value, digits: digits, byMoreThan: 0.05) {
      digits += 1
    }
    return Decimals.text(value, digits: digits)
  }

  /// The specimen or method that the concept's code stands for: `capillary`, `CKD-EPI 2009`. Nil
  /// where the code says nothing of it.
  public func variant(of concept: Concept) -> String? {
    concept.codings.lazy.compactMap { variants[$0.code] }.first
  }
}
