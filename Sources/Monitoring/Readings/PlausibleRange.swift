/// Values that a living person can have at home, by analyte, in the analyte's canonical unit. A value
/// outside is kept and shown as doubtful, and the person is asked to measure again now: it is never
/// only put aside (`clinical-corrections.md` 3.17).
enum PlausibleRange {
  /// `standards.md` 7.3; urgent bands and sources of alarm are in ``RuleTable``, not here.
  private static let table: [String: ClosedRange<Double>] = [
    "systolic": 50...300,
    "diastolic": 20...200,
    "pulse": 20...300,
    "oxygen": 50...100,
    "breathing": 3...80,
    "temperature": 30...45,
    "weight": 1...400,
    "height": 30...250,
    "glucose": 10...1500,
  ]

  /// Upper and lower pressure lie further apart than this, in mmHg (`standards.md` 7.3).
  static let leastPulsePressure = 5.0

  /// The range of an analyte; nil where the table has none.
  static func of(_ analyte: String) -> ClosedRange<Double>? { table[analyte] }
}
