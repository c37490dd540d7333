import Clinical

/// What is taken, given or used: `Product` of a structured product.
enum CCRProducts {
  /// The product's name with all its codes, brand and generic; nil where it has none. Words of its
  /// strength, sent apart, are added to a name that has no number: both are the sender's own.
  static func name(of product: XMLElement?) -> Concept? {
    guard let product else { return nil }
    let generic = CCRCodes.concept(product.ccr("ProductName"))
    let brand = CCRCodes.concept(product.ccr("BrandName"))
    var name = generic.isEmpty ? brand : generic
    name.codings += brand.codings.filter { !name.codings.contains($0) }
    guard !name.isEmpty else { return nil }
    if let words = name.text, !words.contains(where: \.isNumber), let strength = strength(product) {
      name.text = words + " " + strength
    }
    return name
  }

  /// The strength in words: `20 mg`, `5 to 10 mg`.
  static func strength(_ product: XMLElement) -> String? {
    CCRAmount.words(CCRAmount.all("Strength", of: product))
  }

  /// What else is said of a product: brand beside the generic name, concentration, size.
  static func notes(_ product: XMLElement?) -> [String] {
    guard let product else { return [] }
    var notes: [String] = []
    if product.text(of: "ProductName") != nil, let brand = product.text(of: "BrandName") {
      notes.append("Brand: " + brand)
    }
    if let words = CCRAmount.words(CCRAmount.all("Concentration", of: product)) {
      notes.append("Concentration: " + words)
    }
    if let size = product.ccr("Size")?.words { notes.append("Size: " + size) }
    return notes
  }
}
