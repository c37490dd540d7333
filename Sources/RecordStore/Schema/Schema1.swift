/// The tables of the first schema. What is stored once and never changed comes first; what is
/// computed from it is `derived`, and so are the columns that are marked so.
enum Schema1 {
  /// What was sent, byte for byte, and each act of importing it.
  static let documents = """
    CREATE TABLE document (
      id INTEGER PRIMARY KEY, sha256 BLOB NOT NULL UNIQUE, size INTEGER NOT NULL,
      dialect TEXT NOT NULL, version TEXT, encoding TEXT NOT NULL, title TEXT,
      -- When it first came, one millisecond apart at least: orders documents without a date.
      arrival INTEGER NOT NULL);
    CREATE TABLE chunk (
      document INTEGER NOT NULL REFERENCES document, n INTEGER NOT NULL, zstd BLOB NOT NULL,
      PRIMARY KEY (document, n));
    CREATE TABLE source (
      id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, name TEXT NOT NULL, kind TEXT);
    CREATE TABLE job (
      id INTEGER PRIMARY KEY, at INTEGER NOT NULL, by TEXT NOT NULL, command TEXT NOT NULL);
    CREATE TABLE import (
      id INTEGER PRIMARY KEY, job INTEGER REFERENCES job,
      document INTEGER NOT NULL REFERENCES document, source INTEGER NOT NULL REFERENCES source,
      via TEXT NOT NULL, reader INTEGER NOT NULL, at INTEGER NOT NULL, by TEXT NOT NULL,
      written TEXT,
      -- The document's own date in milliseconds, else its arrival: the newest version is current.
      rank INTEGER NOT NULL,
      ended_at INTEGER, ended_by TEXT);
    CREATE INDEX import_document ON import(document);
    CREATE TABLE account (
      import INTEGER NOT NULL REFERENCES import, section TEXT NOT NULL, new INTEGER NOT NULL,
      same INTEGER NOT NULL, superseding INTEGER NOT NULL, rejected INTEGER NOT NULL,
      PRIMARY KEY (import, section)) WITHOUT ROWID;
    CREATE TABLE reject (
      import INTEGER NOT NULL REFERENCES import, start INTEGER NOT NULL, end INTEGER NOT NULL,
      path TEXT NOT NULL, why TEXT NOT NULL);
    CREATE INDEX reject_import ON reject(import);
    """

  /// Who is spoken of and what is said.
  static let record = """
    CREATE TABLE identity (
      id INTEGER PRIMARY KEY, source INTEGER NOT NULL REFERENCES source,
      key TEXT NOT NULL UNIQUE,
      -- Derived: the patient as the imports in force show it; standing 0 in force, 2 not.
      name TEXT NOT NULL DEFAULT '', birth TEXT, sex TEXT, body BLOB,
      standing INTEGER NOT NULL DEFAULT 2);
    CREATE INDEX identity_source ON identity(source);
    CREATE TABLE patient (
      id INTEGER PRIMARY KEY, identity INTEGER NOT NULL REFERENCES identity,
      content BLOB NOT NULL, body BLOB NOT NULL, UNIQUE (identity, content));
    CREATE TABLE patient_sighting (
      patient INTEGER NOT NULL REFERENCES patient, import INTEGER NOT NULL REFERENCES import,
      start INTEGER NOT NULL, end INTEGER NOT NULL, path TEXT NOT NULL,
      PRIMARY KEY (import, patient, start)) WITHOUT ROWID;
    CREATE INDEX patient_sighting_patient ON patient_sighting(patient);
    CREATE TABLE statement (
      id INTEGER PRIMARY KEY, identity INTEGER NOT NULL REFERENCES identity,
      thing BLOB NOT NULL, content BLOB NOT NULL, kind TEXT NOT NULL, section TEXT NOT NULL,
      at INTEGER, label TEXT, native INTEGER, body BLOB NOT NULL,
      -- Derived: 0 current, 1 superseded, 2 in no import in force; newest and oldest such import.
      standing INTEGER NOT NULL, newest INTEGER, oldest INTEGER,
      UNIQUE (thing, content));
    CREATE INDEX statement_content ON statement(identity, content);
    CREATE INDEX statement_native ON statement(native) WHERE native IS NOT NULL;
    CREATE TABLE sighting (
      statement INTEGER NOT NULL REFERENCES statement, import INTEGER NOT NULL REFERENCES import,
      start INTEGER NOT NULL, end INTEGER NOT NULL, path TEXT NOT NULL,
      -- The thing's name by this document, where it had another name before.
      issued BLOB,
      PRIMARY KEY (import, statement, start)) WITHOUT ROWID;
    CREATE INDEX sighting_statement ON sighting(statement);
    CREATE INDEX sighting_issued ON sighting(issued) WHERE issued IS NOT NULL;
    """

  /// What humans said.
  static let people = """
    CREATE TABLE decision (
      id INTEGER PRIMARY KEY, subject TEXT NOT NULL, verdict TEXT NOT NULL, by TEXT NOT NULL,
      role TEXT NOT NULL, scope TEXT NOT NULL, reason TEXT NOT NULL, at INTEGER NOT NULL,
      ended_at INTEGER);
    CREATE TABLE decision_name (
      decision INTEGER NOT NULL REFERENCES decision, name TEXT NOT NULL,
      PRIMARY KEY (name, decision)) WITHOUT ROWID;
    CREATE INDEX decision_name_decision ON decision_name(decision);
    """

  /// Watching and teaching.
  static let care = """
    CREATE TABLE rule (
      id INTEGER PRIMARY KEY, identity INTEGER NOT NULL REFERENCES identity,
      analyte TEXT NOT NULL, body TEXT NOT NULL, by TEXT NOT NULL, at INTEGER NOT NULL,
      ended_at INTEGER);
    CREATE INDEX rule_identity ON rule(identity);
    CREATE TABLE alert (
      id INTEGER PRIMARY KEY, rule TEXT NOT NULL, version INTEGER NOT NULL,
      identity INTEGER NOT NULL REFERENCES identity, analyte TEXT NOT NULL,
      rule_text TEXT NOT NULL, words TEXT NOT NULL, urgency INTEGER NOT NULL,
      first_at INTEGER NOT NULL, first_thing BLOB NOT NULL, things BLOB NOT NULL,
      raised_at INTEGER NOT NULL, UNIQUE (rule, version, first_thing));
    CREATE INDEX alert_identity ON alert(identity);
    CREATE TABLE alert_event (
      id INTEGER PRIMARY KEY, alert INTEGER NOT NULL REFERENCES alert, what TEXT NOT NULL,
      by TEXT NOT NULL, at INTEGER NOT NULL, note TEXT NOT NULL);
    CREATE INDEX alert_event_alert ON alert_event(alert);
    CREATE TABLE assignment (
      id INTEGER PRIMARY KEY, topic TEXT NOT NULL,
      identity INTEGER NOT NULL REFERENCES identity, given_by TEXT NOT NULL,
      given_at INTEGER NOT NULL, opened_at INTEGER, read_at INTEGER, ended_at INTEGER);
    CREATE INDEX assignment_identity ON assignment(identity);
    """

  /// What was done by whom, and what other processes should know.
  static let log = """
    CREATE TABLE audit (
      seq INTEGER PRIMARY KEY, at INTEGER NOT NULL, account TEXT NOT NULL, role TEXT NOT NULL,
      action TEXT NOT NULL, about TEXT, detail TEXT NOT NULL, previous BLOB NOT NULL,
      hash BLOB NOT NULL);
    CREATE INDEX audit_about ON audit(about) WHERE about IS NOT NULL;
    CREATE TABLE change (
      seq INTEGER PRIMARY KEY AUTOINCREMENT, identity INTEGER);
    """

  /// What `rebuild` drops and derives again.
  static let derived = """
    CREATE TABLE member (identity INTEGER PRIMARY KEY, person INTEGER NOT NULL);
    CREATE INDEX member_person ON member(person);
    -- A person by the smallest identity, with the name and key by which lists are sorted.
    CREATE TABLE person (id INTEGER PRIMARY KEY, name TEXT NOT NULL, key TEXT NOT NULL);
    CREATE INDEX person_name ON person(name, key);
    CREATE TABLE blocking (
      key TEXT NOT NULL, identity INTEGER NOT NULL, PRIMARY KEY (key, identity)) WITHOUT ROWID;
    CREATE INDEX blocking_identity ON blocking(identity);
    CREATE TABLE reading (
      identity INTEGER NOT NULL, analyte TEXT NOT NULL, at INTEGER NOT NULL,
      statement INTEGER NOT NULL, offset INTEGER, value REAL, comparator TEXT, sent TEXT NOT NULL,
      quality TEXT NOT NULL, doubt TEXT, flags TEXT, device TEXT,
      PRIMARY KEY (identity, analyte, at, statement)) WITHOUT ROWID;
    CREATE INDEX reading_statement ON reading(statement);
    CREATE TABLE shared_native (native INTEGER PRIMARY KEY);
    CREATE TABLE pair_question (
      low INTEGER NOT NULL, high INTEGER NOT NULL, words TEXT NOT NULL, reasons TEXT NOT NULL,
      weight REAL, PRIMARY KEY (low, high)) WITHOUT ROWID;
    CREATE INDEX pair_question_high ON pair_question(high);
    CREATE INDEX pair_question_weight ON pair_question(weight);
    """

  /// Where words are found; derived too.
  static let searchTables = """
    CREATE VIRTUAL TABLE search USING fts5(
      words, codes, source, content='', tokenize='unicode61 remove_diacritics 2', prefix='2 3');
    CREATE VIRTUAL TABLE search_people USING fts5(
      words, tokenize='unicode61 remove_diacritics 2', prefix='2 3');
    """
}
