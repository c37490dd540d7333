import Clinical
import Foundation
import GRDB

/// One identity while a document is written.
struct IdentityRow {
  let id: Int64
  /// Its name; one that a later patient of the document gives way to is renamed.
  private(set) var key = IdentityKey(rawValue: "")
  /// By whose number the source's own names are named: itself, or who bears the number foremost.
  private(set) var number = IdentityKey(rawValue: "")
  /// Nothing is stored of it yet, so nothing has to be looked up.
  var isNew: Bool

  /// Keeps what a document says of a patient; each different saying is kept once.
  static func keep(
    _ db: Database, _ reading: PatientReading, source: Int64, sourceKey: String,
    import importID: Int64, areTwo: (Patient, Patient) -> Bool
  ) throws -> IdentityRow {
    let (id, isNew) = try find(db, reading.patient, source: source, sourceKey: sourceKey, areTwo)
    try PatientReferences.keep(db, reading.patient, at: sourceKey, identity: id)
    let body = PatientCodec.encode(reading.patient)
    let content = Naming.content(body[...])
    try db.execute(
      cached: "INSERT OR IGNORE INTO patient (identity, content, body) VALUES (?, ?, ?)",
      arguments: [id, content, Data(body)])
    try db.execute(
      cached: """
        INSERT OR IGNORE INTO patient_sighting (patient, import, start, end, path)
        SELECT id, ?, ?, ?, ? FROM patient WHERE identity = ? AND content = ?
        """,
      arguments: [
        importID, reading.range.start, reading.range.end, reading.range.path, id, content,
      ])
    return IdentityRow(id: id, isNew: isNew)
  }

  /// What sets the names of its things apart from those of the patient who bears the number foremost;
  /// empty for that one.
  var mark: Substring { key.rawValue.dropFirst(number.rawValue.count) }

  /// The identity that the patient has by number or by reference, else a new one.
  private static func find(
    _ db: Database, _ patient: Patient, source: Int64, sourceKey: String,
    _ areTwo: (Patient, Patient) -> Bool
  ) throws -> (id: Int64, isNew: Bool) {
    let key = Naming.identity(patient, at: sourceKey)
    let known = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT id FROM identity WHERE key = ?"), arguments: [key.rawValue])
    if let known {
      return try SharedNumber.bearer(db, patient, of: key, first: known, source: source, areTwo)
    }
    if let referred = try PatientReferences.identity(db, of: patient, at: sourceKey) {
      return (referred, false)
    }
    try db.execute(
      cached: "INSERT INTO identity (source, key) VALUES (?, ?)", arguments: [source, key.rawValue])
    return (db.lastInsertedRowID, true)
  }

  /// Names the identities of one document when all of them are known; one that stands twice in it is
  /// new in both places.
  static func name(_ db: Database, _ rows: inout [IdentityRow]) throws {
    let new = Set(rows.filter(\.isNew).map(\.id))
    let names = try db.cachedStatement(
      sql: """
        SELECT d.key, COALESCE(f.key, d.key) FROM identity d
        LEFT JOIN identity f ON f.id = d.first WHERE d.id = ?
        """)
    for index in rows.indices {
      let found = try Row.fetchOne(names, arguments: [rows[index].id])
      guard let found else { throw BodyReader.damaged }
      rows[index].key = IdentityKey(rawValue: found[0])
      rows[index].number = IdentityKey(rawValue: found[1])
      rows[index].isNew = new.contains(rows[index].id)
    }
  }

  /// Computes anew how the imports in force show these patients; returns those that changed. Of those
  /// that are `emptied` nothing is shown.
  static func settle(
    _ db: Database, _ identities: Set<Int64>, emptied: Set<Int64>
  ) throws -> Set<Int64> {
    var changed: Set<Int64> = []
    for id in identities {
      let patients = emptied.contains(id) ? [] : try inForce(db, id)
      let before = try Row.fetchOne(
        db.cachedStatement(sql: "SELECT standing, body FROM identity WHERE id = ?"),
        arguments: [id])
      guard let before else { continue }
      if patients.isEmpty {
        if before["standing"] != 2 {
          changed.insert(id)
          try db.execute(
            cached: """
              UPDATE identity SET standing = 2, name = '', birth = NULL, sex = NULL, body = NULL
              WHERE id = ?
              """, arguments: [id])
        }
        continue
      }
      let patient = Patient(newestFirst: patients)
      let body = Data(PatientCodec.encode(patient))
      if before["standing"] == 0, before["body"] == body { continue }
      changed.insert(id)
      try db.execute(
        cached: """
          UPDATE identity SET standing = 0, name = ?, birth = ?, sex = ?, body = ? WHERE id = ?
          """,
        arguments: [
          patient.names.first?.listed ?? "", patient.birth?.text, patient.sex?.rawValue, body, id,
        ])
    }
    return changed
  }

  /// What the documents in force say of a patient, the newest first.
  private static func inForce(_ db: Database, _ identity: Int64) throws -> [Patient] {
    let bodies = try Data.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT p.body FROM patient p
          JOIN patient_sighting g ON g.patient = p.id
          JOIN import i ON i.id = g.import AND i.ended_at IS NULL
          WHERE p.identity = ? GROUP BY p.id ORDER BY MAX(i.rank) DESC, p.content DESC
          """), arguments: [identity])
    return try bodies.map { try $0.withUnsafeBytes { try PatientCodec.decode($0) } }
  }
}
