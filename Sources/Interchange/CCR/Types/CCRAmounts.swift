import Clinical

/// Numbers with their units: results, strengths, doses, amounts.
struct CCRAmount {
  /// The value as sent.
  let sent: String
  /// The unit as sent.
  let unit: String?
  /// How it joins what stands before it: `to`, `or`.
  let joint: String?

  /// The number; nil where the value is none.
  var quantity: Quantity? {
    ComparedNumber(sent).map {
      Quantity(number: $0.number, comparator: $0.comparator, unit: unit)
    }
  }

  /// Value and unit as sent.
  var words: String { unit.map { sent + " " + $0 } ?? sent }

  /// The amounts in the elements of one name: a value and the unit that follows it, once or several
  /// times in each.
  static func all(_ name: StaticString, of element: XMLElement?) -> [CCRAmount] {
    (element?.all(name) ?? []).flatMap { all(in: $0) }
  }

  /// The amounts directly in an element.
  static func all(in element: XMLElement) -> [CCRAmount] {
    var found: [(sent: String, unit: String?, joint: String?)] = []
    for child in element.children {
      if child.isCCR("Value"), let sent = child.words {
        found.append((sent, nil, nil))
      } else if child.isCCR("Units"), let last = found.indices.last, found[last].unit == nil {
        found[last].unit = child.ccr("Unit")?.words ?? child.ccr("Code")?.ccr("Value")?.words
      } else if joints.contains(where: { child.isCCR($0) }), let last = found.indices.last {
        found[last].joint = child.words
      }
    }
    return found.map { CCRAmount(sent: $0.sent, unit: $0.unit, joint: $0.joint) }
  }

  private static let joints: [StaticString] = [
    "VariableResultModifier", "VariableStrengthModifier", "VariableDoseModifier",
    "VariableNormalModifier",
  ]

  /// All of them as words: `1 to 2 tablets`.
  static func words(_ amounts: [CCRAmount]) -> String? {
    guard !amounts.isEmpty else { return nil }
    return amounts.enumerated().map { index, amount in
      index == 0 ? amount.words : (amount.joint ?? "/") + " " + amount.words
    }.joined(separator: " ")
  }
}
