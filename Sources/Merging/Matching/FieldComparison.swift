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

  /// Whether they agree, wholly or nearly.
  var fits: Bool { self == .exact || self == .close }
}

/// The fields of two patients side by side.
struct FieldComparison {
  var names: NameComparison
  var birth: BirthComparison
  var sex: Agreement
  var phone: Agreement
  var postalCode: Agreement
  var street: Agreement
  var city: Agreement
  /// A number by one assigner, or the social security number, is the same.
  var sharesNumber: Bool
  /// Both have a social security number, and not one slip apart.
  var socialSecurityDiffers: Bool
  var suffixDiffers: Bool
  /// One has Jr or Sr and the other has none.
  var suffixIsMissing: Bool
  /// Both say which of several births they were, and not the same.
  var birthOrderDiffers: Bool
  /// One is known to be a twin or triplet.
  var isMultipleBirth: Bool
  /// Both died, on different days.
  var deathDiffers: Bool
  /// One source knows them under two numbers.
  var sameSource: Bool

  init(_ left: ComparablePatient, _ right: ComparablePatient, sameSource: Bool) {
    names = NameComparison(left, right)
    birth = BirthComparison(left.birth, right.birth)
    sex = Self.values(left.sex.map { [$0] } ?? [], right.sex.map { [$0] } ?? [])
    phone = Self.values(left.phones, right.phones)
    postalCode = Self.values(left.postalCodes, right.postalCodes)
    street = NameComparison.best(left.streets, right.streets, close: MatchWeights.closeStreet, ==)
    city = NameComparison.best(left.cities, right.cities, ==)
    sharesNumber =
      !left.numbers.isDisjoint(with: right.numbers)
      || !left.socialSecurity.isDisjoint(with: right.socialSecurity)
    socialSecurityDiffers =
      Self.values(left.socialSecurity, right.socialSecurity) == .differs
      && !left.socialSecurity.contains { one in
        right.socialSecurity.contains { isOneSlip(one, $0) }
      }
    suffixDiffers = left.suffix != nil && right.suffix != nil && left.suffix != right.suffix
    suffixIsMissing = (left.suffix == nil) != (right.suffix == nil)
    let orders = [left.birthOrder, right.birthOrder].compactMap { $0 }
    birthOrderDiffers = orders.count == 2 && !orders.contains(0) && orders[0] != orders[1]
    isMultipleBirth = !orders.isEmpty
    deathDiffers = left.death != nil && right.death != nil && left.death != right.death
    self.sameSource = sameSource
  }

  /// Telephone or street with its town or postal code: the same household.
  var sharesHousehold: Bool { phone == .exact || street.fits && postalCode != .differs }

  /// Where they live and what they are called by telephone is known of both, and nothing fits.
  var livesElsewhere: Bool {
    let places = [phone, postalCode, street, city].filter { $0 != .missing }
    return !places.isEmpty && places.allSatisfy { $0 == .differs }
  }

  private static func values<T: Hashable>(_ left: Set<T>, _ right: Set<T>) -> Agreement {
    if left.isEmpty || right.isEmpty { return .missing }
    return left.isDisjoint(with: right) ? .differs : .exact
  }
}
