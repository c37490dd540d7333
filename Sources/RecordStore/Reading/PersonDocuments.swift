import Access
import Clinical
import Foundation
import GRDB

/// A document that speaks of a person.
public struct PersonDocument: Sendable, Hashable {
  /// The document.
  public var document: DocumentFacts
  /// How it came the first time.
  public var via: String
  /// The source's name for people.
  public var sourceName: String
  /// Whether it also speaks of others.
  public var holdsOthers: Bool
}

extension RecordStore {
  /// The documents in force that speak of a person, in the order of arrival; those that may be seen
  /// whole.
  public func documents(
    of person: IdentityKey, scope: Scope
  ) throws(StoreError) -> [PersonDocument] {
    try read { db in
      let own = try Self.visible(db, person, scope).map { String($0.id) }.joined(separator: ",")
      return try Row.fetchAll(
        db,
        sql: """
          SELECT k.sha256, k.size, k.dialect, k.version, k.encoding, k.title, MIN(i.via), o.name,
            (SELECT COUNT(*) FROM import j JOIN patient_sighting h ON h.import = j.id
              JOIN patient q ON q.id = h.patient
              WHERE j.document = k.id AND q.identity NOT IN (\(own))), k.id
          FROM document k JOIN import i ON i.document = k.id AND i.ended_at IS NULL
          JOIN source o ON o.id = i.source
          JOIN patient_sighting g ON g.import = i.id JOIN patient p ON p.id = g.patient
          WHERE p.identity IN (\(own)) GROUP BY k.id ORDER BY k.arrival
          """
      ).filter { try Self.isWhole(db, document: $0[9], scope) }.map {
        PersonDocument(
          document: Self.facts($0, from: 0), via: $0[6], sourceName: $0[7],
          holdsOthers: $0[8] as Int > 0)
      }
    }
  }
}
