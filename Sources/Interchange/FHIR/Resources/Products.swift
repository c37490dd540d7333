import Clinical

extension FHIRStatementReader {
  /// Sets the product: `medicationCodeableConcept`, or the Medication that is contained or referred
  /// to; R5 has both in `medication`.
  func addProduct(to statement: inout Statement, _ detail: inout MedicationDetail) {
    if let coded = node["medicationCodeableConcept"] {
      statement.concept = FHIRConcepts.concept(coded)
      return
    }
    let choice = node["medication"]
    if let coded = choice?["concept"] {
      statement.concept = FHIRConcepts.concept(coded)
      return
    }
    let reference = node["medicationReference"] ?? choice?["reference"] ?? choice
    guard let target = document.target(of: reference, from: resource) else {
      statement.concept.text = reference?["display"]?.label
      return
    }
    let medication = FHIRStatementReader(document: document, resource: target)
    statement.concept = FHIRConcepts.concept(target.node["code"])
    if statement.concept.isEmpty { statement.concept.text = reference?["display"]?.label }
    detail.form = FHIRConcepts.some(
      target.node["form", "doseForm"] ?? target.node["product"]?["form"])
    detail.ingredients = medication.ingredients()
    // A modifier of the product changes what the statement means.
    let parts = [target.node] + target.node.list("ingredient").prefix(Self.maximumIngredients)
    for modifier in parts.flatMap({ Self.modifiers($0.list("modifierExtension")) })
    where !statement.notUnderstood.contains(modifier) {
      statement.notUnderstood.append(modifier)
    }
  }

  /// Ingredients of one product; they are copied to every order of it. Infusions have a few dozen.
  private static let maximumIngredients = 100

  private func ingredients() -> [MedicationDetail.Ingredient] {
    let nodes = node["ingredient"] ?? node["product"]?["ingredient"]
    guard let nodes else { return [] }
    return nodes.list.prefix(Self.maximumIngredients).compactMap { item in
      let substance =
        FHIRConcepts.some(item["itemCodeableConcept"] ?? item["item"]?["concept"])
        ?? concept(behind: item["itemReference"] ?? item["item"]?["reference"] ?? item["item"])
      let strength = item["strength", "amount", "strengthRatio"]
      return substance.map {
        MedicationDetail.Ingredient(
          substance: $0,
          strength: FHIRQuantities.ratioWords(strength)
            ?? FHIRQuantities.quantity(item["strengthQuantity"])?.text)
      }
    }
  }
}
