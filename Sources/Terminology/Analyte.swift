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
}
