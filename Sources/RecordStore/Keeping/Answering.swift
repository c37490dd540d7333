import Access
import Clinical
import GRDB

extension RecordStore {
  /// Keeps an answer to a question of a topic that was given. What was answered before stays.
  public func answer(
    assignment id: Int64, _ answer: TopicAnswer, by viewer: Viewer, at now: Instant
  ) throws(StoreError) {
    try write { db in
      let given = try Self.assignment(db, id)
      try db.execute(
        sql: """
          INSERT INTO answer (assignment, question, words, is_right, by, at)
          VALUES (?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          id, answer.question, answer.words, answer.isRight, answer.by, now.milliseconds,
        ])
      try AuditLog.append(
        db, viewer, "answer", about: try Self.key(db, given.identity), detail: "assignment \(id)",
        at: now)
      try ChangeRow.insert(db, [given.identity])
    }
  }

  /// The answers of an assignment, the oldest first.
  static func answers(_ db: Database, assignment id: Int64) throws -> [TopicAnswer] {
    try Row.fetchAll(
      db,
      sql: "SELECT question, words, is_right, by, at FROM answer WHERE assignment = ? ORDER BY id",
      arguments: [id]
    ).map {
      TopicAnswer(
        question: $0[0], words: $0[1], isRight: $0[2], by: $0[3],
        at: Instant(milliseconds: $0[4]))
    }
  }
}
