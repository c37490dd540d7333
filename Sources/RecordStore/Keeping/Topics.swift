import Clinical
import Foundation
import GRDB

extension RecordStore {
  /// Keeps lessons that somebody brought, each in the place of one with its key.
  /// - Parameter pdf: the bytes of a PDF by the key of its lesson.
  public func keep(topics: [LocalTopic], pdf: [String: [UInt8]] = [:]) throws(StoreError) {
    guard !topics.isEmpty else { return }
    try write { db in
      for topic in topics {
        try db.execute(
          sql: """
            INSERT OR REPLACE INTO topic
              (key, title, language, source, link, private, triggers, text, pdf)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
          arguments: [
            topic.key, topic.title, topic.language, topic.source, topic.link, topic.isPrivate,
            topic.triggers.joined(separator: "\n"), topic.text, pdf[topic.key].map { Data($0) },
          ])
      }
    }
  }

  /// The lessons that were brought, by title, without their texts; with `fitting` only those that can fit
  /// a record.
  public func topicHeads(fitting: Bool = false) throws(StoreError) -> [LocalTopic] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT key, title, language, source, link, private, triggers, '' AS text,
            pdf IS NOT NULL AS is_pdf
          FROM topic \(fitting ? "WHERE triggers <> ''" : "") ORDER BY title, key
          """
      ).map(Self.topic)
    }
  }

  /// One lesson that was brought; nil where there is none of this key.
  public func topic(_ key: String) throws(StoreError) -> LocalTopic? {
    try read { db in
      try Row.fetchOne(
        db, sql: "SELECT *, pdf IS NOT NULL AS is_pdf FROM topic WHERE key = ?", arguments: [key]
      ).map(Self.topic)
    }
  }

  /// The bytes of a PDF that was brought; nil for a text.
  public func topicPDF(_ key: String) throws(StoreError) -> [UInt8]? {
    try read { db in
      try Data.fetchOne(
        db, sql: "SELECT pdf FROM topic WHERE key = ? AND pdf IS NOT NULL", arguments: [key])
    }.map { Array($0) }
  }

  private static func topic(_ row: Row) -> LocalTopic {
    LocalTopic(
      key: row["key"], title: row["title"], language: row["language"], source: row["source"],
      link: row["link"], isPrivate: row["private"],
      triggers: (row["triggers"] as String).split(separator: "\n").map(String.init),
      text: row["text"], isPDF: row["is_pdf"])
  }
}
