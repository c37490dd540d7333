import Clinical

/// Substances to which people react, by code: RxNorm ingredients, SNOMED CT (substances, products and
/// findings alike) and UNII mean one key (`standards.md` 5.2).
public enum Substances {
  /// What kind of "none known" a code states.
  public enum NoneKnown: String, Sendable, Hashable {
    case any, drug, food, latex, environment
  }

  /// The key of the substance that a concept's codes mean: a key of the table, or the ingredient's
  /// number as `rxnorm:723`. A code of a product is reduced to its only ingredient. Nil when unknown.
  public static func key(for concept: Concept) -> String? {
    for coding in concept.codings {
      if let key = SubstanceTable.byCode[SubstanceTable.codeKey(coding)] { return key }
    }
    guard let product = Drugs.product(for: concept), product.ingredients.count == 1 else {
      return nil
    }
    let ingredient = product.ingredients[0]
    return SubstanceTable.byCode["rxnorm:" + ingredient] ?? "rxnorm:" + ingredient
  }

  /// The statement "no known …" that a concept makes; nil when it names a substance.
  public static func noneKnown(_ concept: Concept) -> NoneKnown? {
    concept.codings.lazy.compactMap { SubstanceTable.noneKnown[$0.code] }.first
  }

  /// The classes that a substance belongs to: amoxicillin to penicillins, and penicillins to none.
  public static func classes(of key: String) -> [String] { SubstanceTable.classes[key] ?? [] }

  /// Whether one of the two is the class of the other: a question, never one allergy.
  public static func areClassAndMember(_ left: String, _ right: String) -> Bool {
    classes(of: left).contains(right) || classes(of: right).contains(left)
  }

  /// The substance in plain words; nil when the key is not in the table.
  public static func plainName(of key: String) -> String? {
    if let row = SubstanceTable.rows.first(where: { $0.key == key }) { return row.plainName }
    guard key.hasPrefix("rxnorm:") else { return nil }
    let ingredient = String(key.dropFirst(7))
    let name = Drugs.name(ofIngredient: ingredient)
    return name == ingredient ? nil : name
  }

  /// The RxNorm ingredients that a substance key covers: its own, and those of its members.
  public static func ingredients(of key: String) -> Set<String> {
    var found: Set<String> = []
    for row in SubstanceTable.rows where row.key == key || row.classes.contains(key) {
      for code in row.codes.split(separator: " ") where code.hasPrefix("rxnorm:") {
        found.insert(String(code.dropFirst(7)))
      }
    }
    if let drugClass = SubstanceTable.drugClasses[key] {
      found.formUnion(Drugs.ingredients(of: drugClass))
    }
    if key.hasPrefix("rxnorm:") { found.insert(String(key.dropFirst(7))) }
    return found
  }
}
