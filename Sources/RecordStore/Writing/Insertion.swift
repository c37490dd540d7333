import GRDB
import GRDBSQLite

/// A prepared statement whose values are bound one by one, straight to SQLite. GRDB's arguments box
/// every value: for the rows of an import that took as long as the insertion itself.
struct Insertion {
  private let statement: GRDB.Statement
  private let database: Database

  init(_ database: Database, sql: String) throws {
    self.database = database
    statement = try database.cachedStatement(sql: sql)
  }

  /// SQLite copies what is bound.
  private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

  func bind(_ place: Int32, _ value: Int64?) {
    if let value {
      sqlite3_bind_int64(statement.sqliteStatement, place, value)
    } else {
      sqlite3_bind_null(statement.sqliteStatement, place)
    }
  }

  func bind(_ place: Int32, _ value: Int?) { bind(place, value.map(Int64.init)) }

  func bind(_ place: Int32, _ value: Double?) {
    if let value {
      sqlite3_bind_double(statement.sqliteStatement, place, value)
    } else {
      sqlite3_bind_null(statement.sqliteStatement, place)
    }
  }

  func bind(_ place: Int32, _ value: String?) {
    if let value {
      sqlite3_bind_text(
        statement.sqliteStatement, place, value, Int32(value.utf8.count), Self.copied)
    } else {
      sqlite3_bind_null(statement.sqliteStatement, place)
    }
  }

  func bind(_ place: Int32, _ value: ShortName?) {
    guard let value else {
      sqlite3_bind_null(statement.sqliteStatement, place)
      return
    }
    value.withBytes { bind(place, $0) }
  }

  func bind(_ place: Int32, _ value: [UInt8]) { value.withUnsafeBytes { bind(place, $0) } }

  private func bind(_ place: Int32, _ bytes: UnsafeRawBufferPointer) {
    sqlite3_bind_blob(
      statement.sqliteStatement, place, bytes.baseAddress, Int32(bytes.count), Self.copied)
  }

  /// Runs it with what is bound.
  func run() throws {
    let code = sqlite3_step(statement.sqliteStatement)
    sqlite3_reset(statement.sqliteStatement)
    guard code == SQLITE_DONE else {
      throw DatabaseError(
        resultCode: ResultCode(rawValue: code), message: database.lastErrorMessage)
    }
  }
}
