/// The category of an average of blood pressures measured at home. Never of a single reading, which is
/// compared with the person's own limit and with nothing else (`clinical-corrections.md` 3.7).
public struct PressureCategory: Sendable, Hashable {
  /// Whose cuts.
  public enum Guideline: String, Sendable, Hashable, CaseIterable {
    case aha = "AHA/ACC 2025"
    case esc = "ESC 2024"
  }

  /// The category in the guideline's words.
  public var words: String
  /// Whose it is.
  public var guideline: Guideline

  /// A band begins at either pressure, mmHg at home.
  private struct Band {
    var systolic: Double
    var diastolic: Double
    var words: String
  }

  /// Highest first. Home equivalents: AHA/ACC 2017, table 11 (office 140/90 is 135/85 at home), kept in
  /// 2025; ESC 2024, home 135/85 for office 140/90. The AHA's "elevated" asks for a lower pressure
  /// under 80, which the order of the bands gives.
  private static func bands(_ guideline: Guideline) -> [Band] {
    switch guideline {
    case .aha:
      [
        Band(systolic: 135, diastolic: 85, words: "high, stage 2"),
        Band(systolic: 130, diastolic: 80, words: "high, stage 1"),
        Band(systolic: 120, diastolic: .infinity, words: "elevated"),
      ]
    case .esc:
      [
        Band(systolic: 135, diastolic: 85, words: "hypertension"),
        Band(systolic: 120, diastolic: 70, words: "elevated"),
      ]
    }
  }

  /// The category of an average; the higher of its two pressures decides.
  public init(of average: PressureAverage, by guideline: Guideline) {
    let band = Self.bands(guideline).first {
      average.systolic >= $0.systolic || average.diastolic >= $0.diastolic
    }
    words = band?.words ?? (guideline == .aha ? "below 120/80" : "not elevated")
    self.guideline = guideline
  }
}
