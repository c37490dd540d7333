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
    let fields = FieldComparison(left, right, sameSource: sameSource)
    var tally = Tally()
    tally.add(fields)
    let hard = MatchRule.hardConflicts.filter { $0.holds(fields) }
    let doubts = MatchRule.doubts.filter { $0.holds(fields) }
    tally.reasons += (hard + doubts).map(\.words)
    let verdict = verdict(tally.weight, fields, isHard: !hard.isEmpty, isDoubtful: !doubts.isEmpty)
    return MatchResult(
      verdict: verdict, weight: tally.weight, reasons: tally.reasons,
      isLinkage: tally.weight >= MatchWeights.linkage && (hard.isEmpty || fields.sharesNumber),
      isHardConflict: !hard.isEmpty && verdict == .different,
      holdsLink: fields.birth.isContradicted || fields.sex == .differs,
      isContradicted: isContradicted(fields))
  }

  private static func verdict(
    _ weight: Double, _ fields: FieldComparison, isHard: Bool, isDoubtful: Bool
  ) -> MatchResult.Verdict {
    // A shared number beside a hard conflict may be a mix-up of records: somebody must look.
    if isHard { return fields.sharesNumber ? .ask : .different }
    if fields.isChance { return .different }
    if weight >= MatchWeights.same, fields.mayBeLinked, !isDoubtful { return .same }
    let namesFit = fields.names.family.fits && fields.names.given == .exact
    if fields.birth.isSwapped, namesFit { return .ask }
    return weight >= MatchWeights.ask ? .ask : .different
  }

  /// Whether something that both have says otherwise; what one of them lacks is no contradiction.
  private static func isContradicted(_ fields: FieldComparison) -> Bool {
    fields.names.family == .differs || fields.names.given == .differs
      || fields.birth.isContradicted
      || MatchRule.doubts.contains { $0.isContradiction && $0.holds(fields) }
  }
}

/// Adds up weights and keeps the reasons.
private struct Tally {
  var weight = 0.0
  var reasons: [String] = []

  private mutating func add(_ name: String, _ agreement: Agreement, _ row: MatchWeights.Row) {
    add(name, agreement, agreement.weight(row))
  }

  private mutating func add(_ name: String, _ agreement: Agreement, _ bits: Double) {
    switch agreement {
    case .missing: return
    case .exact: add("same \(name)", bits)
    case .close: add("similar \(name)", bits)
    case .differs: add("different \(name)", bits)
    }
  }

  mutating func add(_ fields: FieldComparison) {
    add("family name", fields.names.family, MatchWeights.family)
    add("given name", fields.names.given, MatchWeights.given)
    add("birth date", fields.birth.agreement, fields.birth.weight)
    add("sex", fields.sex, MatchWeights.sex)
    addHousehold(fields)
    if fields.sharesNumber { add("same number by the same assigner", MatchWeights.number) }
  }

  private mutating func addHousehold(_ fields: FieldComparison) {
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

  private mutating func add(_ reason: String, _ bits: Double) {
    weight += bits
    let tenths = Int((abs(bits) * 10).rounded())
    reasons.append("\(reason) (\(bits < 0 ? "-" : "+")\(tenths / 10).\(tenths % 10))")
  }
}
