import Access
import Clinical
import GRDB

extension RecordStore {
  /// The topics given to a person that may be seen, the newest first, those taken back left out.
  public func assignments(
    of person: IdentityKey, scope: Scope
  ) throws(StoreError) -> [Assignment] {
    try read { db in
      try Self.visible(db, person, scope).flatMap { owner in
        try Row.fetchAll(
          db,
          sql: """
            SELECT id, topic, given_by, given_at, opened_at, read_at FROM assignment
            WHERE identity = ? AND ended_at IS NULL
            """, arguments: [owner.id]
        ).map { row in
          Assignment(
            id: row[0], topic: row[1], identity: owner.identity.key, givenBy: row[2],
            givenAt: Instant(milliseconds: row[3]),
            openedAt: (row[4] as Int64?).map(Instant.init(milliseconds:)),
            readAt: (row[5] as Int64?).map(Instant.init(milliseconds:)),
            answers: try Self.answers(db, assignment: row[0]))
        }
      }.sorted { ($0.givenAt, $0.id) > ($1.givenAt, $1.id) }
    }
  }
}
