import Access
import Clinical
import GRDB

/// What may be missed of one person: what is kept of them, and the newest reading of each analyte.
public struct SweepInput: Sendable {
  /// The rows that are kept beside the limits.
  public var limits: [KeptLimit]
  /// The newest sound reading of each analyte that was asked for.
  public var last: [String: Reading]
}

extension RecordStore {
  /// Looks for readings that were expected and did not come, and raises their alerts, in one
  /// transaction. May be called as often as anybody likes: an alert that stands is not raised again, and
  /// where there is nothing new nothing is written.
  /// - Parameters:
  ///   - key: the key under which what is expected is kept; only people with such rows are looked at.
  ///   - analytes: what some rows expect.
  ///   - missed: the alerts that stand.
  /// - Returns: how many alerts are new.
  public func sweep(
    expected key: String, by viewer: Viewer, at now: Instant,
    analytes: ([KeptLimit]) -> Set<String>, missed: (SweepInput) -> [Alert]
  ) throws(StoreError) -> Int {
    let found = try read { db in
      try Self.missed(db, key, analytes, missed)
    }
    guard !found.isEmpty else { return 0 }
    return try write { db in
      try atStep(.begun)
      // Asked again inside the transaction: a reading may have come in between.
      let alerts = try Self.missed(db, key, analytes, missed)
      for alert in alerts {
        _ = try AlertRow.keep(db, alert, at: now)
        try AuditLog.append(
          db, viewer, "missed", about: alert.identity, detail: alert.rule, at: now)
      }
      try atStep(.alerts)
      let identities = try alerts.map { try Self.number(db, $0.identity) }
      try ChangeRow.insert(db, Set(identities))
      try atStep(.change)
      return alerts.count
    }
  }

  /// The alerts that are not in the store yet.
  private static func missed(
    _ db: Database, _ key: String, _ analytes: ([KeptLimit]) -> Set<String>,
    _ missed: (SweepInput) -> [Alert]
  ) throws -> [Alert] {
    let people = try Int64.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT MIN(l.identity) FROM rule l JOIN member m ON m.identity = l.identity
          WHERE l.analyte = ? AND l.ended_at IS NULL GROUP BY m.person
          """), arguments: [key])
    var alerts: [Alert] = []
    for identity in people {
      guard let name = try Self.key(db, identity) else { continue }
      let limits = try LimitRow.all(db, name)
      var input = SweepInput(limits: limits, last: [:])
      for analyte in analytes(limits) { input.last[analyte] = try last(db, identity, analyte) }
      alerts += missed(input)
    }
    return try alerts.filter { alert in
      guard let first = alert.things.first.flatMap({ Hex.bytes($0.rawValue) }) else { return false }
      return try Row.fetchOne(
        db.cachedStatement(
          sql: "SELECT 1 FROM alert WHERE rule = ? AND version = ? AND first_thing = ?"),
        arguments: [alert.rule, alert.version, first]) == nil
    }
  }

  private static func last(
    _ db: Database, _ identity: Int64, _ analyte: String
  ) throws -> Reading? {
    try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT \(ReadingRow.columns) FROM member me
          JOIN member all_of ON all_of.person = me.person
          JOIN reading r ON r.identity = all_of.identity AND r.analyte = ?
            AND r.at = (SELECT MAX(x.at) FROM reading x JOIN statement y ON y.id = x.statement
              AND y.standing = 0 WHERE x.identity = all_of.identity AND x.analyte = r.analyte
              AND x.quality <> 'held')
          JOIN statement s ON s.id = r.statement AND s.standing = 0
          JOIN identity d ON d.id = r.identity JOIN source o ON o.id = d.source
          WHERE me.identity = ? ORDER BY r.at DESC LIMIT 1
          """), arguments: [analyte, identity]
    ).map(ReadingRow.reading)
  }
}
