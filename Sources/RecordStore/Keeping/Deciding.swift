import Access
import Clinical
import GRDB

extension RecordStore {
  /// Keeps a decision; one of its maker's on the same names that is in force ends.
  /// - Returns: the decision's number.
  public func decide(_ decision: Decision, by viewer: Viewer) throws(StoreError) -> Int64 {
    try write { db in
      let earlier = try Row.fetchAll(
        db,
        sql: """
          SELECT d.id FROM decision d WHERE d.ended_at IS NULL AND d.subject = ?
            AND EXISTS (SELECT 1 FROM decision_name n WHERE n.decision = d.id AND n.name = ?)
          """, arguments: [decision.subject.rawValue, decision.names.first ?? ""])
      for row in earlier where try DecisionRow.one(db, row[0])?.names == decision.names {
        try db.execute(
          sql: "UPDATE decision SET ended_at = ? WHERE id = ?",
          arguments: [decision.at.milliseconds, row[0] as Int64])
      }
      let id = try DecisionRow.insert(db, decision)
      try follow(db, decision, "decide", id, by: viewer, at: decision.at)
      return id
    }
  }

  /// Takes a decision back.
  public func endDecision(_ id: Int64, by viewer: Viewer, at now: Instant) throws(StoreError) {
    try write { db in
      guard let decision = try DecisionRow.one(db, id), decision.endedAt == nil else {
        throw StoreError(.missing, "no decision \(id) is in force", "see chartline decisions")
      }
      try db.execute(
        sql: "UPDATE decision SET ended_at = ? WHERE id = ?", arguments: [now.milliseconds, id])
      try follow(db, decision, "undecide", id, by: viewer, at: now)
    }
  }

  private func follow(
    _ db: Database, _ decision: Decision, _ action: String, _ id: Int64, by viewer: Viewer,
    at now: Instant
  ) throws {
    var touched: Set<Int64> = []
    for name in decision.names {
      let found =
        decision.subject == .identity
        ? try Int64.fetchOne(db, sql: "SELECT id FROM identity WHERE key = ?", arguments: [name])
        : try Int64.fetchOne(
          db, sql: "SELECT identity FROM statement WHERE thing = ? LIMIT 1",
          arguments: [Hex.bytes(name)])
      if let found { touched.insert(found) }
    }
    if decision.subject == .identity { try PeopleWriter.settle(db, touched, derivations) }
    try AuditLog.append(
      db, viewer, action, about: nil,
      detail: "decision \(id), \(decision.subject.rawValue), \(decision.verdict.rawValue)", at: now)
    try ChangeRow.insert(db, touched)
  }
}
