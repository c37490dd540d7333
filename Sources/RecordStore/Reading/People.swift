import Access
import Clinical
import Foundation
import GRDB

/// One person in a list.
public struct PersonSummary: Sendable, Hashable {
  /// The person's name in the store: the smallest key of the identities that may be seen.
  public var key: IdentityKey
  /// The name as lists write it; empty when no source sent one.
  public var name: String
  /// The birth date, as sent.
  public var birth: PartialDate?
  /// The sex on record.
  public var sex: Patient.Sex?
  /// The names of the sources, sorted.
  public var sources: [String]
  /// The identities that may be seen, sorted.
  public var identities: [IdentityKey]
}

extension RecordStore {
  /// The people that may be seen, by name; those that the words begin, when there are words.
  public func people(
    scope: Scope, matching words: String = "", limit: Int = 1000, offset: Int = 0
  ) throws(StoreError) -> [PersonSummary] {
    let each = ScopePredicate.identities(scope, "y")
    let visible = Self.personsSeen(scope)
    let query = SearchQuery.prefixes(words)
    return try read { db in
      let match = try query.map { try Self.named($0, db) } ?? ""
      return try Row.fetchAll(
        db,
        sql: """
          SELECT p.id,
            (SELECT group_concat(name, char(10)) FROM (SELECT DISTINCT o.name FROM member my
              JOIN identity y ON y.id = my.identity JOIN source o ON o.id = y.source
              WHERE my.person = p.id AND \(each.sql) ORDER BY o.name)),
            (SELECT group_concat(key, char(10)) FROM (SELECT y.key FROM member my
              JOIN identity y ON y.id = my.identity
              WHERE my.person = p.id AND \(each.sql) ORDER BY y.key))
          FROM (SELECT p.id, p.name, p.key FROM person p WHERE \(visible.sql) \(match)
            ORDER BY p.name, p.key LIMIT ? OFFSET ?) p ORDER BY p.name, p.key
          """,
        arguments: each.arguments + each.arguments + visible.arguments
          + StatementArguments(query.map { [$0] } ?? []) + [limit, offset]
      ).map { row in Self.summary(row, try Self.described(db, person: row[0], scope)) }
    }
  }

  /// How many found identities are so many that it is quicker to go through the people by name until
  /// the list is full than to sort those that were found.
  private static let many = 2000

  /// The condition for rows of `person p` that a query for names, its one argument, finds. The plus
  /// keeps SQLite from looking up each found one for each person.
  private static func named(_ query: String, _ db: Database) throws -> String {
    let found = "SELECT rowid FROM search_people WHERE search_people MATCH ?"
    let count = try Int.fetchOne(
      db, sql: "SELECT COUNT(*) FROM (\(found) LIMIT \(many))", arguments: [query])
    return count == many
      ? """
      AND EXISTS (SELECT 1 FROM member f WHERE f.person = p.id AND +f.identity IN (\(found)))
      """
      : "AND p.id IN (SELECT person FROM member WHERE identity IN (\(found)))"
  }

  /// The persons of whom an identity may be seen, of rows of `person p`.
  private static func personsSeen(_ scope: Scope) -> ScopePredicate {
    if scope.people == .everyone, scope.sources == nil {
      return ScopePredicate(sql: "1", arguments: [])
    }
    let some = ScopePredicate.identities(scope, "x")
    return ScopePredicate(
      sql: """
        EXISTS (SELECT 1 FROM member mx JOIN identity x ON x.id = mx.identity
          WHERE mx.person = p.id AND \(some.sql))
        """, arguments: some.arguments)
  }

  /// The person as the identities that may be seen describe them, by key.
  private static func described(
    _ db: Database, person: Int64, _ scope: Scope
  ) throws -> [Patient] {
    let visible = ScopePredicate.identities(scope)
    let statement = try db.cachedStatement(
      sql: """
        SELECT d.body FROM member m JOIN identity d ON d.id = m.identity
        WHERE m.person = ? AND d.body IS NOT NULL AND \(visible.sql) ORDER BY d.key
        """)
    return try Data.fetchAll(statement, arguments: [person] + visible.arguments).map {
      try $0.withUnsafeBytes { try PatientCodec.decode($0) }
    }
  }

  private static func summary(_ row: Row, _ described: [Patient]) -> PersonSummary {
    let patient = Patient.shown(among: described) ?? Patient()
    let keys = (row[2] as String? ?? "").split(separator: "\n").map {
      IdentityKey(rawValue: String($0))
    }
    return PersonSummary(
      key: keys.first ?? IdentityKey(rawValue: ""),
      name: patient.names.first?.listed ?? "no name sent", birth: patient.birth, sex: patient.sex,
      sources: (row[1] as String? ?? "").split(separator: "\n").map(String.init), identities: keys)
  }

  /// How many people may be seen.
  public func countPeople(scope: Scope) throws(StoreError) -> Int {
    let visible = Self.personsSeen(scope)
    return try read { db in
      try Int.fetchOne(
        db, sql: "SELECT COUNT(*) FROM person p WHERE \(visible.sql)",
        arguments: visible.arguments) ?? 0
    }
  }

  /// The identities, sorted by key, of the person that one of them names; those that may be seen.
  public func identities(
    of person: IdentityKey, scope: Scope
  ) throws(StoreError) -> [Identity] {
    try read { db in try Self.visible(db, person, scope).map(\.identity) }
  }

  /// Every identity that may be seen, sorted by key.
  public func identities(scope: Scope) throws(StoreError) -> [Identity] {
    let visible = ScopePredicate.identities(scope)
    return try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT \(IdentityLookup.columns) FROM identity d JOIN source o ON o.id = d.source
          WHERE \(visible.sql) ORDER BY d.key
          """, arguments: visible.arguments
      ).map { try IdentityLookup.found($0).identity }
    }
  }

  static func visible(
    _ db: Database, _ person: IdentityKey, _ scope: Scope
  ) throws -> [IdentityLookup.Found] {
    let visible = ScopePredicate.identities(scope)
    return try Row.fetchAll(
      db,
      sql: """
        SELECT \(IdentityLookup.columns) FROM identity named
        JOIN member mine ON mine.identity = named.id
        JOIN member theirs ON theirs.person = mine.person
        JOIN identity d ON d.id = theirs.identity JOIN source o ON o.id = d.source
        WHERE named.key = ? AND \(visible.sql) ORDER BY d.key
        """, arguments: [person.rawValue] + visible.arguments
    ).map(IdentityLookup.found)
  }
}
