import Glibc

/// One measured figure, with what it must reach and what the bare parts need.
struct Measurement {
  /// What `design.md` 6 asks of a figure.
  enum Mark {
    case atMost(Double)
    case atLeast(Double)
  }

  /// What was measured.
  var what: String
  /// The figure; nil for what is not built yet.
  var value: Double?
  /// Its unit.
  var unit: String
  /// What it must reach; nil where nothing is promised.
  var mark: Mark?
  /// The calibration beside it: the same work by the bare parts, in words.
  var floor: String?

  /// Whether it reaches its mark; nil where there is none.
  var isMet: Bool? {
    switch mark {
    case .atMost(let most): value.map { $0 <= most } ?? false
    case .atLeast(let least): value.map { $0 >= least } ?? false
    case nil: nil
    }
  }

  /// A number with three significant digits.
  static func shown(_ value: Double) -> String {
    let digits = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3
    var factor = 1.0
    for _ in 0..<digits { factor *= 10 }
    let rounded = (value * factor).rounded() / factor
    return rounded == rounded.rounded() ? String(Int(rounded)) : String(rounded)
  }

  /// Writes it as a line of text or of JSON.
  func write(json: Bool) {
    let must =
      switch mark {
      case .atMost(let most): "at most " + Self.shown(most)
      case .atLeast(let least): "at least " + Self.shown(least)
      case nil: ""
      }
    if json {
      let value: JSONValue = value.map { .number($0) } ?? .null
      let met: JSONValue = isMet.map { .boolean($0) } ?? .null
      Output.json([
        ("what", .text(what)), ("value", value), ("unit", .text(unit)),
        ("must", must.isEmpty ? .null : .text(must)), ("met", met), ("floor", JSONValue(floor)),
      ])
      return
    }
    let figure = value.map(Self.shown) ?? "not built"
    let left = String(repeating: " ", count: max(0, 9 - figure.count)) + figure
    let answer = isMet.map { $0 ? "met" : "NOT MET" } ?? ""
    Output.line(
      what.padding(to: 50) + (left + " " + unit).padding(to: 20) + must.padding(to: 15)
        + answer.padding(to: 9) + (floor ?? ""))
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

  private static var nanoseconds: UInt64 { nanoseconds(of: CLOCK_MONOTONIC) }

  private static func nanoseconds(of clock: clockid_t) -> UInt64 {
    var time = timespec()
    clock_gettime(clock, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }

  /// Milliseconds of processor time that `body` took on all cores, the least of `times` runs, in words:
  /// what a busy machine changes less than the time on the clock.
  static func processor(of times: Int, _ body: () throws -> Void) rethrows -> String {
    var best = UInt64.max
    for _ in 0..<times {
      let begun = nanoseconds(of: CLOCK_PROCESS_CPUTIME_ID)
      try body()
      best = min(best, nanoseconds(of: CLOCK_PROCESS_CPUTIME_ID) - begun)
    }
    return "\(Measurement.shown(Double(best) / 1e6)) ms of processor time"
  }

  /// Seconds of processor time that `body` took on all cores.
  static func processorSeconds(_ body: () throws -> Void) rethrows -> Double {
    let begun = nanoseconds(of: CLOCK_PROCESS_CPUTIME_ID)
    try body()
    return Double(nanoseconds(of: CLOCK_PROCESS_CPUTIME_ID) - begun) / 1e9
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
