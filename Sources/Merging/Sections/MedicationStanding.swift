import Clinical
import Terminology

/// Whether a medicine is taken, as its sources say. Silence of a source is not "stopped".
///
/// | the sources say | state |
/// |---|---|
/// | only "taken" (ordered, listed, the patient's word, a supply that still lasts) | active |
/// | one "taken", another "stopped" | disputed, whatever the dates; a fill or word after the stop is said |
/// | one "taken", another "over as planned" | active, older lists explained |
/// | only "stopped", or only "over" | stopped, completed |
/// | only a payer | billed, not confirmed |
struct MedicationStanding {
  private(set) var state: FactState = .unknown
  private(set) var conflicts: [Conflict] = []

  init(_ sayings: [Saying]) {
    let live = sayings.filter { $0.claim != .retracted }
    let clinical = live.filter { $0.claim != .billed }
    guard !clinical.isEmpty else {
      state = live.isEmpty ? .retracted : .billed
      return
    }
    // The newest word of each source; fills are deeds, counted apart.
    let words = Dictionary(grouping: clinical.filter { !$0.isFill }) { $0.thing.kept.source }
      .compactMap { $0.value.last }.sorted { $0.thing.name < $1.thing.name }
    let stops = words.filter { $0.claim == .stopped }
    let ends = words.filter { $0.claim == .ended }
    let lastStop = (stops + ends).map(\.date.sortKey).max() ?? .min
    let fills = clinical.filter { $0.isFill && $0.date.sortKey > lastStop }
    let taking = words.filter { $0.claim == .taking }
    if !stops.isEmpty, !(taking + fills).isEmpty {
      state = .disputed
      conflicts.append(Self.stoppedOrTaken(stops: stops, taking: taking, fills: fills))
    } else if !taking.isEmpty {
      state = .active
      if !ends.isEmpty { conflicts.append(Self.over(ends, taking: taking)) }
    } else {
      state = Self.quiet(words: words, stops: stops, ends: ends, fills: fills)
    }
  }

  private static func quiet(
    words: [Saying], stops: [Saying], ends: [Saying], fills: [Saying]
  ) -> FactState {
    if !stops.isEmpty { return .stopped }
    if !ends.isEmpty { return fills.isEmpty ? .completed : .active }
    if words.contains(where: { $0.claim == .paused }) { return .inactive }
    if words.contains(where: { $0.claim == .planned }) { return .planned }
    guard let fill = fills.last else { return .unknown }
    return lasts(fill) ? .active : .completed
  }

  /// Whether the supply of a fill still lasted when it was received; without days of supply nothing
  /// is known, and it counts as lasting.
  private static func lasts(_ fill: Saying) -> Bool {
    guard let days = fill.detail.daysSupply?.value, let date = fill.date else { return true }
    let end = date.lowerBound().advanced(bySeconds: Int64(days * 86_400))
    return end >= fill.thing.kept.received
  }

  private static func stoppedOrTaken(
    stops: [Saying], taking: [Saying], fills: [Saying]
  ) -> Conflict {
    var words = ["The sources disagree. Stopped, or still taken?"]
    for stop in stops {
      words.append(stop.thing.kept.sourceName + " stopped it" + Words.inBrackets(stop.date) + ".")
    }
    for saying in taking {
      words.append(
        saying.thing.kept.sourceName + (saying.isPatient ? ": still taken" : " lists it as taken")
          + Words.inBrackets(saying.date) + ".")
    }
    if let fill = fills.last {
      words.append(fill.thing.kept.sourceName + " filled it" + Words.inBrackets(fill.date) + ".")
    }
    let all = stops + taking + fills
    return Conflict(
      subject: .status, words: words.joined(separator: " "),
      things: all.map(\.thing.name).sorted(), isSafety: all.contains { isHighRisk($0.thing) })
  }

  private static func over(_ ends: [Saying], taking: [Saying]) -> Conflict {
    Conflict(
      subject: .status,
      words: Words.sources(
        ends.map { $0.thing.kept.sourceName + " says over" + Words.inBrackets($0.date) })
        + "; "
        + Words.sources(
          taking.map { $0.thing.kept.sourceName + " lists it" + Words.inBrackets($0.date) })
        + ".",
      things: (ends + taking).map(\.thing.name).sorted(), isOlderOnly: true)
  }

  /// Medicines for which a doubt can harm at once: ISMP high-alert classes, and the classes of the
  /// safety table.
  private static func isHighRisk(_ thing: Thing) -> Bool {
    let product = Drugs.product(for: thing.statement.concept)
    return (product?.ingredients ?? []).contains { ingredient in
      !Drugs.classes(ofIngredient: ingredient).isDisjoint(with: [
        .anticoagulant, .insulin, .opioid, .aceInhibitor, .angiotensinBlocker, .neprilysinInhibitor,
      ])
    }
  }
}
