import Clinical

/// Types of papers in plain words, by LOINC code.
enum PaperTypes {
  /// The plain name of a paper's type; nil where the table has none.
  static func plainName(for concept: Concept) -> String? {
    concept.codings.lazy.compactMap { $0.system == .loinc ? names[$0.code] : nil }.first
  }

  // The document types of C-CDA R2.1 (volume 2, section 1.1) and of the International Patient
  // Summary (60591-5).
  private static let names = [
    "34133-9": "summary of the record", "60591-5": "summary of the record",
    "18842-5": "discharge summary", "18761-7": "transfer summary",
    "11506-3": "visit note", "34117-2": "history and examination",
    "11488-4": "specialist's note", "57133-1": "referral letter",
    "28570-0": "note on a procedure", "11504-8": "note on an operation",
    "18748-4": "report on pictures (imaging)", "52521-2": "care plan",
    "51855-5": "patient's own note",
  ]
}
