import Clinical
import Foundation
import GRDB

/// Gives an identity and its things the names that they would have, had the patient who bears the number
/// foremost come before: whatever speaks of them by name follows.
struct Renaming {
  private let db: Database
  private let old: String
  private let mark: String

  init(_ db: Database, from old: String, mark: String) {
    self.db = db
    self.old = old
    self.mark = mark
  }

  func rename(_ identity: Int64) throws {
    try db.execute(
      sql: "UPDATE identity SET key = ? WHERE id = ?", arguments: [old + mark, identity])
    try rename(old, to: old + mark)
    let things = try ShortName.fetchSet(
      db, sql: "SELECT thing FROM statement WHERE identity = ?", arguments: [identity])
    for thing in things { try rename(thing) }
    let issued = try ShortName.fetchSet(
      db,
      sql: """
        SELECT g.issued FROM sighting g JOIN statement s ON s.id = g.statement
        WHERE s.identity = ? AND g.issued IS NOT NULL
        """, arguments: [identity])
    for name in issued {
      try db.execute(
        sql: "UPDATE sighting SET issued = ? WHERE issued = ?", arguments: [marked(name), name])
    }
    try renameAlerts(of: identity, things)
  }

  private func marked(_ name: ShortName) -> ShortName { Naming.thing(name, marked: mark[...]) }

  private func rename(_ thing: ShortName) throws {
    let name = marked(thing)
    try db.execute(
      sql: "UPDATE statement SET thing = ? WHERE thing = ?", arguments: [name, thing])
    try rename(thing.text, to: name.text)
  }

  /// Decisions name things and identities.
  private func rename(_ name: String, to new: String) throws {
    try db.execute(
      cached: "UPDATE decision_name SET name = ? WHERE name = ?", arguments: [new, name])
    try db.execute(
      cached: "UPDATE decision SET preferred = ? WHERE preferred = ?", arguments: [new, name])
  }

  /// An alert may also name readings that another source sent of the person.
  private func renameAlerts(of identity: Int64, _ own: Set<ShortName>) throws {
    let alerts = try Row.fetchAll(
      db, sql: "SELECT id, things FROM alert WHERE identity = ?", arguments: [identity])
    for alert in alerts {
      let things: Data = alert["things"]
      let names = stride(from: 0, to: things.count - 15, by: 16).map { start in
        things[(things.startIndex + start)...].withUnsafeBytes { ShortName($0) }
      }.map { own.contains($0) ? marked($0) : $0 }
      guard let first = names.first else { continue }
      let bytes = names.reduce(into: Data()) { data, name in name.withBytes { data += Data($0) } }
      try db.execute(
        sql: "UPDATE alert SET first_thing = ?, things = ? WHERE id = ?",
        arguments: [first, bytes, alert["id"] as Int64])
    }
  }
}
