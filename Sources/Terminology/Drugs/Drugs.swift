import Clinical

/// Medicines by code: products, ingredients and classes. Never by similar text.
public enum Drugs {
  /// The product that a concept's RxNorm or NDC codes mean; nil when none is in the table.
  public static func product(for concept: Concept) -> DrugProduct? {
    for coding in concept.codings {
      let known: DrugProduct? =
        switch coding.system {
        case .some(.rxnorm): byRxNorm[coding.code]
        case .some(.ndc):
          NDC.digits(coding.code).flatMap { rxNormByNDC[$0] }.flatMap { byRxNorm[$0] }
        default: nil
        }
      if let known { return known }
    }
    return nil
  }

  /// The name of an ingredient by its RxNorm number; the number itself when it is not in the table.
  public static func name(ofIngredient code: String) -> String { ingredients[code]?.name ?? code }

  /// The classes of an ingredient.
  public static func classes(ofIngredient code: String) -> Set<DrugClass> {
    ingredients[code]?.classes ?? []
  }

  /// The ingredient numbers of a class.
  public static func ingredients(of drugClass: DrugClass) -> Set<String> {
    Set(ingredients.filter { $0.value.classes.contains(drugClass) }.keys)
  }

  /// Whether the ingredient is sold with salts, releases or concentrations that must not be mixed,
  /// so that a code of the ingredient alone proves nothing.
  public static func needsProduct(_ ingredient: String) -> Bool {
    DrugTable.needsProduct.contains(ingredient)
      || classes(ofIngredient: ingredient).contains(.insulin)
  }

  /// Ingredients whose exact name or brand stands in the words: candidates for a question to a
  /// person, never a match.
  public static func candidates(inWords words: String) -> Set<String> {
    var found: Set<String> = []
    var last = ""
    for token in words.lowercased().split(whereSeparator: { !$0.isLetter && $0 != "-" }) {
      // Names are one word or two: `warfarin`, `folic acid`.
      for name in [String(token), last + " " + token] { found.formUnion(byWord[name] ?? []) }
      last = String(token)
    }
    // The bare word says no kind: it may be any of them.
    return found.isEmpty && words.lowercased().contains("insulin")
      ? ingredients(of: .insulin) : found
  }

  private static let ingredients: [String: DrugTable.Ingredient] = Dictionary(
    uniqueKeysWithValues: DrugTable.ingredients.map { ($0.code, $0) })

  private static let byRxNorm: [String: DrugProduct] = {
    var table: [String: DrugProduct] = [:]
    for row in DrugTable.ingredients {
      table[row.code] = DrugProduct(ingredients: [row.code], strengths: [])
    }
    for row in DrugProductTable.rows { table[row.code] = row.product }
    return table
  }()

  private static let rxNormByNDC = Dictionary(uniqueKeysWithValues: DrugProductTable.packages)

  private static let byWord: [String: Set<String>] = {
    var table: [String: Set<String>] = [:]
    for row in DrugTable.ingredients { table[row.name, default: []].insert(row.code) }
    for row in DrugProductTable.rows {
      guard let brand = row.product.brand else { continue }
      table[brand.lowercased(), default: []].formUnion(row.product.ingredients)
    }
    return table
  }()
}

/// Classes of medicines, as far as the safety table needs them (`clinical-corrections.md` 2.10).
public enum DrugClass: String, Sendable, Hashable, CaseIterable {
  case aceInhibitor = "ACE inhibitor"
  case angiotensinBlocker = "angiotensin receptor blocker"
  case neprilysinInhibitor = "neprilysin inhibitor"
  case betaBlocker = "beta blocker"
  case anticoagulant = "blood thinner"
  case nsaid = "anti-inflammatory pain reliever"
  case penicillin = "penicillin"
  case sulfonamideAntibiotic = "sulfonamide antibiotic"
  case insulin = "insulin"
  case muscarinicInhaler = "long-acting muscarinic inhaler"
  case opioid = "opioid"
  case statin = "statin"
  case potassiumSparing = "potassium-sparing diuretic"
}

/// National Drug Codes.
public enum NDC {
  /// The eleven digits of a code written 4-4-2, 5-3-2, 5-4-1, 5-4-2 or as eleven digits (FDA; the
  /// billing form pads the short part with a zero). Nil for anything else: ten digits without
  /// hyphens do not say where the zero belongs.
  public static func digits(_ sent: String) -> String? {
    let parts = sent.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    guard sent.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == "-") }) else { return nil }
    if parts.count == 1 { return sent.count == 11 ? sent : nil }
    guard parts.count == 3, parts[0].count <= 5, parts[1].count <= 4, parts[2].count <= 2,
      parts.map(\.count).reduce(0, +) >= 10
    else { return nil }
    return zip(parts, [5, 4, 2]).map { part, width in
      String(repeating: "0", count: width - part.count) + part
    }.joined()
  }
}
