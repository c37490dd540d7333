import Foundation
import GRDB
import GRDBSQLite

/// The name of a thing or of a content: the first 16 bytes of a SHA-256. Two words and no memory of
/// its own, since a document has thousands of them to compare and to look up.
struct ShortName: Hashable, Sendable {
  /// The first half, as a number.
  let high: UInt64
  private let low: UInt64

  /// The name in the first 16 of these bytes; there must be so many.
  init(_ bytes: UnsafeRawBufferPointer) {
    high = UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self))
    low = UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
  }

  /// Gives `body` the 16 bytes.
  func withBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
    var words = (high.bigEndian, low.bigEndian)
    return try withUnsafeBytes(of: &words, body)
  }

  /// The name in 32 hexadecimal digits.
  var text: String { withBytes { Hex.text($0) } }
}

extension ShortName: DatabaseValueConvertible {
  var databaseValue: DatabaseValue { withBytes { Data($0) }.databaseValue }

  static func fromDatabaseValue(_ value: DatabaseValue) -> ShortName? {
    guard let data = Data.fromDatabaseValue(value), data.count == 16 else { return nil }
    return data.withUnsafeBytes { ShortName($0) }
  }
}

extension ShortName: StatementColumnConvertible {
  init?(sqliteStatement: SQLiteStatement, index: CInt) {
    guard sqlite3_column_bytes(sqliteStatement, index) == 16,
      let bytes = sqlite3_column_blob(sqliteStatement, index)
    else { return nil }
    self.init(UnsafeRawBufferPointer(start: bytes, count: 16))
  }
}
