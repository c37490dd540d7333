/// The exchanges with other systems, bounded by ``ExchangeLimits``; bytes only where no document or
/// quarantined message holds them.
enum Schema9 {
  static let exchanges = """
    CREATE TABLE exchange (
      id INTEGER PRIMARY KEY, at INTEGER NOT NULL, direction TEXT NOT NULL, transport TEXT NOT NULL,
      peer TEXT NOT NULL, source TEXT NOT NULL, what TEXT NOT NULL, control TEXT NOT NULL,
      size INTEGER NOT NULL, status TEXT NOT NULL, failed INTEGER NOT NULL,
      milliseconds INTEGER NOT NULL, words TEXT NOT NULL, place TEXT NOT NULL,
      import INTEGER REFERENCES import ON DELETE CASCADE);
    CREATE INDEX exchange_import ON exchange(import) WHERE import IS NOT NULL;
    -- Side 0 is what was sent, side 1 what was answered.
    CREATE TABLE exchange_bytes (
      exchange INTEGER NOT NULL REFERENCES exchange ON DELETE CASCADE, side INTEGER NOT NULL,
      zstd BLOB NOT NULL, PRIMARY KEY (exchange, side)) WITHOUT ROWID;
    """
}
