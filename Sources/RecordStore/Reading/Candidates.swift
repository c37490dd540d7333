import Access
import GRDB

extension RecordStore {
  /// With how many others the newest identities share a key, on average, and so are compared: what the
  /// matching of one more costs. Numbers only, so every scope may ask.
  /// - Parameter sample: how many of the newest to look at.
  public func candidatesOfNewest(
    _ sample: Int, scope: Scope
  ) throws(StoreError) -> Double {
    try read { db in
      try Double.fetchOne(
        db,
        sql: """
          SELECT AVG((SELECT COUNT(DISTINCT b.identity) FROM blocking a
            JOIN blocking b ON b.key = a.key AND b.identity <> a.identity
            WHERE a.identity = newest.id))
          FROM (SELECT id FROM identity ORDER BY id DESC LIMIT ?) newest
          """, arguments: [sample]) ?? 0
    }
  }
}
