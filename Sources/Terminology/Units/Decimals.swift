/// Numbers as text with a fixed count of decimals, without Foundation.
enum Decimals {
  /// `7.10` for 7.1 and two digits; halves round away from zero.
  static func text(_ value: Double, digits: Int) -> String {
    let scale = power(digits)
    let scaled = (value.magnitude * scale).rounded(.toNearestOrAwayFromZero)
    guard scaled < 9e15 else { return String(value) }
    let whole = Int64(scaled)
    let sign = value < 0 && whole != 0 ? "-" : ""
    guard digits > 0 else { return sign + String(whole) }
    let unit = Int64(scale)
    let fraction = String(whole % unit)
    return sign + String(whole / unit) + "."
      + String(repeating: "0", count: digits - fraction.count) + fraction
  }

  /// The shortest text that means the number: `98`, not `98.0`.
  static func short(_ value: Double) -> String {
    value == value.rounded() && value.magnitude < 9e15 ? String(Int64(value)) : String(value)
  }

  /// Whether rounding to so many digits moves a value by more than a share of itself.
  static func changes(_ value: Double, digits: Int, byMoreThan share: Double) -> Bool {
    let scale = power(digits)
    let rounded = (value * scale).rounded(.toNearestOrAwayFromZero) / scale
    return (rounded - value).magnitude > value.magnitude * share
  }

  private static func power(_ digits: Int) -> Double {
    var scale = 1.0
    for _ in 0..<max(digits, 0) { scale *= 10 }
    return scale
  }
}
