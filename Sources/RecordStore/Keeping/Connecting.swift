import Access
import Clinical
import GRDB

extension RecordStore {
  /// Keeps a connection; one of the same name is replaced.
  public func keep(
    _ connection: SourceConnection, by viewer: Viewer, at now: Instant
  ) throws(StoreError) {
    try write { db in
      try db.execute(
        sql: "INSERT OR REPLACE INTO connection VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        arguments: [
          connection.name, connection.kind.rawValue, connection.address, connection.client,
          connection.credential, connection.patients.joined(separator: "\n"),
          connection.trust.rawValue, connection.basis, connection.minutes, viewer.account,
          now.milliseconds, connection.asksByName,
        ])
      try AuditLog.append(
        db, viewer, "connect", about: nil, detail: "\(connection.name), \(connection.address)",
        at: now)
    }
  }

  /// The connections, by name.
  public func connections() throws(StoreError) -> [SourceConnection] {
    try read { db in
      try Row.fetchAll(db, sql: "SELECT * FROM connection ORDER BY name").compactMap(
        SourceConnection.init)
    }
  }

  /// Takes a connection out, with what its next sync would have to know; what came by it stays.
  /// - Throws: ``StoreError`` `.missing` when there is none of the name.
  public func removeConnection(
    _ name: String, by viewer: Viewer, at now: Instant
  ) throws(StoreError) {
    try write { db in
      try db.execute(sql: "DELETE FROM connection WHERE name = ?", arguments: [name])
      guard db.changesCount > 0 else {
        throw StoreError(.missing, "no source is called \(name)", "see chartline sources")
      }
      try db.execute(sql: "DELETE FROM sync_mark WHERE connection = ?", arguments: [name])
      try AuditLog.append(db, viewer, "disconnect", about: nil, detail: name, at: now)
    }
  }

  /// Notes that a sync begins; returns it.
  public func beginSync(of name: String, at now: Instant) throws(StoreError) -> SyncRecord {
    try write { db in
      try db.execute(
        sql: "INSERT INTO sync (connection, at) VALUES (?, ?)", arguments: [name, now.milliseconds])
      return SyncRecord(id: db.lastInsertedRowID, connection: name, at: now)
    }
  }

  /// Notes what a sync has come to.
  public func keep(_ sync: SyncRecord) throws(StoreError) {
    try write { db in
      try db.execute(
        sql: """
          UPDATE sync SET ended_at = ?, documents = ?, new = ?, same = ?, superseding = ?,
            rejected = ?, failure = ? WHERE id = ?
          """,
        arguments: [
          sync.endedAt?.milliseconds, sync.documents, sync.new, sync.same, sync.superseding,
          sync.rejected, sync.failure, sync.id,
        ])
    }
  }

  /// The newest sync of each source.
  public func newestSyncs() throws(StoreError) -> [SyncRecord] {
    try read { db in
      try Row.fetchAll(
        db, sql: "SELECT * FROM sync WHERE id IN (SELECT max(id) FROM sync GROUP BY connection)"
      ).map(SyncRecord.init)
    }
  }

  /// What the next sync of a source has to know, by what it is about.
  public func marks(of name: String) throws(StoreError) -> [String: String] {
    try read { db in
      let rows = try Row.fetchAll(
        db, sql: "SELECT about, mark FROM sync_mark WHERE connection = ?", arguments: [name])
      return Dictionary(uniqueKeysWithValues: rows.map { ($0[0], $0[1]) })
    }
  }

  /// Notes what the next sync has to know; nil forgets it.
  public func setMark(
    _ mark: String?, about: String, of name: String
  ) throws(StoreError) {
    try write { db in
      if let mark {
        try db.execute(
          sql: "INSERT OR REPLACE INTO sync_mark VALUES (?, ?, ?)", arguments: [name, about, mark])
      } else {
        try db.execute(
          sql: "DELETE FROM sync_mark WHERE connection = ? AND about = ?", arguments: [name, about])
      }
    }
  }
}

extension SourceConnection {
  fileprivate init?(_ row: Row) {
    guard let kind = Kind(rawValue: row["kind"]), let trust = Trust(rawValue: row["trust"]) else {
      return nil
    }
    self.init(name: row["name"], kind: kind, address: row["address"])
    (client, credential, basis) = (row["client"], row["credential"], row["basis"])
    let patients: String = row["patients"]
    self.patients = patients.split(separator: "\n").map(String.init)
    self.trust = trust
    minutes = row["minutes"]
    asksByName = row["asks_by_name"]
  }
}

extension SyncRecord {
  fileprivate init(_ row: Row) {
    self.init(id: row["id"], connection: row["connection"], at: Instant(milliseconds: row["at"]))
    let ended: Int64? = row["ended_at"]
    endedAt = ended.map(Instant.init(milliseconds:))
    (documents, new, same) = (row["documents"], row["new"], row["same"])
    (superseding, rejected, failure) = (row["superseding"], row["rejected"], row["failure"])
  }
}
