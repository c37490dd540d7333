import Clinical
import Merging

extension [Reading] {
  /// Each result once, however many sources sent it: the reading whose value the chart prefers, with how
  /// many others sent it. What its own source replaced or took back is left to the list of statements.
  func once(in chart: Chart) -> [Reading] {
    var facts: [ThingID: Fact] = [:]
    for fact in chart.facts where fact.kind == .observation {
      let things = fact.things
      guard things.count > 1 else { continue }
      for thing in things { facts[thing] = fact }
    }
    guard !facts.isEmpty else { return self }
    let things = Set(map(\.thing))
    let counted = Dictionary(
      lazy.filter { $0.quality != .duplicate }.map { ($0.thing, $0) },
      uniquingKeysWith: { first, _ in first })
    return compactMap { reading in
      guard let fact = facts[reading.thing] else { return reading }
      guard fact.speaker(among: things) == reading.thing else { return nil }
      var once = reading
      // Of copies by two paths one counts: it speaks here, whichever of them was met first.
      if reading.quality == .duplicate,
        let original = fact.things.lazy.compactMap({ counted[$0] }).first
      {
        (once.quality, once.doubt) = (original.quality, original.doubt)
      }
      let others = fact.sources.count { $0 != reading.sourceName }
      if others > 0 { once.sourceName += " +\(others)" }
      return once
    }
  }
}

extension Fact {
  /// The thing whose value is shown, if it is among these; else the first of them that nothing replaced.
  fileprivate func speaker(among things: Set<ThingID>) -> ThingID? {
    if let preferred = field("value")?.from, things.contains(preferred) { return preferred }
    return members.first { !$0.isReplaced && things.contains($0.kept.thing) }?.kept.thing
  }
}
