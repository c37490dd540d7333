/// The flags that a source sets on a result (HL7 v2 table 0078, HL7 v3 ObservationInterpretation;
/// FHIR uses the same codes).
public enum ResultFlags {
  /// One code.
  public struct Row: Sendable {
    /// The code as sent.
    public let code: String
    /// What it says, for people.
    public let words: String
    /// The value lies outside what the source calls usual.
    public let isAbnormal: Bool
  }

  /// The table.
  public static let rows: [Row] = [
    Row(code: "N", words: "usual", isAbnormal: false),
    Row(code: "H", words: "high", isAbnormal: true),
    Row(code: "L", words: "low", isAbnormal: true),
    Row(code: "HH", words: "critically high", isAbnormal: true),
    Row(code: "LL", words: "critically low", isAbnormal: true),
    Row(code: "HU", words: "much too high", isAbnormal: true),
    Row(code: "LU", words: "much too low", isAbnormal: true),
    Row(code: "A", words: "not usual", isAbnormal: true),
    Row(code: "AA", words: "critical", isAbnormal: true),
    Row(code: ">", words: "above what can be measured", isAbnormal: true),
    Row(code: "<", words: "below what can be measured", isAbnormal: true),
  ]

  /// What the first flag says that marks a result as not usual; nil where none does.
  public static func abnormal(_ flags: [String]) -> String? {
    flags.lazy.compactMap { byCode[$0.uppercased()] }.first { $0.isAbnormal }?.words
  }

  private static let byCode = Dictionary(uniqueKeysWithValues: rows.map { ($0.code, $0) })
}
