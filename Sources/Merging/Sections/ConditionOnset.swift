import Clinical

/// When a problem began, as its sources say: the day that most sources give, of several the earliest.
/// Another beginning is shown with those who give it, never settled.
struct ConditionOnset {
  private let live: [Thing]
  private let isEpisodic: Bool

  init(_ group: [Thing], isEpisodic: Bool) {
    live = group.filter { !$0.isRetracted && !$0.isBilled }
    self.isEpisodic = isEpisodic
  }

  /// Sets the draft's period, its field `began` and, where beginnings lie more than a year apart, what
  /// each source says. Episodes of one problem are near each other by rule.
  func add(to draft: inout Draft) {
    let days = beginnings()
    let first = days.max {
      ($0.sources.count, $1.start.sortKey) < ($1.sources.count, $0.start.sortKey)
    }
    draft.period = Period(
      start: first?.start, end: live.newest { $0.statement.period.end }?.statement.period.end,
      text: live.lazy.compactMap(\.statement.period.text).first)
    guard let first else { return }
    let years = days.map(\.start.civil.year)
    let differ = !isEpisodic && (years.max() ?? 0) - (years.min() ?? 0) > 1
    draft.fields.append(
      Field(
        name: "began", value: first.words, from: first.thing,
        why: why(first, of: days, differ: differ)))
    guard differ else { return }
    draft.conflicts.append(
      Conflict(
        subject: .onset,
        words: "The sources give other beginnings: "
          + Words.list(days.map { $0.words + " (" + Words.sources($0.sources.sorted()) + ")" })
          + ".",
        things: days.flatMap(\.things).sorted(), isOlderOnly: true))
  }

  private func why(_ first: Beginning, of days: [Beginning], differ: Bool) -> String {
    if days.count == 1 { return first.things.count == 1 ? "the only date" : "all agree" }
    if days.allSatisfy({ $0.words == first.words || $0.sources.count < first.sources.count }) {
      return "most sources say so"
    }
    return differ ? "the earliest date" : "all agree"
  }

  /// One day on which some say that it began.
  private struct Beginning {
    let words: String
    var start: PartialDate
    var thing: ThingID
    var sources: Set<String>
    var things: [ThingID]
  }

  /// The beginnings by day, the earliest first.
  private func beginnings() -> [Beginning] {
    var days: [String: Beginning] = [:]
    for thing in live {
      guard let start = thing.statement.period.start else { continue }
      let words = Words.day(start)
      guard var day = days[words] else {
        days[words] = Beginning(
          words: words, start: start, thing: thing.name, sources: [thing.kept.sourceName],
          things: [thing.name])
        continue
      }
      if (start.sortKey, thing.name) < (day.start.sortKey, day.thing) {
        (day.start, day.thing) = (start, thing.name)
      }
      day.sources.insert(thing.kept.sourceName)
      day.things.append(thing.name)
      days[words] = day
    }
    return days.values.sorted { ($0.start.sortKey, $0.words) < ($1.start.sortKey, $1.words) }
  }
}

extension PartialDate {
  fileprivate var sortKey: Int64 { lowerBound().milliseconds }
}
