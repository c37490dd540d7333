import Clinical
import Foundation
import GRDB

/// Keeps the derived tables of persons: which identities are one person, and under which keys and
/// words they are found.
enum PeopleWriter {
  /// Resolves anew the persons that these identities belong to or may belong to.
  static func settle(
    _ db: Database, _ changed: Set<Int64>, _ derivations: Derivations
  ) throws {
    guard !changed.isEmpty else { return }
    // Whom these were one person with, or asked about, may now be persons of their own.
    let before = try companions(db, of: changed).union(PairQuestionRow.partners(db, of: changed))
    for id in changed { try index(db, id, derivations) }
    var around = before.union(try candidates(db, for: changed))
    around.formUnion(try companions(db, of: around))
    let affected = try related(db, to: before.union(changed), among: around, derivations)
    try resolve(db, try companions(db, of: affected), changed: changed, derivations)
  }

  /// Those of the identities `around` whose persons may come out otherwise.
  private static func related(
    _ db: Database, to changed: Set<Int64>, among around: Set<Int64>, _ derivations: Derivations
  ) throws -> Set<Int64> {
    let found = try IdentityLookup.inForce(db, around.union(changed))
    let numbers = Dictionary(
      found.map { ($0.identity.key, $0.id) }, uniquingKeysWith: { first, _ in first })
    let decisions = try DecisionRow.about(db, names: found.map(\.identity.key.rawValue))
    let seeds = found.filter { changed.contains($0.id) }.map(\.identity.key)
    let related = derivations.related(Set(seeds), found.map(\.identity), decisions)
    return changed.union(related.compactMap { numbers[$0] })
  }

  /// Resolves the persons of these identities, which must be whole persons. Of those among which none
  /// is `changed`, only what comes out otherwise is written: one new patient meets hundreds by chance.
  static func resolve(
    _ db: Database, _ ids: Set<Int64>, changed: Set<Int64>, _ derivations: Derivations
  ) throws {
    let identities = try IdentityLookup.inForce(db, ids)
    let known = Dictionary(
      identities.map { ($0.identity.key, $0) }, uniquingKeysWith: { first, _ in first })
    let decisions = try DecisionRow.about(db, names: identities.map(\.identity.key.rawValue))
    let sorted = identities.map(\.identity).sorted { $0.key < $1.key }
    let resolved = derivations.people(sorted, decisions)
    let before = try members(db, ids)
    let sizes = before.values.reduce(into: [Int64: Int]()) { $0[$1, default: 0] += 1 }
    let groups = resolved.persons.map { $0.sorted().compactMap { known[$0] } }
    let (standing, other) = groups.reduce(into: (Set<Int64>(), [[IdentityLookup.Found]]())) {
      let group = $1.map(\.id)
      let stands =
        !group.contains(where: changed.contains) && sizes[group.first ?? 0] == group.count
        && group.allSatisfy { before[$0] == group.first }
      if stands { $0.0.formUnion(group) } else { $0.1.append($1) }
    }
    try clear(db, ids.subtracting(standing))
    for group in other { try write(db, group) }
    try PairQuestionRow.settle(
      db, resolved.questions, among: ids, inForce: known.mapValues(\.id))
  }

  /// The person that each of these identities belongs to.
  private static func members(_ db: Database, _ ids: Set<Int64>) throws -> [Int64: Int64] {
    let statement = try db.cachedStatement(sql: "SELECT person FROM member WHERE identity = ?")
    var found: [Int64: Int64] = [:]
    for id in ids { found[id] = try Int64.fetchOne(statement, arguments: [id]) }
    return found
  }

  /// Writes one person: the identities by key, the first of which names it.
  private static func write(_ db: Database, _ group: [IdentityLookup.Found]) throws {
    guard let first = group.first else { return }
    let described = group.map(\.identity.patient)
    let name = Patient.shown(among: described)?.names.first?.listed
    try db.execute(
      cached: "INSERT INTO person VALUES (?, ?, ?)",
      arguments: [first.id, name ?? "", first.identity.key.rawValue])
    for one in group {
      try db.execute(cached: "INSERT INTO member VALUES (?, ?)", arguments: [one.id, first.id])
    }
  }

  /// Drops the persons of these identities.
  private static func clear(_ db: Database, _ ids: Set<Int64>) throws {
    for id in ids {
      try db.execute(cached: "DELETE FROM member WHERE identity = ?", arguments: [id])
      try db.execute(cached: "DELETE FROM person WHERE id = ?", arguments: [id])
    }
  }

  /// The identities that are one person with any of these.
  static func companions(_ db: Database, of ids: Set<Int64>) throws -> Set<Int64> {
    var found = ids
    for id in ids {
      found.formUnion(
        try Int64.fetchAll(
          db.cachedStatement(
            sql: """
              SELECT identity FROM member
              WHERE person = (SELECT person FROM member WHERE identity = ?)
              """), arguments: [id]))
    }
    return found
  }

  /// The identities that share a blocking key, a decision or a number, with any of these.
  private static func candidates(_ db: Database, for ids: Set<Int64>) throws -> Set<Int64> {
    var found: Set<Int64> = []
    for id in ids {
      found.formUnion(
        try Int64.fetchAll(
          db.cachedStatement(
            sql: """
              SELECT b.identity FROM blocking a JOIN blocking b ON b.key = a.key WHERE a.identity = ?
              UNION
              SELECT i.id FROM identity me JOIN decision_name a ON a.name = me.key
              JOIN decision_name b ON b.decision = a.decision JOIN identity i ON i.key = b.name
              WHERE me.id = ?
              UNION SELECT first FROM identity WHERE id = ? AND first IS NOT NULL
              UNION SELECT id FROM identity WHERE first = ?
              """), arguments: [id, id, id, id]))
    }
    return found
  }

  /// Writes the keys and words of one identity anew.
  static func index(_ db: Database, _ id: Int64, _ derivations: Derivations) throws {
    try db.execute(cached: "DELETE FROM blocking WHERE identity = ?", arguments: [id])
    try db.execute(cached: "DELETE FROM search_people WHERE rowid = ?", arguments: [id])
    guard let identity = try IdentityLookup.inForce(db, [id]).first?.identity else { return }
    for key in Set(derivations.blockingKeys(identity.patient)) {
      try db.execute(cached: "INSERT INTO blocking VALUES (?, ?)", arguments: [key, id])
    }
    try db.execute(
      cached: "INSERT INTO search_people (rowid, words) VALUES (?, ?)",
      arguments: [id, words(identity.patient)])
  }

  /// Names, birth date and identifiers.
  private static func words(_ patient: Patient) -> String {
    var words = patient.names.flatMap { $0.family + $0.given + [$0.text ?? ""] }
    if let birth = patient.birth { words.append(birth.text) }
    words += patient.identifiers.map(\.value)
    return words.joined(separator: " ")
  }
}
