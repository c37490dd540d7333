import Clinical
import Foundation
import GRDB

/// Finds the identity of a patient by the server's own name of the Patient (identifier type `RI`):
/// some documents of a source only refer to patients whom other documents of it describe, and either
/// may come first.
enum PatientReferences {
  /// The identity that is meant by a patient whose own number the store does not know yet; nil when
  /// there is none. Of two patients who are both described, one name makes no identity: servers
  /// give the same name to different people, and one source may be several of them.
  static func identity(_ db: Database, of patient: Patient, at source: String) throws -> Int64? {
    let names = keys(of: patient, at: source)
    // The number of a patient who was first only referred to.
    let number = Naming.identity(patient, at: source).rawValue
    if !names.contains(number), let id = try identity(db, named: number) { return id }
    let isReference = isOnlyReference(patient)
    for name in names {
      guard let id = try identity(db, named: name) else { continue }
      if try isReference || isOnlyReferredTo(db, id) { return id }
    }
    return nil
  }

  private static func identity(_ db: Database, named key: String) throws -> Int64? {
    try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT identity FROM patient_reference WHERE key = ?"),
      arguments: [key])
  }

  /// Keeps the names by which other documents may refer to the patient, and the number; the first
  /// to bear one keeps it.
  static func keep(
    _ db: Database, _ patient: Patient, at source: String, identity: Int64
  ) throws {
    let names = keys(of: patient, at: source)
    guard !names.isEmpty else { return }
    for key in names + [Naming.identity(patient, at: source).rawValue] {
      try db.execute(
        cached: "INSERT OR IGNORE INTO patient_reference (key, identity) VALUES (?, ?)",
        arguments: [key, identity])
    }
  }

  /// A source without a name may be any number of servers, so that nothing follows from a name there.
  private static func keys(of patient: Patient, at source: String) -> [String] {
    guard source != SourceHint.unnamed.key else { return [] }
    return patient.identifiers.filter { $0.type == "RI" && !$0.value.isEmpty }.map {
      source + "|" + ($0.system.map { $0 + "#" } ?? "") + $0.value
    }
  }

  /// Whether nothing is said of the patient but who is meant.
  private static func isOnlyReference(_ patient: Patient) -> Bool {
    patient.birth == nil && patient.sex == nil && patient.addresses.isEmpty
      && patient.telecoms.isEmpty && patient.links.isEmpty
  }

  /// Whether no document has described the patient so far.
  private static func isOnlyReferredTo(_ db: Database, _ identity: Int64) throws -> Bool {
    let bodies = try Data.fetchAll(
      db.cachedStatement(sql: "SELECT body FROM patient WHERE identity = ?"),
      arguments: [identity])
    return try bodies.allSatisfy {
      isOnlyReference(try $0.withUnsafeBytes { try PatientCodec.decode($0) })
    }
  }
}
