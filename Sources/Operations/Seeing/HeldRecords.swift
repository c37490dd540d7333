import Clinical
import Merging
import RecordStore

extension Session {
  /// The records that a question keeps apart from these identities though the score would link them,
  /// and that list an allergy.
  func heldRecords(from identities: [Identity]) throws(StoreError) -> [HeldRecord] {
    let own = Set(identities.map(\.key))
    var held: [HeldRecord] = []
    for pair in try store.pairQuestions(about: own.sorted(), scope: scope) {
      let key = own.contains(pair.first) ? pair.second : pair.first
      guard let weight = pair.weight, weight >= HeldRecord.leastWeight, !own.contains(key),
        !held.contains(where: { $0.identity == key }),
        let identity = try store.identities(of: key, scope: scope).first(where: { $0.key == key })
      else { continue }
      let statements = try store.statements(of: key, scope: scope)
      if let record = HeldRecord(identity, statements: statements, asOf: now) {
        held.append(record)
      }
    }
    return held
  }
}
