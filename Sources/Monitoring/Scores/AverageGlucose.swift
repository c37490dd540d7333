/// The average glucose that an HbA1c stands for.
///
/// Nathan et al., Translating the A1C assay into estimated average glucose values, Diabetes Care 2008;
/// 31:1473: mg/dL = 28.7 × A1c − 46.7; in mmol/L 1.59 × A1c − 2.59 (`clinical-corrections.md` 5).
public enum AverageGlucose {
  /// In mg/dL, for an HbA1c in % (NGSP).
  public static func milligrams(a1c percent: Double) -> Double { 28.7 * percent - 46.7 }

  /// In mmol/L, for an HbA1c in % (NGSP).
  public static func millimoles(a1c percent: Double) -> Double { 1.59 * percent - 2.59 }

  /// `estimated average glucose 157 mg/dL (8.7 mmol/L)`; nil outside 4 to 20 %, where the formula was
  /// never measured.
  public static func words(a1c percent: Double) -> String? {
    guard (4...20).contains(percent) else { return nil }
    let tenths = Int((millimoles(a1c: percent) * 10).rounded(.toNearestOrAwayFromZero))
    return "estimated average glucose "
      + "\(Int(milligrams(a1c: percent).rounded(.toNearestOrAwayFromZero))) mg/dL "
      + "(\(tenths / 10).\(tenths % 10) mmol/L)"
  }
}
