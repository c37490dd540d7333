import Access
import Clinical
import GRDB

extension RecordStore {
  /// What has changed since a number of the change table: the newest number, and the identities
  /// that may be seen among those that changed.
  public func changes(
    after number: Int64, scope: Scope
  ) throws(StoreError) -> (newest: Int64, identities: [IdentityKey]) {
    let visible = ScopePredicate.identities(scope)
    return try read { db in
      let newest = try Int64.fetchOne(db, sql: "SELECT MAX(seq) FROM change") ?? 0
      if newest <= number { return (newest, []) }
      let keys = try String.fetchAll(
        db,
        sql: """
          SELECT DISTINCT d.key FROM change c JOIN identity d ON d.id = c.identity
          WHERE c.seq > ? AND \(visible.sql) ORDER BY d.key
          """, arguments: [number] + visible.arguments)
      return (newest, keys.map(IdentityKey.init(rawValue:)))
    }
  }
}
