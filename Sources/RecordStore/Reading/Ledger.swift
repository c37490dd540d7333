import Access
import Clinical
import GRDB

/// A line of the quality ledger, with the document it is about.
public struct KeptLedgerLine: Sendable, Hashable {
  /// The import that flagged it.
  public var importID: Int64
  /// The source's key.
  public var source: String
  /// The source's name for people.
  public var sourceName: String
  /// How the document came.
  public var via: String
  /// The document's SHA-256, in hexadecimal.
  public var sha256: String
  /// What was found, and where.
  public var line: LedgerLine
}

/// Which lines of the quality ledger are asked for.
public struct LedgerQuestion: Sendable, Hashable {
  /// Of one source, by key; nil for all.
  public var source: String?
  /// Of one import, in force or not; nil for all in force.
  public var importID: Int64?
  /// Of documents that speak of this person; of a document that also speaks of others, only what
  /// stands in the person's own entries.
  public var person: IdentityKey?

  /// A question from its parts.
  public init(source: String? = nil, importID: Int64? = nil, person: IdentityKey? = nil) {
    self.source = source
    self.importID = importID
    self.person = person
  }
}

extension RecordStore {
  /// The lines that a question asks for, of documents that may be seen whole, by source and place.
  public func ledger(
    _ question: LedgerQuestion = LedgerQuestion(), scope: Scope, limit: Int = 100_000
  ) throws(StoreError) -> [KeptLedgerLine] {
    try read { db in
      let rest = try Self.condition(db, question, scope)
      return try Row.fetchAll(
        db,
        sql: """
          SELECT i.id, o.key, o.name, i.via, lower(hex(k.sha256)), l.what, l.start, l.end, l.path,
            l.words \(rest.sql) ORDER BY o.name, o.key, i.id, l.start, l.rowid LIMIT ?
          """, arguments: rest.arguments + [limit]
      ).compactMap { row in
        guard let check = LedgerLine.Check(rawValue: row[5]) else { return nil }
        let range = SourceRange(start: row[6], end: row[7], path: row[8])
        return KeptLedgerLine(
          importID: row[0], source: row[1], sourceName: row[2], via: row[3], sha256: row[4],
          line: LedgerLine(check, at: range, row[9]))
      }
    }
  }

  /// How many lines each source has of each check.
  public func ledgerCounts(
    _ question: LedgerQuestion = LedgerQuestion(), scope: Scope
  ) throws(StoreError) -> [String: [LedgerLine.Check: Int]] {
    try read { db in
      let rest = try Self.condition(db, question, scope)
      var counts: [String: [LedgerLine.Check: Int]] = [:]
      let rows = try Row.fetchAll(
        db, sql: "SELECT o.key, l.what, COUNT(*) \(rest.sql) GROUP BY o.key, l.what",
        arguments: rest.arguments)
      for row in rows {
        guard let check = LedgerLine.Check(rawValue: row[1]) else { continue }
        counts[row[0], default: [:]][check] = row[2]
      }
      return counts
    }
  }

  /// The rows of a question. Of a document that one source sent twice, the newest import counts.
  private static func condition(
    _ db: Database, _ question: LedgerQuestion, _ scope: Scope
  ) throws -> ScopePredicate {
    var sql = """
      FROM ledger l JOIN import i ON i.id = l.import JOIN document k ON k.id = i.document
      JOIN source o ON o.id = i.source WHERE 1
      """
    var arguments = StatementArguments()
    if let id = question.importID {
      sql += " AND i.id = ?"
      arguments += [id]
    } else {
      sql += """
         AND i.id = (SELECT MAX(j.id) FROM import j WHERE j.document = i.document
          AND j.source = i.source AND j.ended_at IS NULL)
        """
    }
    if let source = question.source {
      sql += " AND o.key = ?"
      arguments += [source]
    }
    if scope.people != .everyone || !scope.hidesNothingOfAPerson {
      sql += " AND k.id IN (\(try wholeDocuments(db, scope)))"
    }
    if let person = question.person {
      let own = try visible(db, person, scope).map { String($0.id) }.joined(separator: ",")
      sql += """
         AND EXISTS (SELECT 1 FROM patient_sighting h JOIN patient q ON q.id = h.patient
          WHERE h.import = i.id AND q.identity IN (\(own)))
         AND (NOT EXISTS (SELECT 1 FROM patient_sighting h JOIN patient q ON q.id = h.patient
            WHERE h.import = i.id AND q.identity NOT IN (\(own)))
          OR EXISTS (SELECT 1 FROM sighting g JOIN statement s ON s.id = g.statement
            WHERE g.import = i.id AND s.identity IN (\(own)) AND g.start <= l.start
            AND g.end >= l.end))
        """
    }
    return ScopePredicate(sql: sql, arguments: arguments)
  }

  /// The documents that may be seen whole and have lines, as a list of numbers.
  private static func wholeDocuments(_ db: Database, _ scope: Scope) throws -> String {
    let documents = try Int64.fetchAll(
      db, sql: "SELECT DISTINCT i.document FROM ledger l JOIN import i ON i.id = l.import")
    return try documents.filter { try isWhole(db, document: $0, scope) }.map(String.init)
      .joined(separator: ",")
  }
}
