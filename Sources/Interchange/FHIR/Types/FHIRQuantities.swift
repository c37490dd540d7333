import Clinical

/// Amounts, ranges and ratios, numbers with the digits that were sent.
enum FHIRQuantities {
  /// An amount; nil when it has no number that can be understood.
  static func quantity(_ node: JSONNode?) -> Quantity? {
    guard let node, let number = number(node["value"]) else { return nil }
    let comparator = node["comparator"]?.words
    let known = comparator.flatMap { Quantity.Comparator(rawValue: $0) }
    // A comparator that we do not know (R5 has `ad`) would change what the number means.
    guard comparator == nil || known != nil else { return nil }
    return Quantity(
      number: number, comparator: known, unit: node["unit"]?.words ?? node["units"]?.words,
      code: node["code"]?.words, system: FHIRConcepts.system(node["system"]))
  }

  /// A number by its own text; some senders write it as a string.
  static func number(_ node: JSONNode?) -> Number? {
    (node?.numberText ?? node?.words).flatMap { Number($0) }
  }

  /// An amount as text, also where its number is not one that can be computed with.
  static func words(_ node: JSONNode) -> String? {
    guard let value = node["value"]?.scalar else { return nil }
    let parts = [node["comparator"]?.words, value, node["unit"]?.words ?? node["code"]?.words]
    return parts.compactMap { $0 }.joined(separator: " ")
  }

  /// A ratio as text: `500 mg / 5 mL`; without ` / 1` where the lower number is a bare one.
  static func ratioWords(_ node: JSONNode?) -> String? {
    guard let node, let upper = quantity(node["numerator"]) else { return nil }
    guard let lower = quantity(node["denominator"]) else { return upper.text }
    let isOne = lower.number.value == 1 && (lower.unitCode == nil || lower.unitCode == "1")
    return isOne ? upper.text : upper.text + " / " + lower.text
  }
}
