import Clinical

/// The relationships to a patient under which relatives are sent, by an exact key in plain words.
/// Codes: HL7 v3 RoleCode (THO v3-RoleCode, `PersonalRelationshipRoleType`) and the SNOMED CT codes
/// of FHIR's family members; display words that are exactly a row's key or alias count too.
public enum Relationships {
  /// The key of a relationship, which is its plain name: `mother`; nil where the table has none.
  public static func key(for concept: Concept) -> String? {
    for coding in concept.codings {
      if let key = codes[coding.code.uppercased()] { return key }
    }
    return concept.words.flatMap { words[$0.lowercased()] }
  }

  /// Whether a person has only one of them, so that two entries of one source are one relative.
  public static func isUnique(_ key: String) -> Bool { unique.contains(key) }

  private static let unique: Set<String> = [
    "mother", "father", "mother's mother", "mother's father", "father's mother",
    "father's father",
  ]

  private static let rows: [(key: String, codes: String, words: [String])] = [
    ("mother", "MTH NMTH 72705000", ["natural mother"]),
    ("father", "FTH NFTH 66839005", ["natural father"]),
    ("sister", "SIS NSIS 27733009", ["natural sister"]),
    ("brother", "BRO NBRO 70924004", ["natural brother"]),
    ("son", "SON NSON SONC 65616008", ["natural son"]),
    ("daughter", "DAU NDAU DAUC 66089001", ["natural daughter"]),
    ("mother's mother", "MGRMTH", ["maternal grandmother"]),
    ("mother's father", "MGRFTH", ["maternal grandfather"]),
    ("father's mother", "PGRMTH", ["paternal grandmother"]),
    ("father's father", "PGRFTH", ["paternal grandfather"]),
    ("grandmother", "GRMTH", []), ("grandfather", "GRFTH", []),
    ("grandparent", "GRPRN", ["grand parent"]),
    ("aunt", "AUNT", []), ("uncle", "UNCLE", []), ("cousin", "COUSN", []),
    ("mother's sister", "MAUNT", ["maternal aunt"]),
    ("father's sister", "PAUNT", ["paternal aunt"]),
    ("mother's brother", "MUNCLE", ["maternal uncle"]),
    ("father's brother", "PUNCLE", ["paternal uncle"]),
    ("half sister", "HSIS", []), ("half brother", "HBRO", []), ("child", "CHILD NCHILD", []),
    ("brother or sister", "SIB NSIB", ["sibling"]), ("husband", "HUSB", []), ("wife", "WIFE", []),
    ("husband or wife", "SPS", ["spouse"]), ("partner", "DOMPART SIGOTHR", ["domestic partner"]),
    ("friend", "FRND", []), ("neighbor", "NBOR", []), ("guardian", "GUARD", []),
    ("parent", "PRN NPRN", []), ("stepmother", "STPMTH", []), ("stepfather", "STPFTH", []),
  ]

  private static let codes: [String: String] = Dictionary(
    rows.flatMap { row in row.codes.split(separator: " ").map { (String($0), row.key) } }
  ) { first, _ in first }

  private static let words: [String: String] = Dictionary(
    rows.flatMap { row in ([row.key] + row.words).map { ($0, row.key) } }
  ) { first, _ in first }
}
