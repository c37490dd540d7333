/// Small value sets that C-CDA requires. Each names its source.
enum CDAValueSets {
  /// HL7 v3 ActStatus (2.16.840.1.113883.5.14).
  static let actStatus: Set<String> = [
    "normal", "aborted", "active", "cancelled", "completed", "held", "new", "suspended",
    "nullified", "obsolete",
  ]
  /// Problem Type, SNOMED CT (2.16.840.1.113883.3.88.12.3221.7.2) and LOINC
  /// (2.16.840.1.113762.1.4.1099.28), and the assertion of later releases.
  static let problemTypes: Set<String> = [
    "404684003", "409586006", "282291009", "64572001", "248536006", "418799008", "55607006",
    "373930000", "29308-4", "75275-8", "75310-3", "75312-9", "75313-7", "75314-5", "75315-2",
    "75316-0", "75317-8", "75318-6", "75319-4", "75321-0", "75322-8", "75323-6", "75324-4",
    "75325-1", "75326-9", "ASSERTION",
  ]
  /// Allergy and Intolerance Type (2.16.840.1.113883.3.88.12.3221.6.2), with the environmental one of
  /// later releases.
  static let allergyTypes: Set<String> = [
    "420134006", "418038007", "419511003", "418471000", "419199007", "416098002", "414285001",
    "59037007", "235719002", "426232007",
  ]
  /// Smoking Status (2.16.840.1.113883.11.20.9.38).
  static let smoking: Set<String> = [
    "449868002", "428041000124106", "8517006", "266919005", "77176002", "266927001",
    "428071000124103", "428061000124105",
  ]
  /// Administrative Gender (HL7 v3, 2.16.840.1.113883.1.11.1).
  static let gender: Set<String> = ["M", "F", "UN"]
  /// Marital Status (HL7 v3, 2.16.840.1.113883.1.11.12212).
  static let marital: Set<String> = ["A", "C", "D", "I", "L", "M", "P", "S", "T", "U", "W"]
  /// Confidentiality, basic kind (HL7 v3, 2.16.840.1.113883.1.11.16926).
  static let confidentiality: Set<String> = ["U", "L", "M", "N", "R", "V"]
  /// Ethnicity (OMB; 2.16.840.1.114222.4.11.837).
  static let ethnicity: Set<String> = ["2135-2", "2186-5"]
}
