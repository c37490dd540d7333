/// By which references a source's documents speak of a patient: `Patient/123` of a Bulk Data export,
/// where the patient and what is said of them come in different documents.
enum Schema3 {
  static let references = """
    CREATE TABLE patient_reference (
      key TEXT PRIMARY KEY, identity INTEGER NOT NULL REFERENCES identity) WITHOUT ROWID;
    CREATE INDEX patient_reference_identity ON patient_reference(identity);
    """
}
