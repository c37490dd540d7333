import Clinical
import Foundation
import GRDB

/// Readings in the derived table.
enum ReadingRow {
  static func insertion(_ db: Database) throws -> Insertion {
    try Insertion(
      db,
      sql: """
        INSERT OR IGNORE INTO reading (identity, analyte, at, statement, offset, value, comparator,
          sent, quality, doubt, flags, device, context, observer)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
  }

  static func insert(
    _ row: Insertion, _ reading: Reading, identity: Int64, statement: Int64
  ) throws {
    row.bind(1, identity)
    row.bind(2, reading.analyte)
    row.bind(3, reading.at.milliseconds)
    row.bind(4, statement)
    row.bind(5, reading.offsetMinutes)
    row.bind(6, reading.value)
    row.bind(7, reading.comparator?.rawValue)
    row.bind(8, reading.sent)
    row.bind(9, reading.quality.rawValue)
    row.bind(10, reading.doubt)
    row.bind(11, reading.flags.isEmpty ? nil : reading.flags.joined(separator: "|"))
    row.bind(12, reading.device)
    row.bind(13, reading.circumstances.isEmpty ? nil : context(reading))
    row.bind(14, reading.observer)
    try row.run()
  }

  private static func context(_ reading: Reading) -> String {
    reading.circumstances.map(\.rawValue).sorted().joined(separator: "|")
  }

  /// The columns that `init(row:)` needs, of `reading r`, `statement s`, `identity d`, `source o`.
  static let columns = """
    s.thing, d.key, r.analyte, r.at, r.offset, r.value, r.comparator, r.sent, r.quality, r.doubt,
    r.flags, r.device, o.name, r.context, r.observer, s.oldest
    """

  /// The readings of some rows, each with the time at which its first import came: a lookup for each
  /// import, none for each reading.
  static func received(_ db: Database, _ rows: RowCursor) throws -> [Reading] {
    var times: [Int64: Instant] = [:]
    var readings: [Reading] = []
    while let row = try rows.next() {
      var reading = reading(row)
      let first: Int64 = row[15] ?? 0
      if times[first] == nil {
        times[first] = try Int64.fetchOne(
          db.cachedStatement(sql: "SELECT at FROM import WHERE id = ?"), arguments: [first]
        ).map(Instant.init(milliseconds:))
      }
      reading.received = times[first]
      readings.append(reading)
    }
    return readings
  }

  static func reading(_ row: Row) -> Reading {
    let flags: String? = row[10]
    let context: String? = row[13]
    return Reading(
      thing: ThingID(rawValue: Hex.text(row[0] as Data)), identity: IdentityKey(rawValue: row[1]),
      analyte: row[2], at: Instant(milliseconds: row[3]), offsetMinutes: row[4], value: row[5],
      comparator: (row[6] as String?).flatMap(Quantity.Comparator.init), sent: row[7],
      quality: Reading.Quality(rawValue: row[8]) ?? .doubtful, doubt: row[9],
      flags: flags?.split(separator: "|").map(String.init) ?? [], device: row[11],
      sourceName: row[12],
      circumstances: Set(
        context?.split(separator: "|").compactMap { Reading.Circumstance(rawValue: String($0)) }
          ?? []), observer: row[14])
  }
}
