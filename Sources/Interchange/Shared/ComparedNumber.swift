import Clinical

/// A number as people and devices write it, with a comparator before it: `<40`, `≥ 12`, `+3`.
struct ComparedNumber {
  let number: Number
  let comparator: Quantity.Comparator?

  /// Nil where the text is no number.
  init?(_ text: String) {
    if text.utf8.first != UInt8(ascii: "+"), let number = Number(text) {
      self.number = number
      comparator = nil
      return
    }
    let sign = Self.signs.first { text.hasPrefix($0.sign) }
    let rest = text.dropFirst(sign?.sign.count ?? 0).drop { $0 == " " || $0 == "+" }
    guard let number = Number(String(rest)) else { return nil }
    self.number = number
    comparator = sign?.meant
  }

  private static let signs: [(sign: String, meant: Quantity.Comparator)] = [
    ("<=", .lessOrEqual), (">=", .greaterOrEqual), ("=<", .lessOrEqual), ("=>", .greaterOrEqual),
    ("≤", .lessOrEqual), ("≥", .greaterOrEqual), ("<", .less), (">", .greater),
  ]
}
