/// What is known of the moment of a reading; who looks at a person's readings and when; until when
/// somebody put an alert off, and to whom it was passed on.
enum Schema12 {
  static let watching = """
    ALTER TABLE reading ADD COLUMN context TEXT;
    ALTER TABLE reading ADD COLUMN observer TEXT;
    -- Null while the episode goes on.
    ALTER TABLE alert ADD COLUMN ended_at INTEGER;
    -- The rule of the worse alert that took its place.
    ALTER TABLE alert ADD COLUMN superseded_by TEXT;
    ALTER TABLE alert_event ADD COLUMN until INTEGER;
    ALTER TABLE alert_event ADD COLUMN recipient TEXT;
    ALTER TABLE alert_event ADD COLUMN role TEXT;
    -- The steps of a person's coverage in order, in the words of their keeper.
    CREATE TABLE coverage (
      id INTEGER PRIMARY KEY, identity INTEGER NOT NULL REFERENCES identity,
      body TEXT NOT NULL, by TEXT NOT NULL, at INTEGER NOT NULL, ended_at INTEGER);
    CREATE INDEX coverage_identity ON coverage(identity);
    """
}
