import Access
import Clinical
import Foundation
import GRDB

extension RecordStore {
  /// The topics given that may be seen, the newest first, those taken back left out; to one person or to
  /// all. What was given at once stands in the order in which it is to be read.
  public func assignments(
    of person: IdentityKey? = nil, scope: Scope
  ) throws(StoreError) -> [Assignment] {
    try read { db in
      try Self.owners(db, of: person, scope, having: "assignment").flatMap { owner in
        try Row.fetchAll(
          db, sql: "SELECT * FROM assignment WHERE identity = ? AND ended_at IS NULL",
          arguments: [owner.number]
        ).map { try Self.assignment(db, $0, of: owner.key) }
      }.sorted {
        ($1.givenAt.milliseconds, $0.terms.step ?? 0, $1.id)
          < ($0.givenAt.milliseconds, $1.terms.step ?? 0, $0.id)
      }
    }
  }

  private static func assignment(
    _ db: Database, _ row: Row, of identity: IdentityKey
  ) throws -> Assignment {
    let time = { (column: String) in (row[column] as Int64?).map(Instant.init(milliseconds:)) }
    let terms = AssignmentTerms(
      note: row["note"], due: (row["due"] as String?).flatMap { PartialDate(iso: $0) },
      plan: row["plan"], step: row["step"], reason: row["reason"],
      about: (row["about"] as Data?).map { ThingID(rawValue: Hex.text($0)) })
    let brought = (row["title"] as String?).map { title in
      BroughtName(title: title, isPrivate: row["private"] as Bool? ?? true)
    }
    return Assignment(
      id: row["id"], topic: row["topic"], brought: brought, identity: identity,
      givenBy: row["given_by"],
      givenAt: Instant(milliseconds: row["given_at"]), terms: terms, openedAt: time("opened_at"),
      readAt: time("read_at"), place: row["place"],
      answers: try answers(db, assignment: row["id"]))
  }
}
