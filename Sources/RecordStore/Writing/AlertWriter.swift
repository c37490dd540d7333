import Clinical
import GRDB

/// Raises alerts in the transaction that stores the readings.
enum AlertWriter {
  /// Readings before the new ones that the rules always see, however long ago they came: "twice running"
  /// may lie days apart.
  static let leastBefore = 10

  /// Asks the rules about new readings; returns how many alerts were raised.
  static func raise(
    _ db: Database, _ new: [IdentityKey: [Reading]], _ derivations: Derivations, at now: Instant
  ) throws -> Int {
    var raised = 0
    for (identity, readings) in new.sorted(by: { $0.key < $1.key }) {
      let sorted = byTime(readings)
      guard let newest = sorted.last?.at, let oldest = sorted.first?.at,
        newest >= now.advanced(bySeconds: -derivations.alertSeconds),
        let number = try Int64.fetchOne(
          db.cachedStatement(sql: "SELECT id FROM identity WHERE key = ?"),
          arguments: [identity.rawValue])
      else { continue }
      let limits = try LimitRow.all(db, identity)
      let lookback = derivations.lookback(Set(readings.map(\.analyte)), limits)
      let history = try history(db, number, lookback, from: oldest)
      let input = AlertInput(
        identity: identity, new: sorted, history: history, limits: limits,
        open: try AlertRow.open(db, of: number, since: history.first?.at ?? oldest),
        birth: try birth(db, number), now: now)
      for alert in derivations.alerts(input) {
        raised += try AlertRow.keep(db, alert, at: now)
      }
    }
    return raised
  }

  /// The readings as far back as the rules look, and those after: a reading may come late.
  private static func history(
    _ db: Database, _ identity: Int64, _ lookback: [String: Int64], from: Instant
  ) throws -> [Reading] {
    let members = try Int64.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT all_of.identity FROM member me JOIN member all_of ON all_of.person = me.person
          WHERE me.identity = ? ORDER BY all_of.identity
          """), arguments: [identity])
    var readings: [Reading] = []
    for (analyte, seconds) in lookback.sorted(by: { $0.key < $1.key }) {
      for member in members {
        let first = try begin(db, member, analyte, from, seconds)
        let rows = try Row.fetchCursor(
          db.cachedStatement(
            sql: """
              SELECT \(ReadingRow.columns) FROM reading r
              JOIN statement s ON s.id = r.statement AND s.standing = 0
              JOIN identity d ON d.id = r.identity JOIN source o ON o.id = d.source
              WHERE r.identity = ? AND r.analyte = ? AND r.at >= ?
              ORDER BY r.at, s.id
              """), arguments: [member, analyte, first])
        while let row = try rows.next() { readings.append(ReadingRow.reading(row)) }
      }
    }
    // Of a reading that came by two paths the one that was stored first counts: its alert goes on.
    return Reading.markingCopies(byTime(readings))
  }

  /// Where the history of one analyte begins: so many seconds before, or so many readings.
  private static func begin(
    _ db: Database, _ identity: Int64, _ analyte: String, _ from: Instant, _ seconds: Int64
  ) throws -> Int64 {
    let early = from.advanced(bySeconds: -seconds).milliseconds
    let counted = try Int64.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT at FROM reading WHERE identity = ? AND analyte = ? AND at < ?
          ORDER BY at DESC LIMIT ?
          """), arguments: [identity, analyte, from.milliseconds, leastBefore])
    return min(early, counted.last ?? early)
  }

  /// The birth date of an identity, else of another of the person.
  private static func birth(_ db: Database, _ identity: Int64) throws -> PartialDate? {
    try String.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT d.birth FROM member me JOIN member all_of ON all_of.person = me.person
          JOIN identity d ON d.id = all_of.identity AND d.birth IS NOT NULL
          WHERE me.identity = ? ORDER BY d.id <> me.identity, d.id
          """), arguments: [identity]
    ).flatMap { PartialDate(iso: $0) }
  }

  /// Readings by time, those of one time as they stand. Sorts their places: a reading is large.
  private static func byTime(_ readings: [Reading]) -> [Reading] {
    let times = readings.map(\.at)
    return readings.indices.sorted { (times[$0], $0) < (times[$1], $1) }.map { readings[$0] }
  }
}
