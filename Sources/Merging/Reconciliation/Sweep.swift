import Clinical

/// Finds what overlaps in time by sorting and comparing neighbours, so that a block of thousands is
/// not compared pair by pair.
enum Sweep {
  /// Pairs of positions, the smaller first, whose ranges overlap; those without a range never do.
  static func overlaps(_ ranges: [Range<Int64>?]) -> [(Int, Int)] {
    let dated = ranges.enumerated().compactMap { index, range in range.map { (index, $0) } }
      .sorted { ($0.1.lowerBound, $0.0) < ($1.1.lowerBound, $1.0) }
    var pairs: [(Int, Int)] = []
    for (position, left) in dated.enumerated() {
      for right in dated[(position + 1)...] {
        guard right.1.lowerBound < left.1.upperBound else { break }
        pairs.append((min(left.0, right.0), max(left.0, right.0)))
      }
    }
    return pairs
  }
}

extension Decided {
  /// Pairs of positions among these things, sorted by name, that a person called the same.
  func pairs(among things: [Thing]) -> [(Int, Int)] {
    guard !same.isEmpty else { return [] }
    let index = Dictionary(uniqueKeysWithValues: things.enumerated().map { ($1.name, $0) })
    return same.compactMap { left, right in
      guard let one = index[left], let other = index[right] else { return nil }
      return (min(one, other), max(one, other))
    }
  }
}
