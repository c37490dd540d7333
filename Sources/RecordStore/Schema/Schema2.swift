/// The second schema adds the quality ledger: what a reader flagged in a document, beside what it
/// refused. Documents of older imports get theirs when they are read again.
enum Schema2 {
  static let ledger = """
    CREATE TABLE ledger (
      import INTEGER NOT NULL REFERENCES import, what TEXT NOT NULL, start INTEGER NOT NULL,
      end INTEGER NOT NULL, path TEXT NOT NULL, words TEXT NOT NULL);
    CREATE INDEX ledger_import ON ledger(import, start);
    """
}
