import Clinical
import GRDB

/// The kept questions whether two identities are one person.
enum PairQuestionRow {
  private struct Pair: Hashable {
    let low: Int64
    let high: Int64
  }

  private struct Asked: Equatable {
    let words: String
    let reasons: String
    let weight: Double?
  }

  /// Keeps `questions` in place of those among these identities, and of those about any of them that
  /// is no longer in force; questions with others stand. What is asked already is not written again.
  static func settle(
    _ db: Database, _ questions: [PairQuestion], among ids: Set<Int64>,
    inForce numbers: [IdentityKey: Int64]
  ) throws {
    var before = try kept(db, among: ids, inForce: Set(numbers.values))
    for question in questions {
      let names = [question.first, question.second].sorted()
      guard let low = numbers[names[0]], let high = numbers[names[1]] else { continue }
      let asked = Asked(
        words: question.words, reasons: question.reasons.joined(separator: "\n"),
        weight: question.weight)
      if before.removeValue(forKey: Pair(low: low, high: high)) == asked { continue }
      try db.execute(
        cached: "INSERT OR REPLACE INTO pair_question VALUES (?, ?, ?, ?, ?)",
        arguments: [low, high, asked.words, asked.reasons, asked.weight])
    }
    for pair in before.keys {
      try db.execute(
        cached: "DELETE FROM pair_question WHERE low = ? AND high = ?",
        arguments: [pair.low, pair.high])
    }
  }

  /// The identities about which it is asked whether they are one person with any of these.
  static func partners(_ db: Database, of ids: Set<Int64>) throws -> Set<Int64> {
    let statement = try db.cachedStatement(
      sql: """
        SELECT high FROM pair_question WHERE low = ? UNION SELECT low FROM pair_question
        WHERE high = ?
        """)
    return try ids.reduce(into: []) { partners, id in
      partners.formUnion(try Int64.fetchAll(statement, arguments: [id, id]))
    }
  }

  private static func kept(
    _ db: Database, among ids: Set<Int64>, inForce: Set<Int64>
  ) throws -> [Pair: Asked] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT low, high, words, reasons, weight FROM pair_question WHERE low = ?
        UNION ALL SELECT low, high, words, reasons, weight FROM pair_question WHERE high = ?
        """)
    var found: [Pair: Asked] = [:]
    for id in ids {
      for row in try Row.fetchAll(statement, arguments: [id, id]) {
        let pair = Pair(low: row[0], high: row[1])
        let other = pair.low == id ? pair.high : pair.low
        guard ids.contains(other) || !inForce.contains(id) else { continue }
        found[pair] = Asked(words: row[2], reasons: row[3], weight: row[4])
      }
    }
    return found
  }
}
