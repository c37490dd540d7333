import Clinical

extension Matching {
  /// What two patients under one number of a source cannot differ in if they are one person: the birth
  /// date by more than a slip, and the hard conflicts (`standards.md` 6.1); nil where nothing stands
  /// between them.
  public static func conflict(_ left: Patient, _ right: Patient) -> String? {
    let fields = FieldComparison(
      ComparablePatient(left), ComparablePatient(right), sameSource: false)
    let hard = MatchRule.hardConflicts.first { $0.holds(fields) }
    guard hard != nil || fields.birth.isContradicted && !fields.birth.isSlip else { return nil }
    return [fields.birth.isContradicted ? "birth date differs" : nil, hard?.words]
      .compactMap { $0 }.joined(separator: "; ")
  }

  /// The pairs of places of identities that one source gave one number.
  static func sharedNumbers(_ identities: [Identity]) -> [(Int, Int)] {
    let sharing = identities.indices.filter { identities[$0].sharesNumberWith != nil }
    guard !sharing.isEmpty else { return [] }
    let places = Dictionary(
      identities.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
    return sharing.compactMap { place in
      identities[place].sharesNumberWith.flatMap { places[$0] }.map { (place, $0) }
    }
  }

  /// How two identities under one number compare: somebody must look, whatever the score says.
  static func compare(sharingNumber left: Identity, _ right: Identity) -> MatchResult {
    var result = compare(
      ComparablePatient(left.patient), ComparablePatient(right.patient), sameSource: false)
    result.verdict = .ask
    result.isContradicted = true
    let why = conflict(left.patient, right.patient).map { "; " + $0 } ?? ""
    result.reasons.insert("\(left.sourceName) gave both one number" + why, at: 0)
    return result
  }
}
