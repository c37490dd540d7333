import Clinical
import GRDB

/// Limits in the store.
enum LimitRow {
  /// The limits in force of the person that an identity belongs to.
  static func all(_ db: Database, _ identity: IdentityKey) throws -> [KeptLimit] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT l.id, d.key, l.analyte, l.body, l.by, l.at FROM member me
          JOIN member all_of ON all_of.person = me.person
          JOIN rule l ON l.identity = all_of.identity AND l.ended_at IS NULL
          JOIN identity d ON d.id = l.identity
          WHERE me.identity = (SELECT id FROM identity WHERE key = ?) ORDER BY l.id
          """), arguments: [identity.rawValue]
    ).map {
      KeptLimit(
        id: $0[0], identity: IdentityKey(rawValue: $0[1]), analyte: $0[2], body: $0[3], by: $0[4],
        at: Instant(milliseconds: $0[5]))
    }
  }
}
