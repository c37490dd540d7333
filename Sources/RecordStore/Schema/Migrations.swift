import GRDB

/// The store's migrations by name. A migration that has been released is never changed; a new shape
/// is a new one at the end.
enum Migrations {
  /// The number of the newest schema, for `--version`.
  static let newest = 16

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 record") { db in
      let record = [Schema1.documents, Schema1.record, Schema1.people, Schema1.care, Schema1.log]
      for sql in record + [Schema1.derived, Schema1.searchTables] { try db.execute(sql: sql) }
    }
    migrator.registerMigration("2 ledger") { db in try db.execute(sql: Schema2.ledger) }
    migrator.registerMigration("3 references") { db in
      try db.execute(sql: Schema3.references)
    }
    migrator.registerMigration("4 one letter") { db in
      try db.execute(sql: Schema4.searchPeople)
    }
    migrator.registerMigration("5 quarantine") { db in
      for sql in [Schema5.quarantine, Schema5.arrival] { try db.execute(sql: sql) }
    }
    migrator.registerMigration("6 preferred") { db in try db.execute(sql: Schema6.decisions) }
    migrator.registerMigration("7 jobs") { db in try db.execute(sql: Schema7.jobs) }
    migrator.registerMigration("8 answers") { db in try db.execute(sql: Schema8.answers) }
    migrator.registerMigration("9 exchanges") { db in try db.execute(sql: Schema9.exchanges) }
    migrator.registerMigration("10 numbers") { db in try db.execute(sql: Schema10.numbers) }
    migrator.registerMigration("11 connections") { db in
      try db.execute(sql: Schema11.connections)
    }
    migrator.registerMigration("12 watching") { db in try db.execute(sql: Schema12.watching) }
    migrator.registerMigration("13 asking") { db in try db.execute(sql: Schema13.asking) }
    migrator.registerMigration("14 giving") { db in
      for sql in [Schema14.giving, Schema14.messages] { try db.execute(sql: sql) }
    }
    migrator.registerMigration("15 repeats") { db in try db.execute(sql: Schema15.repeats) }
    migrator.registerMigration("16 topics") { db in try db.execute(sql: Schema16.topics) }
    return migrator
  }
}
