/// Pairs of positions worth comparing in a large block: those that share an exact key.
enum SharedKeys {
  /// Pairs, the smaller position first, of things that have a key in common; each pair once, in order.
  static func pairs(_ keys: [Set<String>]) -> [(Int, Int)] {
    var places: [String: [Int]] = [:]
    for (place, own) in keys.enumerated() {
      for key in own { places[key, default: []].append(place) }
    }
    var seen: Set<[Int]> = []
    for group in places.values where group.count > 1 {
      for (index, left) in group.enumerated() {
        for right in group[(index + 1)...] { seen.insert([left, right]) }
      }
    }
    return seen.sorted { ($0[0], $0[1]) < ($1[0], $1[1]) }.map { ($0[0], $0[1]) }
  }
}

extension Thing {
  /// The business identifiers by which others may know it too, each with its system; a number without
  /// a system identifies nothing outside its source.
  var numbers: Set<String> {
    Set(
      statement.otherIdentifiers.compactMap { number in
        number.system.map { $0 + "|" + number.value }
      })
  }

  /// The day on which it was, on the source's own wall clock; nil where no day was sent.
  var day: Int64? {
    guard let date = statement.period.sortDate, date.precision >= .day else { return nil }
    return date.localSeconds / 86_400
  }
}
