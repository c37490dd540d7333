import Clinical

/// Plain words for codes, for the titles of the chart. A code without a row keeps its source's words.
public enum PlainNames {
  /// The plain name of what a statement speaks of; nil where the tables have none.
  public static func name(for concept: Concept, kind: Kind) -> String? {
    switch kind {
    case .condition: Problems.problem(for: concept)?.plainName
    case .medication: Drugs.product(for: concept).map(medicine)
    case .allergy: allergy(concept)
    case .observation: observation(concept)
    case .immunization: Vaccines.code(of: concept).flatMap(Vaccines.plainName(of:))
    case .encounter: concept.codings.lazy.compactMap { visits[$0.code] }.first
    case .familyHistory, .contact: Relationships.key(for: concept)
    case .document: PaperTypes.plainName(for: concept)
    default: nil
    }
  }

  private static func medicine(_ product: DrugProduct) -> String {
    var words = [product.name]
    if let salt = product.salt { words.append(salt) }
    if product.release == .extended { words.append("slow release") }
    if let concentration = product.concentration { words.append(concentration) }
    return words.joined(separator: " ")
  }

  private static func allergy(_ concept: Concept) -> String? {
    switch Substances.noneKnown(concept) {
    case .any: "no known allergies"
    case .drug: "no known drug allergies"
    case .food: "no known food allergies"
    case .latex: "no known latex allergy"
    case .environment: "no known environmental allergies"
    case nil: Substances.key(for: concept).flatMap(Substances.plainName(of:))
    }
  }

  private static func observation(_ concept: Concept) -> String? {
    if let index = Analytes.index(for: concept) { return Analytes.all[index].plainName }
    return concept.codings.lazy.compactMap { $0.system == .loinc ? panels[$0.code] : nil }.first
  }

  /// The name of a coded answer that came without words; nil where the tables have none.
  public static func answer(_ concept: Concept) -> String? {
    concept.codings.lazy.compactMap { $0.system == .snomed ? smoking[$0.code] : nil }.first
  }

  // SNOMED CT, value set Smoking Status of C-CDA (2.16.840.1.113883.11.20.9.38).
  private static let smoking = [
    "449868002": "smokes tobacco daily", "428041000124106": "smokes tobacco on some days",
    "8517006": "used to smoke", "266919005": "never smoked tobacco", "77176002": "smoker",
    "266927001": "smoking status not known", "428071000124103": "heavy tobacco smoker",
    "428061000124105": "light tobacco smoker",
  ]

  /// The name of a saturation that is a blood gas (``Analytes/isArterialSaturation(_:)``).
  public static let arterialSaturation = "oxygen in arterial blood (SaO2)"

  private static let panels = ["85354-9": "blood pressure", "96607-7": "blood pressure, average"]

  // HL7 v3 ActCode, encounter classes.
  private static let visits = [
    "AMB": "office visit", "EMER": "emergency visit", "IMP": "hospital stay",
    "ACUTE": "hospital stay", "NONAC": "hospital stay", "OBSENC": "observation stay",
    "HH": "home visit", "VR": "video or telephone visit", "SS": "short stay",
    "PRENC": "visit before admission",
  ]
}
