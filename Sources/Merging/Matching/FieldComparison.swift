import Clinical

/// How two values of one field compare.
enum Agreement: Sendable, Hashable {
  /// One of them is not known.
  case missing
  case exact
  case close
  case differs

  /// Its weight in bits.
  func weight(_ row: MatchWeights.Row) -> Double {
    switch self {
    case .missing: 0
    case .exact: row.exact
    case .close: row.close
    case .differs: row.differs
    }
  }
}

/// The fields of two patients side by side.
struct FieldComparison {
  var family: Agreement
  var given: Agreement
  /// A given name on one side is only an initial that fits.
  var isInitialOnly: Bool
  /// Both have names after the first, and none of them fit.
  var middleDiffers: Bool
  var birth: Agreement
  /// Day and month have changed places.
  var birthIsSwapped: Bool
  var sex: Agreement
  var phone: Agreement
  var postalCode: Agreement
  var street: Agreement
  var city: Agreement
  var sharesNumber: Bool
  var socialSecurityDiffers: Bool
  var suffixDiffers: Bool
  /// One has Jr or Sr and the other has none.
  var suffixIsMissing: Bool

  init(_ left: ComparablePatient, _ right: ComparablePatient) {
    family = Self.names(left.families, right.families) { $0 == $1 }
    if family == .exact, left.families != right.families { family = .close }
    given = Self.names(left.firstGivens, right.firstGivens) {
      $0 == $1 || Nicknames.match($0, $1)
    }
    isInitialOnly = given != .exact && Self.initialFits(left.firstGivens, right.firstGivens)
    if isInitialOnly { given = .close }
    middleDiffers = Self.middlesDiffer(left.middles, right.middles)
    birth = Self.births(left.birth, right.birth)
    birthIsSwapped = Self.isSwapped(left.birth, right.birth)
    sex = Self.values(left.sex.map { [$0] } ?? [], right.sex.map { [$0] } ?? [])
    phone = Self.values(left.phones, right.phones)
    postalCode = Self.values(left.postalCodes, right.postalCodes)
    street = Self.names(left.streets, right.streets, close: MatchWeights.closeStreet) { $0 == $1 }
    city = Self.names(left.cities, right.cities) { $0 == $1 }
    sharesNumber =
      !left.numbers.isDisjoint(with: right.numbers)
      || !left.socialSecurity.isDisjoint(with: right.socialSecurity)
    socialSecurityDiffers =
      !left.socialSecurity.isEmpty && !right.socialSecurity.isEmpty
      && left.socialSecurity.isDisjoint(with: right.socialSecurity)
    suffixDiffers = left.suffix != nil && right.suffix != nil && left.suffix != right.suffix
    suffixIsMissing = (left.suffix == nil) != (right.suffix == nil)
  }

  /// The same telephone, street or postal code.
  var sharesHousehold: Bool {
    phone == .exact || (street == .exact || street == .close) && postalCode != .differs
  }

  private static func values<T: Hashable>(_ left: Set<T>, _ right: Set<T>) -> Agreement {
    if left.isEmpty || right.isEmpty { return .missing }
    return left.isDisjoint(with: right) ? .differs : .exact
  }

  private static func names(
    _ left: Set<String>, _ right: Set<String>, close: Double = MatchWeights.closeName,
    equal: (String, String) -> Bool
  ) -> Agreement {
    if left.isEmpty || right.isEmpty { return .missing }
    var best = Agreement.differs
    for first in left {
      for second in right {
        if equal(first, second) { return .exact }
        if jaroWinkler(first, second) >= close { best = .close }
      }
    }
    return best
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
        first == second || initialFits([first], [second]) || Nicknames.match(first, second)
      }
    }
  }

  private static func births(_ left: PartialDate?, _ right: PartialDate?) -> Agreement {
    guard let left, let right else { return .missing }
    let first = left.civil.isoDate
    let second = right.civil.isoDate
    if first == second { return .exact }
    let edits = zip(first, second).count { $0 != $1 }
    return edits <= 2 || isSwapped(left, right) ? .close : .differs
  }

  private static func isSwapped(_ left: PartialDate?, _ right: PartialDate?) -> Bool {
    guard let first = left?.civil, let second = right?.civil else { return false }
    return first.year == second.year && first.month == second.day && first.day == second.month
      && first.month != first.day
  }
}
