import Clinical

/// Somebody's own usual NEWS2: the median over the sets of readings of the days before.
public struct UsualScore: Sendable, Hashable {
  /// The median of the totals; of an even count the lower of the two in the middle.
  public var total: Int
  /// Over how many sets of readings.
  public var count: Int
  /// What was missing in any of them: then the score is "at least".
  public var missing: [NEWS2.Input]

  /// Inputs that a set must have: with fewer the total would say little.
  public static let leastInputs = 5

  /// The usual score of the 30 days before an instant; nil where no set of readings is full enough.
  ///
  /// A set is what lies within the fifteen minutes that a score looks at.
  public init?(
    of readings: [Reading], scale: NEWS2.Scale, before instant: Instant, days: Int = 30
  ) {
    let first = instant.advanced(bySeconds: -Int64(days) * 86_400)
    var rest = readings.filter {
      NEWS2.analytes.contains($0.analyte) && $0.at >= first && $0.at < instant
        && $0.quality == .sound
    }.sorted { $0.at < $1.at }
    var scores: [NEWS2] = []
    while let newest = rest.last?.at {
      let begin = newest.advanced(bySeconds: -Int64(NEWS2.windowMinutes) * 60)
      let start = rest.firstIndex { $0.at >= begin } ?? rest.startIndex
      if let score = NEWS2(of: Array(rest[start...]), scale: scale),
        score.parts.count >= Self.leastInputs
      {
        scores.append(score)
      }
      rest.removeSubrange(start...)
    }
    guard !scores.isEmpty else { return nil }
    total = scores.map(\.total).sorted()[(scores.count - 1) / 2]
    count = scores.count
    missing = NEWS2.Input.allCases.filter { input in scores.contains { $0.missing.contains(input) }
    }
  }

  /// `usual 2`, `usual at least 2 (consciousness not sent)`.
  public var words: String {
    guard !missing.isEmpty else { return "usual \(total)" }
    return "usual at least \(total) (" + missing.map(\.words).joined(separator: ", ")
      + " not sent)"
  }
}
