/// The sections that C-CDA R1.1 and R2.1 define with entries: their template, their one LOINC code,
/// and whether a text without entries says less than it should (`standards.md` 1.1; section templates
/// of C-CDA R2.1).
enum CDASectionRules {
  struct Row {
    /// The last part of 2.16.840.1.113883.10.20.22.2; the variant with required entries is `number.1`.
    let number: String
    let loinc: String
    let title: String
    /// Whether entries are what the section is for.
    let wantsEntries: Bool
  }

  static let rows: [Row] = [
    Row(number: "6", loinc: "48765-2", title: "allergies", wantsEntries: true),
    Row(number: "1", loinc: "10160-0", title: "medications", wantsEntries: true),
    Row(number: "5", loinc: "11450-4", title: "problems", wantsEntries: true),
    Row(number: "2", loinc: "11369-6", title: "immunizations", wantsEntries: true),
    Row(number: "3", loinc: "30954-2", title: "results", wantsEntries: true),
    Row(number: "4", loinc: "8716-3", title: "vital signs", wantsEntries: true),
    Row(number: "7", loinc: "47519-4", title: "procedures", wantsEntries: true),
    Row(number: "22", loinc: "46240-8", title: "encounters", wantsEntries: true),
    Row(number: "17", loinc: "29762-2", title: "social history", wantsEntries: true),
    Row(number: "15", loinc: "10157-6", title: "family history", wantsEntries: true),
    Row(number: "18", loinc: "48768-6", title: "payers", wantsEntries: true),
    Row(number: "23", loinc: "46264-8", title: "medical equipment", wantsEntries: true),
    Row(number: "21", loinc: "42348-3", title: "advance directives", wantsEntries: true),
    Row(number: "60", loinc: "61146-7", title: "goals", wantsEntries: true),
    Row(number: "58", loinc: "75310-3", title: "health concerns", wantsEntries: true),
    Row(number: "10", loinc: "18776-5", title: "plan of treatment", wantsEntries: false),
    Row(number: "14", loinc: "47420-5", title: "functional status", wantsEntries: false),
    Row(number: "56", loinc: "10190-7", title: "mental status", wantsEntries: false),
    Row(number: "61", loinc: "11383-7", title: "outcomes", wantsEntries: true),
    Row(number: "11", loinc: "10183-2", title: "discharge medications", wantsEntries: true),
    Row(number: "24", loinc: "11535-2", title: "discharge diagnosis", wantsEntries: false),
    Row(number: "41", loinc: "8653-8", title: "discharge instructions", wantsEntries: false),
    Row(number: "43", loinc: "46241-6", title: "admission diagnosis", wantsEntries: false),
    Row(number: "38", loinc: "29549-3", title: "medications administered", wantsEntries: true),
    Row(number: "45", loinc: "69730-0", title: "instructions", wantsEntries: false),
    Row(number: "20", loinc: "11348-0", title: "past medical history", wantsEntries: false),
  ]

  /// LOINC codes beside the one of the template that published guides or their errata allow.
  static let alsoAllowed: [String: Set<String>] = [
    "24": ["C-CDAV2-DDN", "78375-3"], "11": ["75311-1"], "43": ["42347-5"], "7": ["29554-3"],
  ]

  static let byLOINC = Dictionary(uniqueKeysWithValues: rows.map { ($0.loinc, $0) })
  static let byRoot: [String: Row] = {
    var index: [String: Row] = [:]
    for row in rows {
      index["2.16.840.1.113883.10.20.22.2." + row.number] = row
      index["2.16.840.1.113883.10.20.22.2." + row.number + ".1"] = row
    }
    return index
  }()

  /// Sections that a type of document must have: last part of 2.16.840.1.113883.10.20.22.1, from which
  /// release, LOINC codes. CCD of R1.1 and R2.1, Care Plan of R2.1.
  static let ofDocuments: [(number: String, from: String, loincs: [String])] = [
    ("2", "", ["48765-2", "10160-0", "11450-4", "30954-2"]),
    ("2", "2015-08-01", ["29762-2", "8716-3"]),
    ("15", "", ["75310-3", "61146-7"]),
  ]
}
