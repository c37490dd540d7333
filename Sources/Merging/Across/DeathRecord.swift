import Clinical

/// A death that a source states, against a visit or a measurement after it (`standards.md` 6.1, "deceased
/// against a later visit"): the record of somebody else stands in this one, or the death is wrong. Both
/// stay visible; nobody's word is taken.
public enum DeathRecord {
  /// What the record shows of it; nil where nobody is said to have died on a day, or nothing came after.
  /// `facts` are those of the person's chart.
  public static func finding(_ identities: [Identity], _ facts: [Fact]) -> SafetyFinding? {
    let deaths = identities.compactMap { identity in
      identity.patient.deceased?.start.map { (identity.sourceName, $0) }
    }
    .filter { $0.1.precision >= .day }
    guard let (source, death) = deaths.min(by: { $0.1.lowerBound() < $1.1.lowerBound() }) else {
      return nil
    }
    let later = facts.filter { isLater($0, than: death) }
      .sorted { ($0.period.start.sortKey, $0.name) < ($1.period.start.sortKey, $1.name) }
    guard let first = later.first, let date = first.period.start else { return nil }
    return SafetyFinding(
      rule: "deceased",
      words:
        "\(source) says that the patient died on \(Words.day(death)). After that: \(first.title) "
        + "on \(Words.day(date)) (\(Words.sources(first.sources)))"
        + (later.count > 1 ? " and \(later.count - 1) more." : "."),
      source: "one of them is wrong, or the record of another patient",
      facts: later.prefix(10).map(\.name))
  }

  /// Whether something was done to, or measured at, the living patient after a day.
  private static func isLater(_ fact: Fact, than death: PartialDate) -> Bool {
    guard [.encounter, .procedure, .immunization].contains(fact.kind) || fact.section == .vitals,
      ![.planned, .retracted, .notDone, .billed].contains(fact.state), let start = fact.period.start
    else { return false }
    return start.lowerBound() > death.upperBound()
  }
}
