import Access
import Clinical
import Foundation
import GRDB

/// A statement that a search found.
public struct SearchHit: Sendable, Hashable {
  /// The statement.
  public var kept: KeptStatement
  /// The person it is about, by the smallest identity that may be seen.
  public var person: IdentityKey
  /// The person's name as lists write it.
  public var personName: String
}

extension RecordStore {
  /// The current statements that may be seen and hold every word, the newest first; what a source has
  /// taken back is not told. `person` narrows it to one.
  public func search(
    _ words: String, person: IdentityKey? = nil, scope: Scope, limit: Int = 100
  ) throws(StoreError) -> [SearchHit] {
    guard let query = SearchQuery.prefixes(words) else { return [] }
    let visible = ScopePredicate.both(scope)
    var narrow = ""
    var arguments: StatementArguments = [query]
    if let person {
      narrow = """
        AND d.id IN (SELECT theirs.identity FROM identity named
          JOIN member mine ON mine.identity = named.id
          JOIN member theirs ON theirs.person = mine.person WHERE named.key = ?)
        """
      arguments += [person.rawValue]
    }
    return try read { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT s.thing, p.key, p.name, \(IdentityLookup.columns) FROM search f
          JOIN statement s ON s.id = f.rowid JOIN identity d ON d.id = s.identity
          JOIN source o ON o.id = d.source LEFT JOIN member m ON m.identity = d.id
          LEFT JOIN identity p ON p.id = m.person
          WHERE search MATCH ? \(narrow) AND s.standing = 0 AND \(visible.sql)
          ORDER BY s.at DESC, s.thing LIMIT ?
          """, arguments: arguments + visible.arguments + [limit])
      var loader = StatementLoader(db)
      return try rows.flatMap { row in
        let owner = try IdentityLookup.found(row, from: 3)
        return try loader.all(of: owner, scope, thing: row[0]).filter {
          !$0.isSuperseded && $0.statement.status.standing != .enteredInError
        }.map {
          SearchHit(
            kept: $0, person: IdentityKey(rawValue: row[1] ?? owner.identity.key.rawValue),
            personName: row[2] ?? owner.identity.patient.names.first?.listed ?? "")
        }
      }
    }
  }
}
