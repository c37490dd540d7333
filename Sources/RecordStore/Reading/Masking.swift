import Clinical
import Foundation
import GRDB

extension RecordStore {
  /// The places in a window of a document where entries stand, or stood in an earlier version, that their
  /// source has taken back as another patient's.
  public func anothers(
    in document: DocumentFacts, window: Range<Int>
  ) throws(StoreError) -> [Range<Int>] {
    guard document.dialect == .hl7v2, let hash = Hex.bytes(document.sha256) else { return [] }
    return try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT DISTINCT g.start, g.end, c.body FROM document k JOIN import i ON i.document = k.id
          JOIN sighting g ON g.import = i.id JOIN statement s ON s.id = g.statement
          JOIN statement c ON c.thing = s.thing AND c.standing = 0
          WHERE k.sha256 = ? AND s.kind = 'observation' AND g.start < ? AND g.end > ?
          """, arguments: [hash, window.upperBound, window.lowerBound]
      ).compactMap { row in
        let body: Data = row[2]
        let current = try body.withUnsafeBytes { try StatementCodec.decode($0) }
        return current.isOfAnother ? (row[0] as Int)..<(row[1] as Int) : nil
      }
    }
  }
}
