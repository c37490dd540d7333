import Clinical

extension CDABuilder {
  /// The product of a consumable or of a supply: its code, with its words or its name.
  func product(of element: XMLElement) -> Concept {
    let material = material(of: element)
    var found = concept(material?.child("code"))
    if found.text == nil, let name = material?.child("name") {
      let words = CDANarrative.plain(name)
      if !words.isEmpty { found.text = words }
    }
    return found
  }

  private func material(of element: XMLElement) -> XMLElement? {
    let made =
      element.descend("consumable", "manufacturedProduct")
      ?? element.descend("product", "manufacturedProduct")
    return made?.child("manufacturedMaterial") ?? made?.child("manufacturedLabeledDrug")
  }

  /// The dose form, which CDA itself has no place for: an extension of the material (epSOS, IHE
  /// Pharmacy).
  func form(of element: XMLElement) -> Concept? {
    guard let code = material(of: element)?.child("formCode", in: .other) else { return nil }
    let found = concept(code)
    return found.isEmpty ? nil : found
  }

  /// The ingredients of a product, an extension likewise.
  func ingredients(of element: XMLElement) -> [MedicationDetail.Ingredient] {
    guard let material = material(of: element) else { return [] }
    return material.children("ingredient", in: .other).compactMap { ingredient in
      guard
        let substance = ingredient.child("ingredient", in: .other)
          ?? ingredient.child("ingredientSubstance", in: .other)
      else { return nil }
      var found = concept(substance.child("code", in: .other))
      if found.text == nil, let name = substance.child("name", in: .other) {
        found.text = CDANarrative.plain(name)
      }
      guard !found.isEmpty else { return nil }
      return .init(substance: found, strength: strength(ingredient.child("quantity", in: .other)))
    }
  }

  private func strength(_ amount: XMLElement?) -> String? {
    guard let amount else { return nil }
    let parts = ["numerator", "denominator"] as [StaticString]
    let found = parts.compactMap { name in
      quantity(amount.child(name) ?? amount.child(name, in: .other))?.text
    }
    return found.isEmpty ? nil : found.joined(separator: " / ")
  }
}
