/// What goes with a topic when it is given, what those who read an answer in own words found, and messages
/// between a patient and the care team. Messages, receipts and findings are rows that are never changed.
enum Schema14 {
  static let giving = """
    ALTER TABLE assignment ADD COLUMN note TEXT;
    -- The day by which it is to be read, ISO 8601.
    ALTER TABLE assignment ADD COLUMN due TEXT;
    ALTER TABLE assignment ADD COLUMN plan TEXT;
    ALTER TABLE assignment ADD COLUMN step INTEGER;
    ALTER TABLE assignment ADD COLUMN reason TEXT;
    -- The thing that it was given for.
    ALTER TABLE assignment ADD COLUMN about BLOB;
    -- The block of the text at which the patient left off.
    ALTER TABLE assignment ADD COLUMN place INTEGER NOT NULL DEFAULT 0;
    CREATE TABLE answer_review (
      id INTEGER PRIMARY KEY, answer INTEGER NOT NULL REFERENCES answer ON DELETE CASCADE,
      understood INTEGER NOT NULL, words TEXT NOT NULL, by TEXT NOT NULL, at INTEGER NOT NULL);
    CREATE INDEX answer_review_answer ON answer_review(answer);
    """

  static let messages = """
    -- Of topic, thing and alert one at most is not null.
    CREATE TABLE thread (
      id INTEGER PRIMARY KEY, identity INTEGER NOT NULL REFERENCES identity,
      topic TEXT, thing BLOB, alert INTEGER, title TEXT NOT NULL);
    CREATE INDEX thread_identity ON thread(identity);
    CREATE TABLE message (
      id INTEGER PRIMARY KEY, thread INTEGER NOT NULL REFERENCES thread ON DELETE CASCADE,
      words TEXT NOT NULL, by TEXT NOT NULL, role TEXT NOT NULL, at INTEGER NOT NULL);
    CREATE INDEX message_thread ON message(thread);
    CREATE TABLE message_read (
      message INTEGER NOT NULL REFERENCES message ON DELETE CASCADE, by TEXT NOT NULL,
      role TEXT NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (message, by)) WITHOUT ROWID;
    """
}
