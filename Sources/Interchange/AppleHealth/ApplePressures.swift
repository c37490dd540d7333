import Clinical

/// The blood pressures of one document. HealthKit writes each half as a record of its own, far from the
/// other, and both once more within a `Correlation`: it is one measurement.
struct ApplePressures {
  /// Two halves that belong together.
  struct Pair {
    let upper: AppleRecord
    let lower: AppleRecord
    let range: SourceRange

    /// The halves of a correlation; nil where it has others.
    init?(_ members: [AppleRecord], at range: SourceRange) {
      guard members.count == 2,
        let upper = members.first(where: { AppleType.of($0.type).keeping == .systolic }),
        let lower = members.first(where: { AppleType.of($0.type).keeping == .diastolic })
      else { return nil }
      (self.upper, self.lower, self.range) = (upper, lower, range)
    }
  }

  private var pairs: [Pair] = []
  private var records: [AppleRecord] = []

  /// Adds a half that stands by itself.
  mutating func add(_ record: AppleRecord) { records.append(record) }

  /// Adds a correlation.
  mutating func cover(_ pair: Pair) { pairs.append(pair) }

  /// One statement for each measurement, and for each half without the other.
  /// - Parameter parts: by type, what belongs to another record's statement.
  func statements(parts: inout [String: Int]) -> [(Statement, SourceRange)] {
    var found = pairs.map { ($0.upper.statement(lower: $0.lower), $0.range) }
    var covered: [[String]: Int] = [:]
    for half in pairs.flatMap({ [$0.upper, $0.lower] }) {
      covered[Self.name(half), default: 0] += 1
    }
    var lone: [[String]: [AppleRecord]] = [:]
    var upper: [AppleRecord] = []
    for record in records {
      if let left = covered[Self.name(record)], left > 0 {
        covered[Self.name(record)] = left - 1
        parts[record.type, default: 0] += 1
      } else if AppleType.of(record.type).keeping == .systolic {
        upper.append(record)
      } else {
        lone[record.moment, default: []].append(record)
      }
    }
    for record in upper {
      guard var lower = lone[record.moment], !lower.isEmpty else {
        found.append((record.statement(), record.range))
        continue
      }
      let half = lower.removeFirst()
      lone[record.moment] = lower
      found.append((record.statement(lower: half), record.range))
      parts[half.type, default: 0] += 1
    }
    return found + lone.values.flatMap { $0 }.map { ($0.statement(), $0.range) }
  }

  private static func name(_ half: AppleRecord) -> [String] {
    half.moment + [half.type, half.value ?? ""]
  }
}
