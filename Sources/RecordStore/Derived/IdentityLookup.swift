import Clinical
import Foundation
import GRDB

/// Reads identities with their numbers.
enum IdentityLookup {
  struct Found {
    let id: Int64
    let identity: Identity
  }

  /// The columns that `found` needs, of `identity d` and `source o`.
  static let columns = """
    d.id, d.key, o.key, o.name, d.body, (SELECT key FROM identity WHERE id = d.first)
    """

  static func found(_ row: Row) throws -> Found { try found(row, from: 0) }

  static func found(_ row: Row, from index: Int) throws -> Found {
    let body: Data = row[index + 4]
    let patient = try body.withUnsafeBytes { try PatientCodec.decode($0) }
    return Found(
      id: row[index],
      identity: Identity(
        key: IdentityKey(rawValue: row[index + 1]), source: row[index + 2],
        sourceName: row[index + 3], patient: patient,
        sharesNumberWith: (row[index + 5] as String?).map(IdentityKey.init(rawValue:))))
  }

  /// Those of the identities that stand in an import in force.
  static func inForce(_ db: Database, _ ids: Set<Int64>) throws -> [Found] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT \(columns) FROM identity d JOIN source o ON o.id = d.source
        WHERE d.id = ? AND d.standing = 0
        """)
    return try ids.sorted().compactMap {
      try Row.fetchOne(statement, arguments: [$0]).map(found)
    }
  }
}
