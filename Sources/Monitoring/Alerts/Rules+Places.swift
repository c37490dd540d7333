extension Rules {
  /// The numbers of the rules by the names of the places in lessons, `rule:glucose-low-now` → `54`, in
  /// the analyte's canonical unit: the rule that speaks and the lesson that explains cannot differ.
  public static let places: [String: String] = {
    var places: [String: String] = [:]
    for rule in adult { places["rule:" + rule.key] = rule.test.number.map(Limit.short) }
    return places
  }()
}

extension Rule.Test {
  /// The number that is tested; nil for what tests none.
  fileprivate var number: Double? {
    switch self {
    case .atMost(let number), .below(let number), .atLeast(let number), .above(let number),
      .fallOnStanding(let number), .overUsual(let number):
      number
    case .news2(let points): Double(points)
    case .belowTarget, .aboveTargetOnOxygen, .implausible, .unclearSugar, .flagged, .limit: nil
    }
  }
}
