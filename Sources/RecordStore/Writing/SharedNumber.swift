import Clinical
import Foundation
import GRDB

/// Several patients under one number of a source: a message booked under the wrong number, two servers
/// behind one name, a birth date put right. Each is an identity of its own until somebody says that
/// they are one.
enum SharedNumber {
  /// Which of the identities that bear the number is this patient's: a new one where none can be.
  static func bearer(
    _ db: Database, _ patient: Patient, of number: IdentityKey, first: Int64, source: Int64,
    _ areTwo: (Patient, Patient) -> Bool
  ) throws -> (id: Int64, isNew: Bool) {
    for id in try all(db, first: first) {
      let known = try described(db, id)
      if known.isEmpty || known.contains(where: { !areTwo($0, patient) }) { return (id, false) }
    }
    var key = number.rawValue + Naming.mark(patient)
    if let id = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT id FROM identity WHERE key = ?"), arguments: [key])
    {
      return (id, false)
    }
    let foremost = try described(db, first).first.map(Naming.mark) ?? ""
    let givesWay = Naming.mark(patient) < foremost
    if givesWay {
      try Renaming(db, from: number.rawValue, mark: foremost).rename(first)
      key = number.rawValue
    }
    try db.execute(
      cached: "INSERT INTO identity (source, key, first) VALUES (?, ?, ?)",
      arguments: [source, key, givesWay ? nil : first])
    let id = db.lastInsertedRowID
    if givesWay {
      try db.execute(
        cached: "UPDATE identity SET first = ? WHERE first = ? OR id = ?",
        arguments: [id, first, first])
    }
    return (id, true)
  }

  /// The identities that bear the numbers of these, theirs included; none where nobody shares one.
  static func families(_ db: Database, of ids: Set<Int64>) throws -> [[Int64]] {
    let first = try db.cachedStatement(sql: "SELECT first FROM identity WHERE id = ?")
    let firsts = Set(try ids.map { try Int64.fetchOne(first, arguments: [$0]) ?? $0 })
    return try firsts.sorted().map { try all(db, first: $0) }.filter { $0.count > 1 }
  }

  private static func all(_ db: Database, first: Int64) throws -> [Int64] {
    [first]
      + (try Int64.fetchAll(
        db.cachedStatement(sql: "SELECT id FROM identity WHERE first = ? ORDER BY id"),
        arguments: [first]))
  }

  /// What is known of an identity: as the imports in force show it, else whatever was ever said.
  private static func described(_ db: Database, _ id: Int64) throws -> [Patient] {
    let shown = try Data.fetchAll(
      db.cachedStatement(sql: "SELECT body FROM identity WHERE id = ? AND body IS NOT NULL"),
      arguments: [id])
    let bodies =
      shown.isEmpty
      ? try Data.fetchAll(
        db.cachedStatement(sql: "SELECT body FROM patient WHERE identity = ? ORDER BY content"),
        arguments: [id])
      : shown
    return try bodies.map { try $0.withUnsafeBytes { try PatientCodec.decode($0) } }
  }
}
