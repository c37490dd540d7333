import Clinical

/// The names, OIDs and old URIs under which code systems arrive, and the preferred URI of each
/// (HL7 THO naming systems; `standards.md` 5.1).
public enum CodeSystems {
  /// The code system meant by a URI, an OID (with or without `urn:oid:`) or a CCR or HL7 v2 name. What
  /// is not known stays as sent, an OID as `urn:oid:…`.
  public static func system(named sent: String) -> CodeSystem {
    var key = sent.lowercased()
    if key.hasPrefix("urn:oid:") { key.removeFirst(8) }
    while key.hasSuffix("/") { key.removeLast() }
    if let known = table[key] { return CodeSystem(known) }
    if key.hasPrefix("http://snomed.info/sct") { return .snomed }
    let isOID = !key.isEmpty && key.allSatisfy { $0.isNumber || $0 == "." } && key.contains(".")
    return CodeSystem(isOID ? "urn:oid:" + key : sent)
  }

  /// A code system's short name for people: `SNOMED CT`, `ICD-10-CM`; its URI when it has none.
  public static func name(of system: CodeSystem) -> String {
    names[system.rawValue] ?? system.rawValue
  }

  /// Whether a code system is one of the table.
  public static func isKnown(_ system: CodeSystem) -> Bool { names[system.rawValue] != nil }

  private static let rows: [(uri: String, name: String, aliases: [String])] = [
    (
      "http://snomed.info/sct", "SNOMED CT",
      ["2.16.840.1.113883.6.96", "sct", "snm", "snomed", "snomed ct", "snomed-ct", "snomedct"]
    ),
    ("http://loinc.org", "LOINC", ["2.16.840.1.113883.6.1", "ln", "loinc", "https://loinc.org"]),
    (
      "http://www.nlm.nih.gov/research/umls/rxnorm", "RxNorm",
      ["2.16.840.1.113883.6.88", "rxnorm", "rxcui"]
    ),
    (
      "http://hl7.org/fhir/sid/icd-10-cm", "ICD-10-CM",
      [
        "2.16.840.1.113883.6.90", "i10c", "icd10cm", "icd-10-cm",
        "http://terminology.hl7.org/codesystem/icd10cm",
      ]
    ),
    ("http://hl7.org/fhir/sid/icd-10", "ICD-10", ["2.16.840.1.113883.6.3"]),
    (
      "http://hl7.org/fhir/sid/icd-9-cm", "ICD-9-CM",
      [
        "2.16.840.1.113883.6.103", "2.16.840.1.113883.6.2", "i9", "i9c", "icd9", "icd-9",
        "icd9cm", "icd-9-cm", "http://terminology.hl7.org/codesystem/icd9cm",
      ]
    ),
    ("http://www.cms.gov/Medicare/Coding/ICD10", "ICD-10-PCS", ["2.16.840.1.113883.6.4"]),
    (
      "http://hl7.org/fhir/sid/cvx", "CVX",
      ["2.16.840.1.113883.12.292", "2.16.840.1.113883.6.59", "cvx"]
    ),
    ("http://hl7.org/fhir/sid/mvx", "MVX", ["2.16.840.1.113883.12.227", "mvx"]),
    ("http://hl7.org/fhir/sid/ndc", "NDC", ["2.16.840.1.113883.6.69", "ndc"]),
    ("http://unitsofmeasure.org", "UCUM", ["2.16.840.1.113883.6.8", "ucum"]),
    ("http://www.ama-assn.org/go/cpt", "CPT", ["2.16.840.1.113883.6.12", "cpt", "c4", "cpt-4"]),
    (
      "http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets", "HCPCS",
      [
        "2.16.840.1.113883.6.285", "hcpcs",
        "https://www.cms.gov/medicare/coding/hcpcsreleasecodesets",
      ]
    ),
    ("http://fdasis.nlm.nih.gov", "UNII", ["2.16.840.1.113883.4.9", "unii"]),
    ("http://hl7.org/fhir/ndfrt", "NDF-RT", ["2.16.840.1.113883.6.209", "ndfrt"]),
    ("http://va.gov/terminology/medrt", "MED-RT", ["2.16.840.1.113883.6.345", "med-rt"]),
    ("urn:iso:std:iso:11073:10101", "MDC", ["2.16.840.1.113883.6.24", "mdc"]),
    ("http://nucc.org/provider-taxonomy", "NUCC", ["2.16.840.1.113883.6.101"]),
    ("http://hl7.org/fhir/sid/us-npi", "NPI", ["2.16.840.1.113883.4.6", "npi"]),
    ("http://hl7.org/fhir/sid/us-ssn", "SSN", ["2.16.840.1.113883.4.1", "ssn"]),
    (
      "http://ncicb.nci.nih.gov/xml/owl/EVS/Thesaurus.owl", "NCIt",
      ["2.16.840.1.113883.3.26.1.1"]
    ),
    ("urn:oid:2.16.840.1.113883.6.238", "CDC race and ethnicity", ["2.16.840.1.113883.6.238"]),
    ("urn:oid:2.16.840.1.113883.6.259", "CDC place of care", ["2.16.840.1.113883.6.259"]),
    (
      "http://terminology.hl7.org/CodeSystem/v3-ActCode", "HL7 ActCode",
      ["2.16.840.1.113883.5.4"]
    ),
    (
      "http://terminology.hl7.org/CodeSystem/v3-RoleCode", "HL7 RoleCode",
      ["2.16.840.1.113883.5.111"]
    ),
    (
      "http://terminology.hl7.org/CodeSystem/v3-Confidentiality", "HL7 Confidentiality",
      ["2.16.840.1.113883.5.25"]
    ),
    (
      "http://terminology.hl7.org/CodeSystem/v3-AdministrativeGender", "HL7 Gender",
      ["2.16.840.1.113883.5.1"]
    ),
    (
      "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation", "HL7 Interpretation",
      ["2.16.840.1.113883.5.83"]
    ),
  ]

  private static let table: [String: String] = {
    var table: [String: String] = [:]
    for row in rows {
      table[row.uri.lowercased()] = row.uri
      for alias in row.aliases { table[alias] = row.uri }
    }
    return table
  }()

  private static let names = Dictionary(uniqueKeysWithValues: rows.map { ($0.uri, $0.name) })
}
