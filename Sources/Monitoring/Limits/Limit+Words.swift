import Terminology

extension Limit {
  /// The limit in a few words: `call if up 5 lb in 7 days`, `call under 93`, `51 to 110`,
  /// `goal under 7.5`.
  public var words: String { boundWords + persistence.text + (hours.map { ", " + $0.text } ?? "") }

  private var boundWords: String {
    let prefix = purpose == .goal ? "goal " : ""
    switch bound {
    case .range(let low, let high): return shown(low) + " to " + shown(high)
    case .atLeast(let low):
      return purpose == .call ? "call under " + shown(low) : prefix + shown(low) + " or more"
    case .under(let high):
      return purpose == .call
        ? "call at " + shown(high) + " or more" : prefix + "under " + shown(high)
    case .gain(let amount, let days): return "call if up " + Self.amount(amount, unit, days)
    case .loss(let amount, let days): return "call if down " + Self.amount(amount, unit, days)
    case .rise(let amount, let minutes), .fall(let amount, let minutes):
      let way = if case .rise = bound { "up " } else { "down " }
      return "call if \(way)\(Self.short(amount)) \(Units.plain(unit)) in \(minutes) minutes"
    }
  }

  /// The limits of one analyte for a narrow column: the first, a change without its days, and either
  /// way where gain and loss are limited alike.
  public static func brief(_ limits: [Limit]) -> String {
    guard let first = limits.first else { return "" }
    let amount: Double
    switch first.bound {
    case .gain(let most, _), .loss(let most, _): amount = most
    default: return first.words
    }
    let isEitherWay = limits.contains {
      switch ($0.bound, first.bound) {
      case (.loss(amount, _), .gain), (.gain(amount, _), .loss): true
      default: false
      }
    }
    let way = if case .gain = first.bound { "if up " } else { "if down " }
    return "call " + (isEitherWay ? "at +/-" : way) + short(amount) + " " + Units.plain(first.unit)
  }

  /// The limits of one analyte in a sentence's part, with their author, for a lesson:
  /// `you gain 3 lb in a day, or 5 lb in 7 days (set for you by Dr. Halvane)`. Nil without limits.
  public static func sentence(_ limits: [Limit], analyte: String) -> String? {
    let own = limits.filter { $0.analyte == analyte }
    guard let author = own.first?.author else { return nil }
    var gains: [(days: Int, words: String)] = []
    var losses: [(days: Int, words: String)] = []
    var others: [String] = []
    for limit in own {
      switch limit.bound {
      case .gain(let amount, let days): gains.append((days, Self.amount(amount, limit.unit, days)))
      case .loss(let amount, let days): losses.append((days, Self.amount(amount, limit.unit, days)))
      default: others.append(limit.words)
      }
    }
    let changes = [("you gain ", gains), ("you lose ", losses)].filter { !$0.1.isEmpty }.map {
      $0.0 + $0.1.sorted { $0.days < $1.days }.map(\.words).joined(separator: ", or ")
    }
    return (changes + others).joined(separator: ", or ") + " (set for you by " + author + ")"
  }

  /// The person's limits by the names of the places in lessons: `limit:weight`, `limit:glucose` …,
  /// and `limit:pressure` for both pressures. The rules use the same limits, so that a lesson cannot
  /// name another number.
  public static func places(_ limits: [Limit]) -> [String: String] {
    var places: [String: String] = [:]
    for analyte in Set(limits.map(\.analyte)) {
      places["limit:" + analyte] = sentence(limits, analyte: analyte)
    }
    let author = limits.first { $0.analyte == "systolic" || $0.analyte == "diastolic" }?.author
    if let words = pressureWords(limits), let author {
      places["limit:pressure"] = words + " (set for you by " + author + ")"
    }
    return places
  }

  /// Upper and lower pressure in one: `under 130/80`, `101-150/50-90`; either alone by its
  /// own words. Nil without limits.
  public static func pressureWords(_ limits: [Limit]) -> String? {
    let upper = limits.first { $0.analyte == "systolic" }
    let lower = limits.first { $0.analyte == "diastolic" }
    guard let upper, let lower else { return (upper ?? lower)?.words }
    if case .under(let high) = lower.bound, case .under = upper.bound {
      return upper.words + "/" + lower.shown(high)
    }
    if case .range(let low, let high) = upper.bound, case .range(let least, let most) = lower.bound
    {
      return "\(short(low))-\(short(high))/\(short(least))-\(short(most))"
    }
    return upper.words + " / " + lower.words
  }

  /// `5 lb in 7 days`, `3 lb in a day`.
  private static func amount(_ amount: Double, _ unit: String, _ days: Int) -> String {
    let time = days == 1 ? "a day" : String(days) + " days"
    return short(amount) + " " + Units.plain(unit) + " in " + time
  }

  private func shown(_ value: Double) -> String { Self.short(value) }

  /// The shortest text that means the number: `5`, `7.5`.
  static func short(_ value: Double) -> String {
    value == value.rounded() ? String(Int(value)) : String(value)
  }
}
