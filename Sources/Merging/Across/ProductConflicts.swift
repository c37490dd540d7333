import Clinical
import Terminology

/// One ingredient in two concentrations: taken for each other, the dose is wrong by the factor between
/// them (ISMP on insulin U-100 and U-300; `clinical-corrections.md` 2.4). Never one medicine, always
/// said, and a safety item.
enum ProductConflicts {
  static func compare(_ facts: inout [Fact]) {
    let medicines = facts.indices.filter { index in
      facts[index].kind == .medication
        && [.active, .disputed, .unknown].contains(facts[index].state)
    }.sorted { facts[$0].name < facts[$1].name }
    var byIngredient: [String: [Int]] = [:]
    for index in medicines where facts[index].concentration != nil {
      guard let product = facts[index].product, product.ingredients.count == 1 else { continue }
      byIngredient[product.ingredients[0], default: []].append(index)
    }
    for (ingredient, group) in byIngredient.sorted(by: { $0.key < $1.key }) {
      let sources = Dictionary(grouping: group) { facts[$0].concentration ?? "" }
        .mapValues { Set($0.flatMap { facts[$0].sources }).sorted() }
      guard sources.count > 1 else { continue }
      let lines = sources.sorted { $0.key < $1.key }
        .map { $0.key + " (" + Words.list($0.value) + ")" }
      let conflict = Conflict(
        subject: .product,
        words: Words.capitalised(Drugs.name(ofIngredient: ingredient))
          + " is on record in different concentrations: " + Words.list(lines) + ".",
        things: group.flatMap { facts[$0].members.map(\.kept.thing) }.sorted(), isSafety: true)
      for index in group { facts[index].conflicts.append(conflict) }
    }
  }
}

extension Fact {
  /// The concentration of the medicine: of its code, else as its source wrote it (`300 units/mL`).
  var concentration: String? {
    if let coded = product?.concentration { return coded }
    return members.lazy.compactMap { member in
      member.kept.statement.concept.words.flatMap(Self.concentration(in:))
    }.first
  }

  /// The one amount of units in a millilitre that stands in the words; nil when there is none or more.
  private static func concentration(in words: String) -> String? {
    let tokens = words.lowercased().split(whereSeparator: \.isWhitespace)
    var found: [String] = []
    for (index, token) in tokens.enumerated().dropFirst()
    where ["units/ml", "unt/ml", "unit/ml", "iu/ml"].contains(token) {
      if let amount = Double(tokens[index - 1]) {
        found.append(DrugProduct.Strength(amount: amount, unit: "[iU]/mL").text)
      }
    }
    return found.count == 1 ? found[0] : nil
  }
}
