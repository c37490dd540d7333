/// Lessons that somebody brought, and what a lesson that was given is called where it is one of them.
enum Schema16 {
  static let topics = """
    CREATE TABLE topic (
      key TEXT PRIMARY KEY, title TEXT NOT NULL, language TEXT NOT NULL, source TEXT NOT NULL,
      link TEXT NOT NULL, private INTEGER NOT NULL,
      -- What makes it fit a record, a line each; empty where nothing does.
      triggers TEXT NOT NULL,
      text TEXT NOT NULL,
      -- The bytes of a PDF as they came; null for a text.
      pdf BLOB);
    -- Null for a lesson of the program, whose name is in the program.
    ALTER TABLE assignment ADD COLUMN title TEXT;
    ALTER TABLE assignment ADD COLUMN private INTEGER;
    """
}
