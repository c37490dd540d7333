import Clinical
import Terminology

/// A measurement that was sent as text: read as an amount only where nothing can be misread.
enum CDAMeasured {
  /// `137 mmol/L`, `< 0.5 mg/dL`: a comparator or none, a number, a space, a unit that we know. Nil for
  /// all else: `<0.012` without a unit, `1-5 /HPF`, `120/80 mm[Hg]`.
  static func quantity(_ text: String) -> Quantity? {
    guard text.utf8.count <= 60 else { return nil }
    var rest = Substring(text)
    var comparator: Quantity.Comparator?
    for sign in ["<=", ">=", "<", ">"] where rest.hasPrefix(sign) {
      comparator = Quantity.Comparator(rawValue: sign)
      rest = rest.dropFirst(sign.count).drop { $0 == " " }
      break
    }
    let parts = rest.split(separator: " ", omittingEmptySubsequences: true)
    guard parts.count == 2, let number = Number(String(parts[0])),
      Units.canonical(String(parts[1])) != nil
    else { return nil }
    return Quantity(number: number, comparator: comparator, unit: String(parts[1]))
  }
}
