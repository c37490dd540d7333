/// Other systems that are spoken with: one row for each, and what every sync came to.
enum Schema11 {
  static let connections = """
    CREATE TABLE connection (
      name TEXT PRIMARY KEY, kind TEXT NOT NULL, address TEXT NOT NULL, client TEXT NOT NULL,
      -- Where the secret is, never the secret.
      credential TEXT NOT NULL, patients TEXT NOT NULL, trust TEXT NOT NULL, basis TEXT NOT NULL,
      minutes INTEGER, by TEXT NOT NULL, at INTEGER NOT NULL) WITHOUT ROWID;
    CREATE TABLE sync (
      id INTEGER PRIMARY KEY, connection TEXT NOT NULL, at INTEGER NOT NULL, ended_at INTEGER,
      documents INTEGER NOT NULL DEFAULT 0, new INTEGER NOT NULL DEFAULT 0,
      same INTEGER NOT NULL DEFAULT 0, superseding INTEGER NOT NULL DEFAULT 0,
      rejected INTEGER NOT NULL DEFAULT 0,
      -- What went wrong, in words; null when nothing did.
      failure TEXT);
    CREATE INDEX sync_connection ON sync(connection, id);
    -- What the next sync has to know: up to when a patient was asked for, where an export goes on.
    CREATE TABLE sync_mark (
      connection TEXT NOT NULL, about TEXT NOT NULL, mark TEXT NOT NULL,
      PRIMARY KEY (connection, about)) WITHOUT ROWID;
    """
}
