import Clinical
import Terminology

/// The fact of one result or one vital sign.
enum ObservationFact {
  /// The fact of a group, which has one observation at least.
  static func make(_ group: [ObservationView]) -> Fact {
    var draft = Draft(group.map(\.thing), state: .unknown)
    if group.allSatisfy({ isBloodGas($0.thing) }) {
      draft.title = Words.capitalised(PlainNames.arterialSaturation)
    }
    if let panel = group.first(where: { $0.pressure == .panel })?.thing.statement.concept {
      draft.title = Words.capitalised(
        PlainNames.name(for: panel, kind: .observation) ?? panel.words ?? draft.title)
      draft.term = panel.words.flatMap { $0 == draft.title ? nil : $0 }
    }
    let live = group.filter { !$0.thing.isRetracted }
    let preferred = group.count == 1 ? group[0] : live.min { rank($0) < rank($1) } ?? group[0]
    draft.state = state(live)
    draft.period = preferred.thing.statement.period
    if group.count > 1 { draft.evidence = evidence(group) }
    addFields(&draft, preferred)
    addRemarks(&draft, preferred)
    if live.count > 1, let conflict = conflict(live, preferred) { draft.conflicts.append(conflict) }
    draft.addRetractions()
    return draft.fact { thing in group.first { $0.thing === thing }.map(says) ?? "" }
  }

  /// A correction first; then who measured it, before who repeats it (`standards.md` 6.3: performing
  /// laboratory, hospital, clinic, old paper); then the name, so that the order cannot matter.
  private static func rank(_ view: ObservationView) -> (Int, Int, Int, Int, ThingID) {
    let thing = view.thing
    let standing = thing.statement.status.standing
    let corrected = standing == .corrected ? 0 : standing == .preliminary ? 2 : 1
    let dialect =
      switch thing.kept.dialect {
      case .device, .hl7v2: 0
      case .fhir, .ndjson: 1
      case .ccda: 2
      default: 3
      }
    // The whole panel before one of its numbers.
    let isPart = view.pressure == nil || view.pressure == .panel ? 0 : 1
    return (corrected, isPart, dialect, view.detail.value == nil ? 1 : 0, thing.name)
  }

  /// A saturation that is no vital sign was measured in arterial blood, not at the finger.
  private static func isBloodGas(_ thing: Thing) -> Bool {
    thing.statement.section != .vitals && Analytes.isArterialSaturation(thing.statement.concept)
  }

  private static func state(_ live: [ObservationView]) -> FactState {
    let standings = Set(live.map(\.thing.statement.status.standing))
    if standings.isEmpty { return .retracted }
    if standings.contains(.corrected) { return .corrected }
    if !standings.isDisjoint(with: [.completed, .active]) { return .final }
    if standings.contains(.preliminary) { return .preliminary }
    return FactState(standings.min { $0.rawValue < $1.rawValue } ?? .unknown, isResult: true)
  }

  private static func evidence(_ views: [ObservationView]) -> String {
    let units = Set(
      views.compactMap { view -> String? in
        guard case .quantity(let quantity)? = view.detail.value else { return nil }
        return quantity.unitCode.flatMap(Units.canonical)
      })
    let value = units.count > 1 ? "equal after conversion" : "same value"
    let isShared = views.dropFirst().allSatisfy { $0.shareNumber(with: views[0]) }
    return (isShared ? "same specimen or order number, " : "same time, ") + value
  }

  private static func addFields(_ draft: inout Draft, _ view: ObservationView) {
    let thing = view.thing
    func add(_ name: String, _ value: String) {
      guard !value.isEmpty else { return }
      let why = draft.things.count == 1 ? "one source" : "from " + thing.kept.sourceName
      draft.fields.append(Field(name: name, value: value, from: thing.name, why: why))
    }
    add("value", value(view.detail))
    add("flag", view.detail.interpretations.joined(separator: ", "))
    let ranges = view.detail.ranges.map { range in
      range.text ?? [range.low?.text, range.high?.text].compactMap { $0 }.joined(separator: " to ")
    }
    add("range", ranges.joined(separator: "; "))
    add("specimen", view.detail.specimen?.words ?? "")
    if let variant = Analytes.variant(for: thing.statement.concept) { add("method", variant) }
  }

  private static func addRemarks(_ draft: inout Draft, _ view: ObservationView) {
    if case .quantity(let quantity)? = view.detail.value, quantity.unitCode == nil {
      draft.remarks.append("no unit")
    }
    if view.analyte == "egfr", let variant = view.variant {
      draft.remarks.append("equation " + variant)
    }
  }

  /// One sample, two numbers: both stay visible; a number that was corrected is named as such
  /// (`demo-story.md` A42).
  private static func conflict(
    _ live: [ObservationView], _ preferred: ObservationView
  ) -> Conflict? {
    let others = live.filter { Observations.compare(preferred, $0) == .different }
    // A preliminary or replaced number of the same source is history, not a disagreement.
    let foreign = others.filter {
      $0.thing.kept.source != preferred.thing.kept.source || isFinal($0.thing, preferred.thing)
    }
    guard !foreign.isEmpty else { return nil }
    let areNumbers = ([preferred] + foreign).allSatisfy(isNumber)
    var words =
      (areNumbers ? "One sample, different numbers: " : "One time, different answers: ")
      + preferred.thing.kept.sourceName + " "
      + value(preferred.detail)
    for other in foreign {
      words += ", " + other.thing.kept.sourceName + " " + value(other.detail)
      if wasCorrected(other, by: preferred.thing) {
        words += " (the number that " + preferred.thing.kept.sourceName + " has since corrected)"
      }
    }
    return Conflict(
      subject: .value, words: words + ".",
      things: ([preferred] + foreign).map(\.thing.name).sorted())
  }

  private static func isNumber(_ view: ObservationView) -> Bool {
    if case .quantity? = view.detail.value { return true }
    return view.detail.value == nil && !view.detail.components.isEmpty
  }

  private static func isFinal(_ thing: Thing, _ preferred: Thing) -> Bool {
    preferred.statement.status.standing != .corrected
      && thing.statement.status.standing != .preliminary
  }

  private static func wasCorrected(_ other: ObservationView, by preferred: Thing) -> Bool {
    preferred.earlier.contains { kept in
      let before = ObservationView(Thing(kept))
      return Observations.compare(before, other) == .equal
    }
  }

  /// The value as sent, its components joined: `124/76 mm[Hg]`.
  static func value(_ detail: ObservationDetail) -> String {
    if let value = detail.value { return words(value) }
    let parts = detail.components.compactMap(\.value)
    guard !parts.isEmpty else { return detail.absent.map { "no value: " + $0.rawValue } ?? "" }
    let numbers = parts.compactMap { part -> String? in
      guard case .quantity(let quantity) = part else { return nil }
      return (quantity.comparator?.rawValue ?? "") + quantity.number.text
    }
    guard numbers.count == parts.count, case .quantity(let first) = parts[0] else {
      return parts.map(words).joined(separator: ", ")
    }
    return numbers.joined(separator: "/") + unit(first)
  }

  private static func words(_ value: Value) -> String {
    if case .concept(let answer) = value, answer.words == nil,
      let name = PlainNames.answer(answer)
    {
      return Words.capitalised(name)
    }
    guard case .quantity(let quantity) = value else { return value.words }
    return (quantity.comparator?.rawValue ?? "") + quantity.number.text + unit(quantity)
  }

  private static func unit(_ quantity: Quantity) -> String {
    guard let unit = quantity.unitCode else { return "" }
    let plain = Units.plain(unit)
    return plain.isEmpty ? "" : " " + plain
  }

  private static func says(_ view: ObservationView) -> String {
    let thing = view.thing
    var parts = [value(view.detail)] + view.detail.interpretations
    if thing.isRetracted { parts.append("TAKEN BACK") }
    parts.append(FactState(thing.statement.status.standing, isResult: true).words)
    return parts.filter { !$0.isEmpty }.joined(separator: " ")
  }
}
