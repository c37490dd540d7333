import Clinical
import Merging
import Monitoring
import RecordStore
import Terminology

extension Derivations {
  /// What the store derives by today's terminology, matching and rules.
  public static let standard = Derivations(
    readings: { Readings.readings(from: $0) },
    alerts: { input in
      Rules.alerts(
        new: input.new, history: input.history,
        limits: input.limits.compactMap { Limit(analyte: $0.analyte, text: $0.body) },
        now: input.now)
    },
    blockingKeys: { Matching.blockingKeys(for: $0) },
    people: { identities, decisions in
      Matching.people(identities, decisions: decisions).persons
    },
    searchWords: { statement in
      guard statement.kind == .observation,
        let analyte = Analytes.analyte(for: statement.concept)
      else { return "" }
      return analyte.name + " " + analyte.plainName
    })
}
