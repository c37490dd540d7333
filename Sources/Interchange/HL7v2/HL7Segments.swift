import Clinical

/// Segments that no reader takes: what they are, and where they belong (HL7 v2.8 chapters named
/// beside them).
enum HL7Segments {
  /// Segments of the exchange itself, which say nothing of a patient (chapters 2 and 5).
  static func isProtocol(_ name: HL7Name) -> Bool { exchange.contains(name) }

  /// The title under which a segment is kept.
  static func title(of name: HL7Name) -> String {
    if let known = known[name] { return known.title }
    return name.isLocal ? "\(name.text) (the sender's own segment)" : "\(name.text) segment"
  }

  /// The section of a segment that is kept whole.
  static func section(of name: HL7Name) -> Section { known[name]?.section ?? .other }

  private static let exchange: Set<HL7Name> = Set(
    [
      "MSH", "SFT", "UAC", "DSC", "MSA", "ERR", "QAK", "QPD", "QRD", "QRF", "QRI", "RCP", "ERQ",
      "EQL", "VTQ", "RDF", "RDT", "SPR", "EVN", "BHS", "BTS", "FHS", "FTS", "ADD", "MFI", "MFE",
    ].map { HL7Name($0) })

  private static let known: [HL7Name: (title: String, section: Section)] = [
    // Finance (6).
    HL7Name("FT1"): ("Charge", .claims), HL7Name("GT1"): ("Guarantor", .coverage),
    HL7Name("DRG"): ("Diagnosis related group", .claims), HL7Name("UB1"): ("Bill", .claims),
    HL7Name("UB2"): ("Bill", .claims), HL7Name("BLG"): ("Billing of an order", .claims),
    HL7Name("ACC"): ("Accident", .encounters), HL7Name("IN2"): ("Insurance", .coverage),
    HL7Name("IN3"): ("Insurance certification", .coverage),
    HL7Name("AUT"): ("Authorisation", .coverage),
    // Patients (3).
    HL7Name("DB1"): ("Disability", .functionalStatus),
    HL7Name("PDA"): ("Death and autopsy", .demographics),
    HL7Name("ARV"): ("Access restriction", .demographics),
    HL7Name("MRG"): ("Merge of accounts or visits", .demographics),
    HL7Name("PRT"): ("Participant", .careTeam), HL7Name("ROL"): ("Role", .careTeam),
    HL7Name("CON"): ("Consent", .advanceDirectives), HL7Name("CTD"): ("Contact", .support),
    HL7Name("PRD"): ("Provider", .careTeam), HL7Name("CTI"): ("Clinical trial", .other),
  ]
}
