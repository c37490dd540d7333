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
    var around = try companions(db, of: changed)
    for id in changed { try index(db, id, derivations) }
    around.formUnion(try candidates(db, for: changed))
    around.formUnion(try companions(db, of: around))
    try resolve(db, around.union(changed), derivations)
  }

  /// Resolves the persons of these identities, which must be whole persons.
  static func resolve(_ db: Database, _ ids: Set<Int64>, _ derivations: Derivations) throws {
    let identities = try IdentityLookup.inForce(db, ids)
    let known = Dictionary(
      identities.map { ($0.identity.key, $0) }, uniquingKeysWith: { first, _ in first })
    let numbers = known.mapValues(\.id)
    let decisions = try DecisionRow.about(db, names: identities.map(\.identity.key.rawValue))
    try clear(db, ids, inForce: Set(numbers.values))
    let sorted = identities.map(\.identity).sorted { $0.key < $1.key }
    let resolved = derivations.people(sorted, decisions)
    for group in resolved.persons { try write(db, group.sorted().compactMap { known[$0] }) }
    for question in resolved.questions { try ask(db, question, numbers) }
  }

  /// Writes one person: the identities by key, the first of which names it.
  private static func write(_ db: Database, _ group: [IdentityLookup.Found]) throws {
    guard let first = group.first else { return }
    let described = group.map(\.identity.patient)
    let name = Patient.preferred(among: described).flatMap { described[$0].names.first?.listed }
    try db.execute(
      cached: "INSERT INTO person VALUES (?, ?, ?)",
      arguments: [first.id, name ?? "", first.identity.key.rawValue])
    for one in group {
      try db.execute(cached: "INSERT INTO member VALUES (?, ?)", arguments: [one.id, first.id])
    }
  }

  /// Drops what was derived of these identities: persons, and questions among them or about those
  /// that are no longer in force.
  private static func clear(_ db: Database, _ ids: Set<Int64>, inForce: Set<Int64>) throws {
    for id in ids {
      try db.execute(cached: "DELETE FROM member WHERE identity = ?", arguments: [id])
      try db.execute(cached: "DELETE FROM person WHERE id = ?", arguments: [id])
      let asked = try Row.fetchAll(
        db.cachedStatement(sql: "SELECT low, high FROM pair_question WHERE low = ? OR high = ?"),
        arguments: [id, id])
      for row in asked {
        let other: Int64 = row[0] == id ? row[1] : row[0]
        guard ids.contains(other) || !inForce.contains(id) else { continue }
        try db.execute(
          cached: "DELETE FROM pair_question WHERE low = ? AND high = ?",
          arguments: [row[0] as Int64, row[1] as Int64])
      }
    }
  }

  private static func ask(
    _ db: Database, _ question: PairQuestion, _ numbers: [IdentityKey: Int64]
  ) throws {
    let names = [question.first, question.second].sorted()
    guard let low = numbers[names[0]], let high = numbers[names[1]] else { return }
    try db.execute(
      cached: "INSERT OR REPLACE INTO pair_question VALUES (?, ?, ?, ?, ?)",
      arguments: [
        low, high, question.words, question.reasons.joined(separator: "\n"), question.weight,
      ])
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

  /// The identities that share a blocking key, or a decision, with any of these.
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
              """), arguments: [id, id]))
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
