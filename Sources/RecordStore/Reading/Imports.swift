import Access
import Clinical
import Foundation
import GRDB

/// One import in the list.
public struct ImportSummary: Sendable, Hashable {
  /// Its number.
  public var id: Int64
  /// The job it was part of.
  public var job: Int64?
  /// When.
  public var at: Instant
  /// By whom.
  public var by: String
  /// How it came.
  public var via: String
  /// The source's key.
  public var source: String
  /// The source's name for people.
  public var sourceName: String
  /// The version of the reader.
  public var reader: Int
  /// The document's own date.
  public var written: PartialDate?
  /// When it was undone; nil while it is in force.
  public var endedAt: Instant?
  /// Who undid it.
  public var endedBy: String?
  /// The document.
  public var document: DocumentFacts
  /// The account, where the whole document may be seen.
  public var sections: [Section: ImportAccount.Counts]
}

/// One source in the list.
public struct SourceSummary: Sendable, Hashable {
  /// The source's key.
  public var key: String
  /// Its name for people.
  public var name: String
  /// The dialects of its documents, sorted.
  public var dialects: [Dialect]
  /// How many documents in force.
  public var documents: Int
  /// When the newest import in force came.
  public var newest: Instant?
  /// How many identities may be seen.
  public var identities: Int
}

extension RecordStore {
  /// The imports that may be seen, undone ones included, the newest first.
  public func imports(scope: Scope, limit: Int = 5000) throws(StoreError) -> [ImportSummary] {
    try imports(where: Self.seenImports(scope), scope, limit: limit)
  }

  /// How many imports may be seen, undone ones included.
  public func countImports(scope: Scope) throws(StoreError) -> Int {
    let seen = Self.seenImports(scope)
    return try read { db in
      try Int.fetchOne(
        db,
        sql: """
          SELECT COUNT(*) FROM import i JOIN document k ON k.id = i.document
          JOIN source o ON o.id = i.source WHERE \(seen.sql)
          """, arguments: seen.arguments) ?? 0
    }
  }

  /// One import; nil when there is none that may be seen.
  public func importSummary(_ id: Int64, scope: Scope) throws(StoreError) -> ImportSummary? {
    let seen = Self.seenImports(scope)
    let only = ScopePredicate(sql: "i.id = ? AND \(seen.sql)", arguments: [id] + seen.arguments)
    return try imports(where: only, scope, limit: 1).first
  }

  private func imports(
    where seen: ScopePredicate, _ scope: Scope, limit: Int
  ) throws(StoreError) -> [ImportSummary] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT i.id, i.job, i.at, i.by, i.via, o.key, o.name, i.reader, i.written, i.ended_at,
            i.ended_by, k.sha256, k.size, k.dialect, k.version, k.encoding, k.title, k.id
          FROM import i JOIN document k ON k.id = i.document JOIN source o ON o.id = i.source
          WHERE \(seen.sql) ORDER BY i.id DESC LIMIT ?
          """, arguments: seen.arguments + [limit]
      ).map { row in
        let isWhole = try Self.isWhole(db, document: row[17], scope)
        return Self.summary(row, sections: isWhole ? try Self.account(db, row[0]) : [:])
      }
    }
  }

  /// Imports that speak of an identity of the scope, in force or not.
  private static func seenImports(_ scope: Scope) -> ScopePredicate {
    if scope.people == .everyone, scope.sources == nil {
      return ScopePredicate(sql: "1", arguments: [])
    }
    let visible = ScopePredicate.identities(scope)
    return ScopePredicate(
      sql: """
        i.id IN (SELECT g.import FROM identity d JOIN patient p ON p.identity = d.id
          JOIN patient_sighting g ON g.patient = p.id WHERE \(visible.sql))
        """, arguments: visible.arguments)
  }

  private static func summary(
    _ row: Row, sections: [Section: ImportAccount.Counts]
  ) -> ImportSummary {
    ImportSummary(
      id: row[0], job: row[1], at: Instant(milliseconds: row[2]), by: row[3], via: row[4],
      source: row[5], sourceName: row[6], reader: row[7],
      written: PartialDate(written: row[8]),
      endedAt: (row[9] as Int64?).map(Instant.init(milliseconds:)), endedBy: row[10],
      document: facts(row, from: 11), sections: sections)
  }

  private static func account(
    _ db: Database, _ id: Int64
  ) throws -> [Section: ImportAccount.Counts] {
    var sections: [Section: ImportAccount.Counts] = [:]
    let rows = try Row.fetchAll(
      db, sql: "SELECT * FROM account WHERE import = ?", arguments: [id])
    for row in rows {
      guard let section = Section(rawValue: row["section"]) else { continue }
      var counts = ImportAccount.Counts()
      counts.new = row["new"]
      counts.same = row["same"]
      counts.superseding = row["superseding"]
      counts.rejected = row["rejected"]
      sections[section] = counts
    }
    return sections
  }

  /// What an import could not read, where the whole document may be seen.
  public func rejects(of id: Int64, scope: Scope) throws(StoreError) -> [Reject] {
    try read { db in
      let document = try Int64.fetchOne(
        db, sql: "SELECT document FROM import WHERE id = ?", arguments: [id])
      guard let document, try Self.isWhole(db, document: document, scope) else { return [] }
      return try Row.fetchAll(
        db, sql: "SELECT * FROM reject WHERE import = ? ORDER BY start", arguments: [id]
      ).map {
        Reject(
          range: SourceRange(start: $0["start"], end: $0["end"], path: $0["path"]), why: $0["why"])
      }
    }
  }

  /// The sources that may be seen, by name.
  public func sources(scope: Scope) throws(StoreError) -> [SourceSummary] {
    let visible = ScopePredicate.identities(scope)
    return try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT o.key, o.name,
            (SELECT group_concat(DISTINCT k.dialect) FROM import i
              JOIN document k ON k.id = i.document WHERE i.source = o.id AND i.ended_at IS NULL),
            (SELECT COUNT(DISTINCT i.document) FROM import i
              WHERE i.source = o.id AND i.ended_at IS NULL),
            (SELECT MAX(i.at) FROM import i WHERE i.source = o.id AND i.ended_at IS NULL),
            COUNT(d.id)
          FROM source o JOIN identity d ON d.source = o.id WHERE \(visible.sql)
          GROUP BY o.id ORDER BY o.name, o.key
          """, arguments: visible.arguments
      ).map { row in
        let dialects: String = row[2] ?? ""
        return SourceSummary(
          key: row[0], name: row[1],
          dialects: dialects.split(separator: ",").compactMap { Dialect(rawValue: String($0)) }
            .sorted { $0.rawValue < $1.rawValue },
          documents: row[3], newest: (row[4] as Int64?).map(Instant.init(milliseconds:)),
          identities: row[5])
      }
    }
  }
}
