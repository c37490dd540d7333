import Access
import Clinical
import GRDB

extension RecordStore {
  /// Keeps an answer to a question of a topic that was given. What was answered before stays.
  public func answer(
    assignment id: Int64, _ answer: TopicAnswer, by viewer: Viewer, at now: Instant
  ) throws(StoreError) {
    try write { db in
      let identity = try Self.owner(db, ofAssignment: id)
      try db.execute(
        sql: """
          INSERT INTO answer (assignment, question, words, is_right, by, at)
          VALUES (?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          id, answer.question, answer.words, answer.isRight, answer.by, now.milliseconds,
        ])
      try AuditLog.append(
        db, viewer, "answer", about: try Self.key(db, identity), detail: "assignment \(id)",
        at: now)
      try ChangeRow.insert(db, [identity])
    }
  }

  /// Keeps what the one who read an answer in own words found; what was found before stays.
  public func review(
    answer id: Int64, _ review: AnswerReview, by viewer: Viewer
  ) throws(StoreError) {
    try write { db in
      let found = try Row.fetchOne(
        db,
        sql: """
          SELECT a.id, a.identity FROM answer w JOIN assignment a ON a.id = w.assignment
          WHERE w.id = ? AND w.is_right IS NULL
          """, arguments: [id])
      guard let found else {
        throw StoreError(
          .missing, "this store has no answer \(id) in own words", "see chartline education status")
      }
      try db.execute(
        sql: "INSERT INTO answer_review (answer, understood, words, by, at) VALUES (?, ?, ?, ?, ?)",
        arguments: [id, review.isUnderstood, review.words, review.by, review.at.milliseconds])
      let (assignment, identity): (Int64, Int64) = (found[0], found[1])
      try AuditLog.append(
        db, viewer, "review answer", about: try Self.key(db, identity),
        detail: "assignment \(assignment)", at: review.at)
      try ChangeRow.insert(db, [identity])
    }
  }

  /// The answers of an assignment, the oldest first, each with what was found of it last.
  static func answers(_ db: Database, assignment id: Int64) throws -> [TopicAnswer] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT w.id, w.question, w.words, w.is_right, w.by, w.at,
          r.understood, r.words, r.by, r.at
        FROM answer w LEFT JOIN answer_review r ON r.id =
          (SELECT MAX(id) FROM answer_review WHERE answer = w.id)
        WHERE w.assignment = ? ORDER BY w.id
        """, arguments: [id]
    ).map { row in
      let review = (row[6] as Bool?).map {
        AnswerReview(
          isUnderstood: $0, words: row[7], by: row[8], at: Instant(milliseconds: row[9]))
      }
      return TopicAnswer(
        id: row[0], question: row[1], words: row[2], isRight: row[3], by: row[4],
        at: Instant(milliseconds: row[5]), review: review)
    }
  }
}
