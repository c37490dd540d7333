import Clinical

extension Quantity.Comparator {
  /// A comparator before a number, and the number without it and without a plus.
  static func split(_ text: String) -> (Quantity.Comparator?, String) {
    let sign = signs.first { text.hasPrefix($0.sign) }
    let rest = text.dropFirst(sign?.sign.count ?? 0).drop { $0 == " " || $0 == "+" }
    return (sign?.meant, String(rest))
  }

  private static let signs: [(sign: String, meant: Quantity.Comparator)] = [
    ("<=", .lessOrEqual), (">=", .greaterOrEqual), ("=<", .lessOrEqual), ("=>", .greaterOrEqual),
    ("≤", .lessOrEqual), ("≥", .greaterOrEqual), ("<", .less), (">", .greater),
  ]
}
