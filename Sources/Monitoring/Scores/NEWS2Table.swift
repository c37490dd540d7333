/// The bands of the National Early Warning Score 2. Every number: Royal College of Physicians, National
/// Early Warning Score (NEWS) 2, London 2017, chart 1 "The NEWS scoring system", checked by
/// `clinical-corrections.md` 5. The published chart is not redrawn (its copyright asks for it unmodified
/// and in colour): these are its numbers.
enum NEWS2Table {
  /// A band ends with `last` and scores `points`; what lies above the last band scores `above`.
  /// Temperature is in tenths of a degree Celsius, all else in whole numbers.
  struct Row: Sendable {
    var bands: [(last: Int, points: Int)]
    var above: Int
    /// Where the numbers stand.
    var source = "RCP, NEWS2, 2017, chart 1"

    /// The points of a rounded value.
    func points(_ value: Int) -> Int { bands.first { value <= $0.last }?.points ?? above }
  }

  /// Breaths a minute.
  static let breathing = Row(bands: [(8, 3), (11, 1), (20, 0), (24, 2)], above: 3)
  /// SpO2 in %, scale 1.
  static let oxygenScale1 = Row(bands: [(91, 3), (93, 2), (95, 1)], above: 0)
  /// SpO2 in %, scale 2, breathing air: 93 and above scores nothing.
  static let oxygenScale2OnAir = Row(bands: [(83, 3), (85, 2), (87, 1)], above: 0)
  /// SpO2 in %, scale 2, on extra oxygen: too much scores too.
  static let oxygenScale2OnOxygen = Row(
    bands: [(83, 3), (85, 2), (87, 1), (92, 0), (94, 1), (96, 2)], above: 3)
  /// Upper pressure in mmHg.
  static let systolic = Row(bands: [(90, 3), (100, 2), (110, 1), (219, 0)], above: 3)
  /// Beats a minute.
  static let pulse = Row(bands: [(40, 3), (50, 1), (90, 0), (110, 1), (130, 2)], above: 3)
  /// Tenths of a degree Celsius.
  static let temperature = Row(bands: [(350, 3), (360, 1), (380, 0), (390, 1)], above: 2)
  /// Extra oxygen of any amount.
  static let extraOxygen = 2
  /// Anything but alert: new confusion, answers to voice, to pain, or not at all.
  static let notAlert = 3

  /// The score's greatest total.
  static let most = 20
}
