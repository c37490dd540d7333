import Clinical
import Merging
import RecordStore

extension Session {
  /// The records that a question keeps apart from these identities: those that came under the same
  /// number and do not fit, and those that the score would link and that list an allergy.
  func heldRecords(from identities: [Identity]) throws(StoreError) -> [HeldRecord] {
    let own = Set(identities.map(\.key))
    var held: [HeldRecord] = []
    for pair in try store.pairQuestions(about: own.sorted(), scope: scope) {
      let key = own.contains(pair.first) ? pair.second : pair.first
      guard !own.contains(key), !held.contains(where: { $0.identity == key }),
        let identity = try store.identities(of: key, scope: scope).first(where: { $0.key == key })
      else { continue }
      if let conflict = Self.conflict(identity, identities) {
        held.append(HeldRecord(identity, conflict: conflict))
        continue
      }
      guard let weight = pair.weight, weight >= HeldRecord.leastWeight else { continue }
      let statements = try store.statements(of: key, scope: scope)
      if let record = HeldRecord(identity, statements: statements, asOf: now) {
        held.append(record)
      }
    }
    return held
  }

  /// Why a record does not fit the one of these whose number it bears; nil where it bears none of theirs.
  private static func conflict(_ other: Identity, _ identities: [Identity]) -> String? {
    identities.first { $0.sharesNumberWith == other.key || $0.key == other.sharesNumberWith }
      .flatMap { Matching.conflict($0.patient, other.patient) }
  }
}
