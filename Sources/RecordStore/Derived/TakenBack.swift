import Clinical
import Foundation
import GRDB

/// Entries that their source has taken back under another identity of the same number: a laboratory sends
/// another woman's result under somebody's number, and takes it back under that number alone. It is
/// hidden at once, and with it a patient of whom nothing else is known.
enum TakenBack {
  /// What came of it.
  struct Outcome {
    /// All identities of the families that were looked at.
    var looked: Set<Int64> = []
    /// Those of whom nothing is left to show.
    var emptied: Set<Int64> = []
  }

  private struct Entry {
    let id: Int64
    let identity: Int64
    let native: Int64
    let isRetraction: Bool
  }

  /// Notes what may stand otherwise for the next ``Standing/settle(_:)``.
  static func touch(_ db: Database, _ identities: Set<Int64>) throws {
    for family in try SharedNumber.families(db, of: identities) {
      for id in family {
        let things = try ShortName.fetchAll(
          db,
          sql: """
            SELECT thing FROM statement WHERE identity = ?
              AND native IN (SELECT native FROM shared_native)
            """, arguments: [id])
        for thing in things { try Standing.touch(db, thing: thing) }
      }
    }
  }

  /// Hides what is taken back; goes after ``Standing/settle(_:)``.
  static func settle(_ db: Database, _ identities: Set<Int64>) throws -> Outcome {
    var outcome = Outcome()
    for family in try SharedNumber.families(db, of: identities) {
      outcome.looked.formUnion(family)
      let entries = try family.flatMap { try shared(db, $0) }
      let takenBack = Set(entries.lazy.filter(\.isRetraction).map(\.native))
      for entry in entries where !entry.isRetraction && takenBack.contains(entry.native) {
        try db.execute(
          cached: "UPDATE statement SET standing = 2 WHERE id = ?", arguments: [entry.id])
        outcome.emptied.insert(entry.identity)
      }
    }
    let left = try db.cachedStatement(
      sql: "SELECT EXISTS (SELECT 1 FROM statement WHERE identity = ? AND standing = 0)")
    for id in outcome.emptied where try Bool.fetchOne(left, arguments: [id]) ?? true {
      outcome.emptied.remove(id)
    }
    return outcome
  }

  /// The current entries of an identity whose source's identifiers stand under another one, too.
  private static func shared(_ db: Database, _ identity: Int64) throws -> [Entry] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT id, native, body FROM statement WHERE identity = ? AND standing = 0
          AND native IN (SELECT native FROM shared_native)
        """, arguments: [identity]
    ).map { row in
      let body: Data = row["body"]
      let statement = try body.withUnsafeBytes { try StatementCodec.decode($0) }
      return Entry(
        id: row["id"], identity: identity, native: row["native"],
        isRetraction: isRetraction(statement))
    }
  }

  /// The entry itself, or the report that held nothing else: OBR-25 X.
  private static func isRetraction(_ statement: Clinical.Statement) -> Bool {
    statement.status.standing == .enteredInError
      || statement.kind == .report && statement.status.standing == .notDone
  }
}
