import Clinical

/// One evaluation of the rules: what is known, what has just arrived, and when.
struct Round {
  /// The readings by time, judged.
  private let readings: [String: [Reading]]
  private let flows: [Reading]
  private let new: Set<Rules.Key>
  private let open: [Alert]
  private let now: Instant
  private let offset: Int
  /// The scale by which the score is made.
  private let scale: NEWS2.Scale

  init(
    all: [Reading], new: Set<Rules.Key>, open: [Alert], now: Instant, offset: Int,
    scale: NEWS2.Scale
  ) {
    let sorted = all.enumerated().sorted {
      ($0.element.at, $0.element.thing, $0.offset) < ($1.element.at, $1.element.thing, $1.offset)
    }.map(\.element)
    readings = Dictionary(grouping: sorted, by: \.analyte)
    flows = (readings["oxygenflow"] ?? []).filter { $0.quality == .sound }
    self.new = new
    self.open = open
    self.now = now
    self.offset = offset
    self.scale = scale
  }

  /// The episodes of a rule that the new readings belong to or ended, and that are not of the past.
  func episodes(of rule: Rule, analyte: String) -> [Rules.Found] {
    let counted = (readings[analyte] ?? []).filter { counts($0, for: rule) }
    return found(rule, Firing(readings: counted, oxygenFlows: flows), analyte: analyte)
  }

  /// The episodes of a rule on the score.
  func episodes(of rule: Rule) -> [Rules.Found] {
    let inputs = NEWS2.analytes.flatMap { readings[$0] ?? [] }.filter { $0.quality == .sound }
      .sorted { ($0.at, $0.thing, $0.analyte) < ($1.at, $1.thing, $1.analyte) }
    // Two inputs make 6 points at most: less than any rule on a part of a score asks for.
    guard case .news2 = rule.test, Set(inputs.map(\.analyte)).count > 2 else { return [] }
    let firing = Firing(readings: inputs, scores: NEWS2.running(inputs, scale: scale))
    return found(rule, firing, analyte: "news2")
  }

  private func found(_ rule: Rule, _ firing: Firing, analyte: String) -> [Rules.Found] {
    Episode.all(of: rule, in: firing, open: known(rule, analyte)).filter { episode in
      episode.touched(by: new) && isFresh(episode, rule)
    }.map { Rules.Found(rule: rule, episode: $0) }
  }

  /// The alerts of a rule that stand, though their newest reading no longer counts: the repeat did not
  /// confirm it, or it was taken back. They are over.
  func lapsed(_ rule: Rule, analyte: String) -> [Alert] {
    let all = readings[analyte] ?? []
    let counted = Set(all.lazy.filter { counts($0, for: rule) }.map(\.thing))
    return known(rule, analyte).compactMap { alert in
      guard alert.endedAt == nil, !counted.contains(where: alert.things.contains),
        all.contains(where: { $0.thing == alert.things.last }),
        let newest = all.last(where: { new.contains(Rules.Key($0)) })
      else { return nil }
      var over = alert
      over.endedAt = newest.at
      over.words = Episode.settled(over.words)
      over.words += ", then \(Episode.shown(newest, in: nil, among: all)): not confirmed"
      return over
    }
  }

  private func known(_ rule: Rule, _ analyte: String) -> [Alert] {
    open.filter {
      $0.rule == rule.key && $0.version == rule.version && $0.analyte == analyte
    }
  }

  private func isFresh(_ episode: Episode, _ rule: Rule) -> Bool {
    guard let last = episode.last else { return true }
    return last.at >= now.advanced(bySeconds: -Int64(rule.freshHours) * 3600)
      || episode.known != nil
  }

  private func counts(_ reading: Reading, for rule: Rule) -> Bool {
    // A pulse is judged at rest only (`clinical-corrections.md` 3.13).
    if reading.analyte == "pulse", reading.circumstances.contains(.active) { return false }
    if let hours = rule.hours, !hours.contains(minuteOfDay(reading)) { return false }
    return switch reading.quality {
    case .sound: true
    case .doubtful:
      (rule.isCritical || rule.test == .implausible)
        && (reading.value != nil || reading.comparator != nil)
    case .held: rule.test == .unclearSugar || rule.test == .flagged
    case .duplicate: false
    }
  }

  private func minuteOfDay(_ reading: Reading) -> Int {
    let local = reading.at.local(offsetMinutes: reading.offsetMinutes ?? offset)
    return local.hour * 60 + local.minute
  }
}
