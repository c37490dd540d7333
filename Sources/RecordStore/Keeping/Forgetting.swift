import Access
import Clinical
import Foundation
import GRDB

/// What is to be forgotten for good.
public enum Forgettable: Sendable, Hashable {
  /// One import, by number.
  case importID(Int64)
  /// A person: every document that speaks of them alone.
  case person(IdentityKey)
  /// A source, by key: everything it sent.
  case source(String)
}

extension RecordStore {
  /// Deletes imports for good: their documents, what was read in them, search rows and free pages.
  /// Copies made by backup or before a migration are not touched.
  /// - Returns: how many imports were forgotten.
  /// - Throws: ``StoreError`` `.refused` for a person whose documents also speak of others.
  public func forget(
    _ what: Forgettable, by viewer: Viewer, at now: Instant
  ) throws(StoreError) -> Int {
    let count = try write { db in
      let ids = try Self.imports(db, of: what)
      try delete(db, imports: ids)
      try rederive(db)
      try AuditLog.append(
        db, viewer, "forget", about: nil, detail: "\(ids.count) imports", at: now)
      try ChangeRow.insert(db)
      return ids.count
    }
    try rethrow {
      try pool.writeWithoutTransaction { try $0.execute(sql: "VACUUM") }
      _ = try pool.writeWithoutTransaction { try $0.checkpoint(.truncate) }
    }
    return count
  }

  private static func imports(_ db: Database, of what: Forgettable) throws -> [Int64] {
    switch what {
    case .importID(let id):
      let found = try Int64.fetchAll(db, sql: "SELECT id FROM import WHERE id = ?", arguments: [id])
      if found.isEmpty { throw noImport(id) }
      return found
    case .source(let key):
      let found = try Int64.fetchAll(
        db,
        sql: "SELECT i.id FROM import i JOIN source o ON o.id = i.source WHERE o.key = ?",
        arguments: [key])
      if found.isEmpty {
        throw StoreError(.missing, "this store has no source \(key)", "see chartline sources")
      }
      return found
    case .person(let key): return try imports(db, ofPerson: key)
    }
  }

  private static func imports(_ db: Database, ofPerson key: IdentityKey) throws -> [Int64] {
    let identities = try PeopleWriter.companions(
      db, of: [try number(db, key)])
    var found: Set<Int64> = []
    for identity in identities {
      found.formUnion(
        try Int64.fetchAll(
          db,
          sql: """
            SELECT g.import FROM patient_sighting g JOIN patient p ON p.id = g.patient
            WHERE p.identity = ?
            """, arguments: [identity]))
    }
    for id in found where try !Self.identities(db, ofImport: id).isSubset(of: identities) {
      throw StoreError(
        .refused, "import \(id) also holds other people's records",
        "forget that import as a whole (chartline forget IMPORT), then import the others again")
    }
    return found.sorted()
  }

  /// Deletes the imports and everything that no other import holds.
  private func delete(_ db: Database, imports ids: [Int64]) throws {
    for id in ids {
      for table in ["sighting", "patient_sighting", "reject", "ledger", "account"] {
        try db.execute(sql: "DELETE FROM \(table) WHERE import = ?", arguments: [id])
      }
      try db.execute(sql: "DELETE FROM import WHERE id = ?", arguments: [id])
    }
    try db.execute(
      sql: """
        DELETE FROM chunk WHERE document NOT IN (SELECT document FROM import);
        DELETE FROM document WHERE id NOT IN (SELECT document FROM import);
        DELETE FROM alert_event WHERE alert IN (SELECT id FROM alert WHERE first_thing NOT IN
          (SELECT s.thing FROM statement s JOIN sighting g ON g.statement = s.id));
        DELETE FROM alert WHERE first_thing NOT IN
          (SELECT s.thing FROM statement s JOIN sighting g ON g.statement = s.id);
        DELETE FROM statement WHERE id NOT IN (SELECT statement FROM sighting);
        DELETE FROM patient WHERE id NOT IN (SELECT patient FROM patient_sighting);
        CREATE TEMP TABLE gone AS SELECT id, key FROM identity
          WHERE id NOT IN (SELECT identity FROM patient)
          AND id NOT IN (SELECT identity FROM statement);
        DELETE FROM alert_event WHERE alert IN
          (SELECT id FROM alert WHERE identity IN (SELECT id FROM gone));
        DELETE FROM alert WHERE identity IN (SELECT id FROM gone);
        DELETE FROM rule WHERE identity IN (SELECT id FROM gone);
        DELETE FROM coverage WHERE identity IN (SELECT id FROM gone);
        DELETE FROM thread WHERE identity IN (SELECT id FROM gone)
          OR thing NOT IN (SELECT thing FROM statement)
          OR alert NOT IN (SELECT id FROM alert);
        UPDATE assignment SET about = NULL, reason = NULL
          WHERE about NOT IN (SELECT thing FROM statement);
        DELETE FROM answer WHERE assignment IN (
          SELECT id FROM assignment WHERE identity IN (SELECT id FROM gone));
        DELETE FROM assignment WHERE identity IN (SELECT id FROM gone);
        DELETE FROM decision_name WHERE decision IN
          (SELECT decision FROM decision_name WHERE name IN (SELECT key FROM gone));
        DELETE FROM decision_name WHERE decision IN (SELECT n.decision FROM decision_name n
          JOIN decision c ON c.id = n.decision WHERE c.subject <> 'identity'
          AND n.name NOT IN (SELECT lower(hex(thing)) FROM statement));
        DELETE FROM decision WHERE id NOT IN (SELECT decision FROM decision_name);
        UPDATE change SET identity = NULL WHERE identity IN (SELECT id FROM gone);
        DELETE FROM patient_reference WHERE identity IN (SELECT id FROM gone);
        UPDATE identity SET first = NULL WHERE first IN (SELECT id FROM gone);
        DELETE FROM identity WHERE id IN (SELECT id FROM gone);
        DELETE FROM source WHERE id NOT IN (SELECT source FROM identity)
          AND id NOT IN (SELECT source FROM import);
        DELETE FROM job_file WHERE job NOT IN (SELECT job FROM import WHERE job IS NOT NULL);
        DELETE FROM job WHERE id NOT IN (SELECT job FROM import WHERE job IS NOT NULL);
        -- The log cannot tell whom they speak of.
        DELETE FROM exchange_bytes;
        DROP TABLE gone;
        """)
    // The segments of the full-text tables keep deleted words until they are made anew.
    try db.execute(
      sql: "DROP TABLE search; DROP TABLE search_people;" + Schema1.searchTables)
  }
}
