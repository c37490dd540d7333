/// A code system by its preferred URI. Names, OIDs and old URIs are mapped to it by `Terminology`.
public struct CodeSystem: RawRepresentable, Sendable, Hashable, Codable {
  /// The preferred URI, `urn:oid:…` for an OID without one, or the name exactly as sent.
  public var rawValue: String

  /// A code system by its preferred URI.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// A code system by its preferred URI.
  public init(_ uri: String) { rawValue = uri }

  // The preferred URIs are those of HL7 THO; `standards.md` 5.1.
  /// SNOMED CT.
  public static let snomed = CodeSystem("http://snomed.info/sct")
  /// LOINC.
  public static let loinc = CodeSystem("http://loinc.org")
  /// RxNorm.
  public static let rxnorm = CodeSystem("http://www.nlm.nih.gov/research/umls/rxnorm")
  /// ICD-10-CM, United States.
  public static let icd10cm = CodeSystem("http://hl7.org/fhir/sid/icd-10-cm")
  /// ICD-10, World Health Organization.
  public static let icd10 = CodeSystem("http://hl7.org/fhir/sid/icd-10")
  /// ICD-9-CM.
  public static let icd9cm = CodeSystem("http://hl7.org/fhir/sid/icd-9-cm")
  /// Vaccines administered, CDC.
  public static let cvx = CodeSystem("http://hl7.org/fhir/sid/cvx")
  /// National Drug Code.
  public static let ndc = CodeSystem("http://hl7.org/fhir/sid/ndc")
  /// Unique ingredient identifiers, FDA.
  public static let unii = CodeSystem("http://fdasis.nlm.nih.gov")
  /// Units of measure.
  public static let ucum = CodeSystem("http://unitsofmeasure.org")
  /// ISO/IEEE 11073 medical device communication.
  public static let mdc = CodeSystem("urn:iso:std:iso:11073:10101")
}
