/// How the names of two patients compare.
struct NameComparison {
  var family: Agreement
  var given: Agreement
  /// Given and family name have changed places.
  var isSwapped = false
  /// A given name on one side is only an initial that fits.
  var isInitialOnly = false
  /// The first name of one is a middle name of the other.
  var isMiddle = false
  /// They agree only as long and familiar forms of one name.
  var isNickname = false
  /// Both have names after the first, and none of them fit.
  var middleDiffers: Bool
  /// Both have a whole name after the first that is the same.
  var middleAgrees: Bool

  init(_ left: ComparablePatient, _ right: ComparablePatient) {
    family = Self.families(left, right)
    given = Self.best(left.givens, right.givens, Self.isSame)
    middleDiffers = Self.middlesDiffer(left.middles, right.middles)
    middleAgrees = left.middles.contains { $0.count > 1 && right.middles.contains($0) }
    if given != .exact {
      isNickname = Self.best(left.firstGivens, right.firstGivens, Nicknames.match) == .exact
      isInitialOnly = Self.initialFits(left.firstGivens, right.firstGivens)
      if isNickname { given = .exact } else if isInitialOnly { given = .close }
    }
    if given == .differs, Self.isMiddle(left, right) || Self.isMiddle(right, left) {
      isMiddle = true
      given = .close
    }
    if given == .differs, family == .differs,
      Self.fits(left.families, right.firstGivens), Self.fits(left.firstGivens, right.families)
    {
      isSwapped = true
      given = .close
      family = .close
    }
  }

  /// Neither name fits.
  var differs: Bool {
    (family == .differs || family == .missing) && (given == .differs || given == .missing)
  }

  private static func isSame(_ left: String, _ right: String) -> Bool { left == right }

  /// A hyphenated name is like each of its parts.
  private static func families(
    _ left: ComparablePatient, _ right: ComparablePatient
  ) -> Agreement {
    let found = best(left.families, right.families, isSame)
    return found == .exact && left.families != right.families ? .close : found
  }

  /// The best agreement of any two values; close by Jaro and Winkler, or by one slip.
  static func best(
    _ left: Set<String>, _ right: Set<String>, close: Double = MatchWeights.closeName,
    _ equal: (String, String) -> Bool
  ) -> Agreement {
    if left.isEmpty || right.isEmpty { return .missing }
    var best = Agreement.differs
    for first in left {
      for second in right {
        if equal(first, second) { return .exact }
        if best == .differs, isNear(first, second, close) { best = .close }
      }
    }
    return best
  }

  private static func isNear(_ left: String, _ right: String, _ close: Double) -> Bool {
    if min(left.utf8.count, right.utf8.count) >= 3, isOneSlip(left, right) { return true }
    return jaroWinkler(left, right) >= close
  }

  private static func fits(_ left: Set<String>, _ right: Set<String>) -> Bool {
    let found = best(left, right, isSame)
    return found == .exact || found == .close
  }

  private static func isMiddle(_ left: ComparablePatient, _ right: ComparablePatient) -> Bool {
    !left.firstGivens.filter { $0.count > 1 }.isDisjoint(with: right.middles)
  }

  private static func initialFits(_ left: Set<String>, _ right: Set<String>) -> Bool {
    left.contains { first in
      right.contains { second in
        (first.count == 1 || second.count == 1) && first.first == second.first
      }
    }
  }

  private static func middlesDiffer(_ left: Set<String>, _ right: Set<String>) -> Bool {
    guard !left.isEmpty, !right.isEmpty else { return false }
    return !left.contains { first in
      right.contains { second in
        initialFits([first], [second]) || Nicknames.match(first, second) || fits([first], [second])
      }
    }
  }
}
