import Clinical

/// Allergens. A salt of an ingredient (RxNorm's precise ingredients 7982 penicillin G benzathine, 81953
/// ampicillin sodium) is the ingredient: people react to the molecule. Codes: `standards.md` 5.2 (starred ones stand as translations in real documents),
/// `clinical-corrections.md` 5 for codeine; SNOMED CT codes for substance and for "allergy to".
enum SubstanceTable {
  struct Row: Sendable {
    let key: String
    let plainName: String
    let classes: [String]
    let codes: String

    init(_ key: String, _ plainName: String, in classes: String..., codes: String) {
      self.key = key
      self.plainName = plainName
      self.classes = classes
      self.codes = codes
    }
  }

  static let rows: [Row] = [
    Row(
      "penicillins", "penicillin",
      codes: "rxnorm:70618 snomed:91936005 snomed:373270004 snomed:764146007 snomed:6369005"),
    Row(
      "amoxicillin", "amoxicillin", in: "penicillins",
      codes: "rxnorm:723 snomed:372687004 snomed:294505008 unii:804826J2HU unii:9EM05410Q9"),
    Row(
      "ampicillin", "ampicillin", in: "penicillins",

      codes: "rxnorm:733 rxnorm:81953 snomed:387170002 unii:7C782967RD"),
    Row(
      "penicillin-g", "penicillin G", in: "penicillins",

      codes: "rxnorm:7980 rxnorm:7982 snomed:323389000 unii:Q42T66VG0C"),
    Row("penicillin-v", "penicillin V", in: "penicillins", codes: "rxnorm:7984 snomed:372725003"),
    Row(
      "sulfonamides", "sulfa medicines",
      codes: "snomed:387406002 snomed:91939003 snomed:763875007 ndfrt:N0000175503"),
    Row(
      "sulfamethoxazole", "sulfamethoxazole", in: "sulfonamides",
      codes: "rxnorm:10180 snomed:363528007 unii:JE42381TNV"),
    Row(
      "cotrimoxazole", "sulfamethoxazole-trimethoprim", in: "sulfonamides",
      codes: "rxnorm:10831 snomed:398731002 snomed:387364002"),
    Row(
      "codeine", "codeine", in: "opioids",
      codes: "rxnorm:2670 unii:Q830PW7520 unii:UX6OWY2V7J snomed:387494007 snomed:294499007"),
    Row("opioids", "opioid pain relievers", codes: "snomed:404642006 snomed:373266007"),
    Row(
      "aspirin", "aspirin",
      codes: "rxnorm:1191 snomed:293586001 snomed:387458008 unii:R16CO5Y76E"),
    Row("ibuprofen", "ibuprofen", codes: "rxnorm:5640 snomed:387207008 unii:WK2XYI10QM"),
    Row(
      "latex", "latex", codes: "snomed:1003755004 snomed:300916003 snomed:111088007 unii:2LQ0UUW8IN"
    ),
    Row("egg", "egg", codes: "unii:291P45F896 snomed:102263004 snomed:91930004"),
    Row(
      "peanut", "peanut", codes: "snomed:762952008 snomed:256349002 snomed:91935009 unii:QE1QX6B99R"
    ),
    Row("shellfish", "shellfish", codes: "snomed:735029006 snomed:300913006 snomed:227037002"),
    Row("strawberry", "strawberry", codes: "snomed:102261002 snomed:91938006"),
    Row("bee-venom", "bee sting", codes: "snomed:288328004 snomed:424213003"),
    Row("grass-pollen", "grass pollen", codes: "snomed:256277009 snomed:418689008"),
    Row("dust-mite", "house dust mite", codes: "snomed:260147004 snomed:232350006"),
    Row("contrast", "iodine contrast", codes: "snomed:426722004 snomed:293637006"),
  ]

  /// Substance keys that are classes of medicines.
  static let drugClasses: [String: DrugClass] = [
    "penicillins": .penicillin, "sulfonamides": .sulfonamideAntibiotic, "opioids": .opioid,
  ]

  // SNOMED CT: `clinical-corrections.md` 5 (no-known codes confirmed); 1003774007 latex and
  // 428607008 environment from the IPS value set of absent allergies.
  static let noneKnown: [String: Substances.NoneKnown] = [
    "716186003": .any, "160244002": .any, "409137002": .drug, "429625007": .food,
    "1003774007": .latex, "428607008": .environment, "428197003": .environment,
    // The withdrawn IPS code system, still received (`standards.md` 4.5).
    "no-known-allergies": .any, "no-known-medication-allergies": .drug,
    "no-known-food-allergies": .food, "no-known-environmental-allergies": .environment,
  ]

  static let classes: [String: [String]] = {
    var table = Dictionary(uniqueKeysWithValues: rows.map { ($0.key, $0.classes) })
    for (key, drugClass) in drugClasses {
      for ingredient in Drugs.ingredients(of: drugClass) {
        table["rxnorm:" + ingredient, default: []].append(key)
      }
    }
    return table
  }()

  static let byCode: [String: String] = {
    var table: [String: String] = [:]
    for row in rows {
      for code in row.codes.split(separator: " ") { table[String(code)] = row.key }
    }
    return table
  }()

  /// `rxnorm:723` for a coding; empty for a system that names no substances.
  static func codeKey(_ coding: Coding) -> String {
    switch coding.system {
    case .some(.rxnorm): "rxnorm:" + coding.code
    case .some(.snomed): "snomed:" + coding.code
    case .some(.unii): "unii:" + coding.code
    case .some(CodeSystem("http://hl7.org/fhir/ndfrt")): "ndfrt:" + coding.code
    default: ""
    }
  }
}
