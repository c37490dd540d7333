import Clinical
import Foundation
import GRDB

/// Raises alerts in the transaction that stores the readings.
enum AlertWriter {
  /// How far back a rule can look: the longest window of a rule is a month.
  static let historyDays: Int64 = 60

  /// Asks the rules about new readings; returns how many alerts were raised.
  static func raise(
    _ db: Database, _ new: [IdentityKey: [Reading]], _ derivations: Derivations, at now: Instant
  ) throws -> Int {
    var raised = 0
    for (identity, readings) in new.sorted(by: { $0.key < $1.key }) {
      let sorted = byTime(readings)
      guard let newest = sorted.last?.at, let oldest = sorted.first?.at,
        newest >= now.advanced(bySeconds: -derivations.alertSeconds)
      else { continue }
      let input = AlertInput(
        identity: identity, new: sorted,
        history: try history(
          db, identity, Set(readings.map(\.analyte)),
          from: oldest.advanced(bySeconds: -historyDays * 86_400), to: newest),
        limits: try LimitRow.all(db, identity), now: now)
      for alert in derivations.alerts(input) { raised += try insert(db, alert, at: now) }
    }
    return raised
  }

  private static func history(
    _ db: Database, _ identity: IdentityKey, _ analytes: Set<String>, from: Instant, to: Instant
  ) throws -> [Reading] {
    var readings: [Reading] = []
    for analyte in analytes.sorted() {
      let statement = try db.cachedStatement(
        sql: """
          SELECT \(ReadingRow.columns) FROM member me
          JOIN member all_of ON all_of.person = me.person
          JOIN reading r ON r.identity = all_of.identity
          JOIN statement s ON s.id = r.statement AND s.standing = 0
          JOIN identity d ON d.id = r.identity JOIN source o ON o.id = d.source
          WHERE me.identity = (SELECT id FROM identity WHERE key = ?)
            AND r.analyte = ? AND r.at BETWEEN ? AND ? ORDER BY r.at, s.id
          """)
      let rows = try Row.fetchCursor(
        statement,
        arguments: [identity.rawValue, analyte, from.milliseconds, to.milliseconds])
      while let row = try rows.next() { readings.append(ReadingRow.reading(row)) }
    }
    // Each analyte is in order already, so that a stable sort by time alone keeps analyte and thing.
    // Of a reading that came by two paths the one that was stored first counts: its alert goes on.
    return Reading.markingCopies(byTime(readings))
  }

  /// Readings by time, those of one time as they stand. Sorts their places: a reading is large.
  private static func byTime(_ readings: [Reading]) -> [Reading] {
    let times = readings.map(\.at)
    return readings.indices.sorted { (times[$0], $0) < (times[$1], $1) }.map { readings[$0] }
  }

  /// An alert that goes on, or has ended, keeps its row; returns 1 for one that is new.
  private static func insert(_ db: Database, _ alert: Alert, at now: Instant) throws -> Int {
    guard let first = alert.things.first.flatMap({ Hex.bytes($0.rawValue) }) else { return 0 }
    let isKnown =
      try Row.fetchOne(
        db.cachedStatement(
          sql: "SELECT 1 FROM alert WHERE rule = ? AND version = ? AND first_thing = ?"),
        arguments: [alert.rule, alert.version, first]) != nil
    let things = alert.things.compactMap { Hex.bytes($0.rawValue) }.reduce(into: Data(), +=)
    try db.execute(
      cached: """
        INSERT INTO alert (rule, version, identity, analyte, rule_text, words, urgency,
          first_at, first_thing, things, raised_at)
        SELECT ?, ?, id, ?, ?, ?, ?, ?, ?, ?, ? FROM identity WHERE key = ?
        ON CONFLICT (rule, version, first_thing) DO UPDATE SET
          words = excluded.words, urgency = excluded.urgency, things = excluded.things
        """,
      arguments: [
        alert.rule, alert.version, alert.analyte, alert.ruleText, alert.words,
        alert.urgency.rawValue, alert.firstAt.milliseconds, first, things, now.milliseconds,
        alert.identity.rawValue,
      ])
    return isKnown ? 0 : 1
  }
}
