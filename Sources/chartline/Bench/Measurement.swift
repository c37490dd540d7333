import Glibc

/// One measured figure, with what it must reach and what the bare parts need.
struct Measurement {
  /// What was measured.
  var what: String
  /// The figure.
  var value: Double
  /// Its unit.
  var unit: String
  /// What it must reach (`design.md` 6), in words; nil where nothing is promised.
  var must: String?
  /// The calibration beside it: the same work by the bare parts, in words.
  var floor: String?

  /// The figure with three significant digits.
  var shown: String {
    let digits = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3
    var factor = 1.0
    for _ in 0..<digits { factor *= 10 }
    let rounded = (value * factor).rounded() / factor
    return digits == 0 ? String(Int(rounded)) : String(rounded)
  }

  /// Writes it as a line of text or of JSON.
  func write(json: Bool) {
    if json {
      Output.json([
        ("what", .text(what)), ("value", .number(value)), ("unit", .text(unit)),
        ("must", JSONValue(must)), ("floor", JSONValue(floor)),
      ])
    } else {
      let name = what.padding(to: 52)
      let figure = (String(repeating: " ", count: max(0, 8 - shown.count)) + shown + " " + unit)
        .padding(to: 18)
      Output.line(
        name + figure + (must.map { "must: \($0)" } ?? "").padding(to: 22) + (floor ?? ""))
    }
  }
}

extension String {
  /// The text with blanks after it until it has `width` characters.
  func padding(to width: Int) -> String {
    count >= width ? self + " " : self + String(repeating: " ", count: width - count)
  }
}

/// A stopwatch on the monotonic clock.
struct Stopwatch {
  private let begun = Self.nanoseconds

  /// Seconds since it was made.
  var seconds: Double { Double(Self.nanoseconds - begun) / 1e9 }

  private static var nanoseconds: UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }

  /// Seconds that `body` took, the shortest of `times` runs.
  static func best(of times: Int, _ body: () throws -> Void) rethrows -> Double {
    var best = Double.infinity
    for _ in 0..<times {
      let watch = Stopwatch()
      try body()
      best = min(best, watch.seconds)
    }
    return best
  }

  /// The `share` (0 to 1) percentile of some durations.
  static func percentile(_ share: Double, of seconds: [Double]) -> Double {
    guard !seconds.isEmpty else { return 0 }
    let sorted = seconds.sorted()
    return sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))]
  }
}
