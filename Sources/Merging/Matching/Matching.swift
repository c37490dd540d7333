import Clinical

/// Who is who: compares identities by fixed weights and hard conflicts. Three answers, each with its
/// reasons; what is unsure is asked, never guessed. A false link is the worse error: precision first.
public enum Matching {
  /// Compares two identities.
  public static func compare(_ left: Identity, _ right: Identity) -> MatchResult {
    compare(
      ComparablePatient(left.patient), ComparablePatient(right.patient),
      sameSource: left.source == right.source)
  }

  static func compare(
    _ left: ComparablePatient, _ right: ComparablePatient, sameSource: Bool
  ) -> MatchResult {
    let fields = FieldComparison(left, right)
    var tally = Tally()
    tally.add("family name", fields.family, MatchWeights.family)
    tally.add("given name", fields.given, MatchWeights.given)
    tally.add("birth date", fields.birth, MatchWeights.birth)
    tally.add("sex", fields.sex, MatchWeights.sex)
    tally.addHousehold(fields)
    if fields.sharesNumber { tally.add("same number by the same assigner", MatchWeights.number) }

    let hard = hardConflict(fields)
    let soft = softConflicts(fields, sameSource: sameSource)
    if let hard { tally.reasons.append(hard) }
    tally.reasons += soft
    let verdict = verdict(tally.weight, fields, isHard: hard != nil, isSoft: !soft.isEmpty)
    return MatchResult(
      verdict: verdict, weight: tally.weight, reasons: tally.reasons,
      isHardConflict: hard != nil && verdict == .different,
      isContradicted: fields.family == .differs || fields.birth == .differs
        || fields.birth == .close || fields.given == .differs || !soft.isEmpty)
  }

  private static func verdict(
    _ weight: Double, _ fields: FieldComparison, isHard: Bool, isSoft: Bool
  ) -> MatchResult.Verdict {
    // A shared number beside a hard conflict may be a mix-up of records: somebody must look.
    if isHard { return fields.sharesNumber ? .ask : .different }
    if weight >= MatchWeights.same, fields.birth == .exact, fields.given == .exact, !isSoft {
      return .same
    }
    let namesFit = fields.family != .differs && fields.given == .exact
    if fields.birthIsSwapped, namesFit { return .ask }
    return weight >= MatchWeights.ask ? .ask : .different
  }

  /// What two records of one person cannot differ in (`standards.md` 6.1).
  private static func hardConflict(_ fields: FieldComparison) -> String? {
    if fields.suffixDiffers { return "one is Jr, the other Sr: father and son" }
    if fields.socialSecurityDiffers { return "different social security numbers" }
    if fields.given == .differs, fields.sex == .differs { return "different given name and sex" }
    if fields.given == .differs, fields.birth == .exact, fields.family != .differs,
      fields.sharesHousehold
    {
      return "born the same day in one household with different given names: twins"
    }
    return nil
  }

  /// What forbids to link without asking (`clinical-corrections.md` 2.18).
  private static func softConflicts(_ fields: FieldComparison, sameSource: Bool) -> [String] {
    var reasons: [String] = []
    if fields.birthIsSwapped { reasons.append("day and month of birth have changed places") }
    if fields.isInitialOnly { reasons.append("the given name is only an initial") }
    if fields.middleDiffers { reasons.append("different middle names") }
    if fields.sex == .differs { reasons.append("different recorded sex") }
    if fields.suffixIsMissing, fields.birth != .exact {
      reasons.append("only one has Jr or Sr, and the birth date does not settle it")
    }
    if sameSource { reasons.append("one source knows them under two numbers") }
    return reasons
  }
}

/// Adds up weights and keeps the reasons.
private struct Tally {
  var weight = 0.0
  var reasons: [String] = []

  mutating func add(_ name: String, _ agreement: Agreement, _ row: MatchWeights.Row) {
    switch agreement {
    case .missing: return
    case .exact: add("same \(name)", row.exact)
    case .close: add("similar \(name)", row.close)
    case .differs: add("different \(name)", row.differs)
    }
  }

  mutating func addHousehold(_ fields: FieldComparison) {
    let parts: [(String, Agreement, MatchWeights.Row)] = [
      ("street", fields.street, MatchWeights.street), ("town", fields.city, MatchWeights.city),
      ("postal code", fields.postalCode, MatchWeights.postalCode),
      ("telephone", fields.phone, MatchWeights.phone),
    ]
    let total = parts.reduce(0) { $0 + $1.1.weight($1.2) }
    let agreeing = parts.filter { $0.1 == .exact || $0.1 == .close }.map(\.0)
    let differing = parts.filter { $0.1 == .differs }.map(\.0)
    var words: [String] = []
    if !agreeing.isEmpty { words.append("same " + agreeing.joined(separator: ", ")) }
    if !differing.isEmpty { words.append("different " + differing.joined(separator: ", ")) }
    guard !words.isEmpty else { return }
    add(words.joined(separator: "; "), min(total, MatchWeights.householdCap))
  }

  mutating func add(_ reason: String, _ bits: Double) {
    weight += bits
    let tenths = Int((abs(bits) * 10).rounded())
    reasons.append("\(reason) (\(bits < 0 ? "-" : "+")\(tenths / 10).\(tenths % 10))")
  }
}
