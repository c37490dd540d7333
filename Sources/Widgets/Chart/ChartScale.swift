/// The value axis: from where to where, and the round numbers that are written beside it.
struct ChartScale {
  let low: Double
  let high: Double
  let step: Double

  /// A scale that holds all `values` (finite ones) with about `ticks` steps.
  init(_ values: [Double], ticks: Int) {
    let low = values.min() ?? 0
    let high = values.max() ?? 1
    // A flat series stands in the middle of a scale of its own.
    let spread = high > low ? high - low : max(abs(high) * 0.1, 1)
    let step = ChartScale.roundStep(spread / Double(max(1, ticks)))
    let isFlat = high <= low
    self.step = step
    self.low = ((isFlat ? low - spread / 2 : low) / step).rounded(.down) * step
    let top = ((isFlat ? high + spread / 2 : high) / step).rounded(.up) * step
    self.high = top > self.low ? top : self.low + step
  }

  /// Where `value` stands between low (0) and high (1); beyond them, at the nearer.
  func place(_ value: Double) -> Double { min(max((value - low) / (high - low), 0), 1) }

  /// The round numbers on the axis, lowest first.
  var ticks: [Double] {
    let count = Int(((high - low) / step).rounded())
    return (0...max(1, min(count, 50))).map { low + Double($0) * step }
  }

  /// `value` with as many decimals as the steps need.
  func text(_ value: Double) -> String {
    var places = 0
    var scaled = step
    while places < 6, abs(scaled - scaled.rounded()) > 1e-6 * max(1, abs(scaled)) {
      scaled *= 10
      places += 1
    }
    return Decimals.text(value, places: places)
  }

  /// The next larger of 1, 2 and 5 times a power of ten.
  private static func roundStep(_ raw: Double) -> Double {
    guard raw.isFinite, raw > 1e-9 else { return 1e-9 }
    var power = 1e-9
    while power * 10 <= raw, power < 1e15 { power *= 10 }
    for factor in [1.0, 2, 5] where factor * power >= raw * 0.999999 { return factor * power }
    return 10 * power
  }
}
