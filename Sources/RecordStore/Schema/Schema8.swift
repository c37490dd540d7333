/// What patients answered at the end of the topics they were given. The question is kept as it was asked:
/// topics are written anew.
enum Schema8 {
  static let answers = """
    CREATE TABLE answer (
      id INTEGER PRIMARY KEY, assignment INTEGER NOT NULL REFERENCES assignment ON DELETE CASCADE,
      question TEXT NOT NULL, words TEXT NOT NULL, is_right INTEGER, by TEXT NOT NULL,
      at INTEGER NOT NULL);
    CREATE INDEX answer_assignment ON answer(assignment);
    """
}
