import Access
import Clinical
import Foundation
import GRDB

extension RecordStore {
  /// The record that may be seen, as lines of text without row numbers, import log, audit and
  /// derived rows: equal dumps are equal records, in whatever order they were imported.
  public func canonicalDump(scope: Scope) throws(StoreError) -> [String] {
    try read { db in
      let people = ScopePredicate.identities(scope)
      let both = ScopePredicate.both(scope)
      var lines = try Self.documents(db, scope)
      lines += try String.fetchAll(
        db,
        sql: """
          SELECT 'identity ' || d.key || ' ' || o.name || ' ' || hex(d.body)
          FROM identity d JOIN source o ON o.id = d.source WHERE \(people.sql)
          """, arguments: people.arguments)
      lines += try Row.fetchAll(
        db,
        sql: """
          SELECT (SELECT MIN(lower(hex(COALESCE(g.issued, t.thing)))) FROM statement t
              JOIN sighting g ON g.statement = t.id JOIN import i ON i.id = g.import
              WHERE t.thing = s.thing AND i.ended_at IS NULL),
            s.content, s.standing, d.key, s.body,
            (SELECT group_concat(place, ' ') FROM (SELECT DISTINCT
                substr(lower(hex(k.sha256)), 1, 16) || ':' || g.start || '-' || g.end AS place
              FROM sighting g JOIN import i ON i.id = g.import JOIN document k ON k.id = i.document
              WHERE g.statement = s.id AND i.ended_at IS NULL ORDER BY place))
          FROM statement s JOIN identity d ON d.id = s.identity WHERE \(both.sql)
          """, arguments: both.arguments
      ).map(Self.line)
      lines += try Self.human(db, scope)
      return lines.sorted()
    }
  }

  private static func documents(_ db: Database, _ scope: Scope) throws -> [String] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT DISTINCT k.id, lower(hex(k.sha256)), k.size, k.dialect, o.key FROM document k
        JOIN import i ON i.document = k.id JOIN source o ON o.id = i.source
        WHERE i.ended_at IS NULL
        """
    ).filter { try isWhole(db, document: $0[0], scope) }.map {
      "document \($0[1] as String) \($0[2] as Int) \($0[3] as String) \($0[4] as String)"
    }
  }

  /// The content is printed by its hash, which covers every byte of it but its names.
  private static func line(_ row: Row) throws -> String {
    let body: Data = row[4]
    let statement = try body.withUnsafeBytes { try StatementCodec.decode($0) }
    let standing = row[2] == 0 ? "current" : "superseded"
    let words = statement.concept.words ?? statement.concept.codings.first?.code ?? ""
    let parts: [String] = [
      "statement", row[3], row[0] ?? "", standing, statement.kind.rawValue,
      statement.section.rawValue, Hex.text(row[1] as Data), statement.status.standing.rawValue,
      words.debugDescription, row[5] ?? "",
    ]
    return parts.joined(separator: " ")
  }

  /// Decisions name people, so only who sees everybody gets them.
  private static func human(_ db: Database, _ scope: Scope) throws -> [String] {
    let people = ScopePredicate.identities(scope)
    let everything = scope.people == .everyone && scope.hidesNothingOfAPerson
    return try String.fetchAll(
      db,
      sql: """
        SELECT 'decision ' || c.subject || ' ' || c.verdict || coalesce(' ' || c.preferred, '') || ' ' || c.by || ' ' || c.reason || ' '
          || (SELECT group_concat(name, ' ') FROM
              (SELECT name FROM decision_name WHERE decision = c.id ORDER BY name))
        FROM decision c WHERE c.ended_at IS NULL AND \(everything ? 1 : 0)
        UNION ALL
        SELECT 'limit ' || d.key || ' ' || l.analyte || ' ' || l.body FROM rule l
        JOIN identity d ON d.id = l.identity WHERE l.ended_at IS NULL AND \(people.sql)
        UNION ALL
        SELECT 'assignment ' || d.key || ' ' || a.topic || ' ' || (a.read_at IS NOT NULL)
        FROM assignment a JOIN identity d ON d.id = a.identity
        WHERE a.ended_at IS NULL AND \(people.sql)
        UNION ALL
        SELECT 'message ' || d.key || ' ' || t.title || ' ' || m.by || ' ' || m.words
        FROM message m JOIN thread t ON t.id = m.thread JOIN identity d ON d.id = t.identity
        WHERE \(scope.hidesNothingOfAPerson ? 1 : 0) AND \(people.sql)
        """, arguments: people.arguments + people.arguments + people.arguments)
  }
}
