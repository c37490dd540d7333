import Clinical

/// Codes that mean anything at all of their kind: "problem", "allergy to substance", "drug or
/// medication". Negated they say that there is none; as they stand they name nothing, and two of them
/// are never one thing.
public enum GenericCodes {
  /// SNOMED CT. Problems and allergies: the value sets Problem Type
  /// (2.16.840.1.113883.3.88.12.3221.7.2) and Allergy and Intolerance Type
  /// (2.16.840.1.113883.3.88.12.3221.6.2) of C-CDA R2.1; medicines and vaccines: the codes under
  /// which C-CDA's guidance negates.
  private static let codes: [Kind: Set<String>] = [
    .condition: ["55607006", "404684003", "64572001", "282291009", "418799008", "409586006"],
    .medication: ["410942007", "373873005", "763158003"],
    .immunization: ["71181003", "787859002", "410942007"],
    .allergy: [
      "420134006", "418038007", "419511003", "418471000", "419199007", "416098002", "414285001",
      "59037007", "235719002", "426232007",
    ],
  ]

  /// Whether a code means anything at all of a kind.
  public static func contains(_ code: String, _ kind: Kind) -> Bool {
    codes[kind]?.contains(code) ?? false
  }

  /// Whether all the codes that a concept has name nothing of their kind. Codes of no known system
  /// count neither way; a concept without any code is not generic.
  public static func isGeneric(_ concept: Concept, _ kind: Kind) -> Bool {
    guard codes[kind] != nil, !concept.codings.isEmpty else { return false }
    return concept.codings.allSatisfy { $0.system == nil || contains($0.code, kind) }
  }
}
