/// Messages that arrived over the wire and could not become part of the record: kept until somebody has
/// looked, so that nothing that was sent is lost.
enum Schema5 {
  static let quarantine = """
    CREATE TABLE quarantine (
      id INTEGER PRIMARY KEY, at INTEGER NOT NULL, via TEXT NOT NULL, sender TEXT NOT NULL,
      why TEXT NOT NULL, size INTEGER NOT NULL, sha256 BLOB NOT NULL UNIQUE);
    CREATE TABLE quarantine_chunk (
      message INTEGER NOT NULL REFERENCES quarantine ON DELETE CASCADE, n INTEGER NOT NULL,
      zstd BLOB NOT NULL, PRIMARY KEY (message, n)) WITHOUT ROWID;
    """

  /// Each document arrives later than the last one: without the index all of them are read to know when
  /// that was.
  static let arrival = "CREATE INDEX document_arrival ON document(arrival);"
}
