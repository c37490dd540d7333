import Clinical
import Terminology

/// A blood pressure sent as one panel, and the same sent as two numbers apart.
///
/// | pair | is |
/// |---|---|
/// | panel and one of its numbers: same minute or finer, equal value | one |
/// | upper and lower number: same minute or finer | fits, joins by a panel only |
/// | otherwise | different |
enum Pressures {
  /// The block in which panels and lone numbers meet.
  static let block = "blood-pressure"

  /// What an observation is of a blood pressure.
  enum Part: Equatable {
    case panel
    /// One number, by its analyte's key.
    case half(String)

    /// The part that a concept stands for; nil when it is none, or a number measured in a way of its
    /// own (standing, by cuff).
    init?(_ concept: Concept) {
      if panels.contains(where: { concept.has(.loinc, $0) }) || concept.has(.mdc, "150020") {
        self = .panel
      } else if let key = Analytes.key(for: concept), halves.contains(key),
        Analytes.variant(for: concept) == nil
      {
        self = .half(key)
      } else {
        return nil
      }
    }
  }

  /// LOINC: blood pressure panel with all children optional, and its older code. MDC has one of its own:
  /// MDC_PRESS_BLD_NONINV.
  private static let panels = ["85354-9", "55284-4"]
  private static let halves: Set<String> = ["systolic", "diastolic"]

  /// How two observations of different parts stand to each other; nil for two of the same part, which
  /// are compared like any vital signs.
  static func relation(_ left: ObservationView, _ right: ObservationView) -> Relation? {
    guard let one = left.pressure, let other = right.pressure, one != other else { return nil }
    guard let mine = left.time, let theirs = right.time, mine.precision >= .minute,
      theirs.precision >= .minute, mine.overlaps(theirs)
    else { return .different }
    guard one == .panel || other == .panel else { return .fits }
    return compare(left, right) == .equal ? .same : .different
  }

  /// The value of a lone number beside that of its panel; nil for two of the same part.
  static func compare(
    _ left: ObservationView, _ right: ObservationView
  ) -> ObservedValue.Comparison? {
    guard let one = left.pressure, let other = right.pressure, one != other else { return nil }
    switch (one, other) {
    case (.panel, .half(let key)): return compare(right, key, with: left)
    case (.half(let key), .panel): return compare(left, key, with: right)
    default: return .unknown
    }
  }

  private static func compare(
    _ half: ObservationView, _ key: String, with panel: ObservationView
  ) -> ObservedValue.Comparison {
    let part = panel.detail.components.first { Analytes.key(for: $0.concept) == key }
    guard let part, let value = half.detail.value else { return .unknown }
    return ObservedValue.compare(part.value, value, analyte: key)
  }
}
