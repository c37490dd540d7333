import Clinical
import Merging

/// The facts of one list, by their place in the chart: what is so first, below it what is over or
/// not so.
struct Listing: Sendable, Equatable {
  /// What is so, goes on or is not settled.
  var current: [Int] = []
  /// What is over, stopped, refuted, not done or taken back.
  var past: [Int] = []
  /// How many of them are not settled.
  var unclear = 0
  /// How many are no entry of the list: "none known", and diagnoses that only bills name.
  var uncounted = 0
  /// Those that stand beneath the broader one of the same part of the list.
  var beneath: Set<Int> = []

  /// Both, in the order of the list.
  var all: [Int] { current + past }

  /// Of each fact of a chart whether a series shows a reading of it.
  static func shown(in series: [Series], of chart: Chart) -> [Bool] {
    let points = Set(series.lazy.flatMap(\.points).map(\.thing))
    return chart.facts.map { fact in
      fact.kind == .observation && fact.things.contains(where: points.contains)
    }
  }

  /// The listings of a chart. Facts whose readings a series shows are left to it.
  static func index(of chart: Chart, without inSeries: [Bool]) -> [ListedSection: Listing] {
    var index: [ListedSection: Listing] = [:]
    for (place, fact) in chart.facts.enumerated()
    where fact.kind != .absence && !fact.isFolded && !inSeries[place] {
      index[list(of: fact), default: Listing()].add(fact, at: place)
    }
    for list in index.keys { index[list]?.nest(chart.facts) }
    return index
  }

  /// Puts what is narrower right beneath what it is a kind of, where both go on or both are over.
  private mutating func nest(_ facts: [Fact]) {
    current = nested(current, facts)
    past = nested(past, facts)
  }

  private mutating func nested(_ places: [Int], _ facts: [Fact]) -> [Int] {
    let narrower = places.filter { facts[$0].parent != nil }
    guard !narrower.isEmpty else { return places }
    let names = Set(places.map { facts[$0].name })
    let children = Dictionary(
      grouping: narrower.filter { facts[$0].parent.map(names.contains) ?? false },
      by: { facts[$0].parent })
    beneath.formUnion(children.values.joined())
    var order: [Int] = []
    // Two that name each other as the broader one, or a chain of them, still stand once each.
    var placed: Set<Int> = []
    func put(_ place: Int) {
      guard placed.insert(place).inserted else { return }
      order.append(place)
      for child in children[facts[place].name] ?? [] { put(child) }
    }
    for place in places where !beneath.contains(place) { put(place) }
    for place in places { put(place) }
    return order
  }

  private mutating func add(_ fact: Fact, at place: Int) {
    if fact.isPast { past.append(place) } else { current.append(place) }
    if fact.isUnclear { unclear += 1 }
    if fact.state == .noneKnown || fact.isOnlyBilledProblem { uncounted += 1 }
  }

  /// What is not understood stays out of the sections that everybody is asked for: an entry there
  /// would be counted as a medicine.
  static func list(of fact: Fact) -> ListedSection {
    fact.kind == .other && Section.asked.contains(fact.section)
      ? .other : ListedSection(fact.section)
  }
}

extension Fact {
  /// Whether it belongs below what is so: over, stopped, refuted, not done, taken back or only billed. What
  /// happens at a time is not over because it has happened.
  var isPast: Bool {
    switch state {
    case .refuted, .notDone, .retracted: true
    case .stopped, .resolved, .inactive: !isEvent
    case .completed: !isEvent
    case .unknown: section == .pastProblems
    case .billed: isOnlyBilledProblem
    default: false
    }
  }

  /// A diagnosis on a bill is no problem by itself (`clinical-corrections.md` 2.19).
  fileprivate var isOnlyBilledProblem: Bool { state == .billed && kind == .condition }

  private var isEvent: Bool {
    switch kind {
    case .observation, .report, .immunization, .encounter, .procedure, .document, .familyHistory,
      .other:
      true
    default: false
    }
  }
}
