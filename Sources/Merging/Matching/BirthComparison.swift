import Clinical

/// How two birth dates compare, at the precision that both have.
struct BirthComparison {
  var agreement: Agreement
  /// Both say something that the other does not.
  var isContradicted = false
  /// Day and month have changed places.
  var isSwapped = false
  /// They differ by one slip of the pen: one digit, two neighbours that changed places, or day and month
  /// that did (`clinical-corrections.md` 2.9). Two digits of eight are as often a namesake: 1952, 1980.
  var isSlip = false
  /// The weight of the agreement in bits.
  var weight: Double

  init(_ left: PartialDate?, _ right: PartialDate?) {
    agreement = .missing
    weight = 0
    guard let left, let right else { return }
    let precision = min(left.precision, right.precision, .day)
    let (first, second) = (Self.digits(left, precision), Self.digits(right, precision))
    isSwapped = precision == .day && Self.isSwapped(left, right)
    let edits = zip(first, second).count { $0 != $1 }
    agreement =
      edits == 0 ? .exact : isSwapped || edits <= Self.edits(precision) ? .close : .differs
    isContradicted = edits > 0
    isSlip = isSwapped || edits == 1 || Self.isTransposed(Array(first), Array(second))
    let row =
      switch precision {
      case .year: MatchWeights.birthYear
      case .month: MatchWeights.birthMonth
      default: MatchWeights.birth
      }
    weight = agreement.weight(row)
    // Less than a day is never the whole date.
    if agreement == .exact, precision < .day { agreement = .close }
  }

  /// Digits that may differ in two close dates (`standards.md` 6.1: two of eight).
  private static func edits(_ precision: PartialDate.Precision) -> Int { precision == .day ? 2 : 1 }

  private static func digits(
    _ date: PartialDate, _ precision: PartialDate.Precision
  ) -> Substring.UTF8View {
    date.civil.isoDate.prefix(precision == .year ? 4 : precision == .month ? 7 : 10).utf8
  }

  /// Whether two neighbours have changed places and nothing else differs: 1968, 1986.
  private static func isTransposed(_ first: [UInt8], _ second: [UInt8]) -> Bool {
    let places = first.indices.filter { first[$0] != second[$0] }
    guard places.count == 2, places[1] == places[0] + 1 else { return false }
    return first[places[0]] == second[places[1]] && first[places[1]] == second[places[0]]
  }

  private static func isSwapped(_ left: PartialDate, _ right: PartialDate) -> Bool {
    let (first, second) = (left.civil, right.civil)
    return first.year == second.year && first.month == second.day && first.day == second.month
      && first.month != first.day
  }
}
