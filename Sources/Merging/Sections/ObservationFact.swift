import Clinical
import Terminology

/// The fact of one result or one vital sign.
enum ObservationFact {
  /// The fact of one observation by itself.
  static func lone(_ thing: Thing) -> Fact {
    if thing.isRetracted, thing.statement.isOfAnother { return anothers(thing) }
    // What is billed shows a remark of its own.
    if thing.isBilled { return make([ObservationView(thing)]) }
    var draft = Draft([thing], state: .retracted)
    name(&draft, panel: Pressures.Part(thing.statement.concept) == .panel ? thing : nil)
    if !thing.isRetracted { draft.state = state([thing.statement.status.standing]) }
    return draft.measured()
  }

  /// That there was such a result is told; what it says, and what its earlier versions said, is somebody
  /// else's (`demo-story.md` A44, B44).
  private static func anothers(_ thing: Thing) -> Fact {
    var kept = thing.kept
    kept.statement = thing.statement.withoutAnothers
    var draft = Draft([Thing(kept)], state: .retracted)
    draft.title = kept.statement.concept.title
    draft.term = nil
    draft.period = thing.statement.period
    draft.addRetractions()
    return draft.fact { _ in "TAKEN BACK, it is another patient's" }
  }

  /// What a measurement by itself shows in its fields.
  static func fields(of thing: Thing) -> [Field] {
    fields(ObservationView(Thing(thing.kept)), why: "one source")
  }

  /// What it shows in its remarks.
  static func remarks(of thing: Thing) -> [String] { remarks(ObservationView(Thing(thing.kept))) }

  /// What its member says in one line.
  static func says(_ member: Member) -> String { says(ObservationView(Thing(member.kept))) }

  /// The fact of a group, which has one observation at least.
  static func make(_ group: [ObservationView]) -> Fact {
    var draft = Draft(group.map(\.thing), state: .unknown)
    name(&draft, panel: group.first { $0.pressure == .panel }?.thing)
    let live = group.filter { !$0.thing.isRetracted }
    let preferred = group.count == 1 ? group[0] : live.min { rank($0) < rank($1) } ?? group[0]
    draft.state = state(Set(live.map(\.thing.statement.status.standing)))
    draft.period = preferred.thing.statement.period
    if group.count > 1 { draft.evidence = evidence(group) }
    draft.fields = fields(
      preferred,
      why: group.count == 1 ? "one source" : "from " + preferred.thing.kept.sourceName)
    draft.remarks += remarks(preferred)
    if live.count > 1, let conflict = conflict(live, preferred) { draft.conflicts.append(conflict) }
    draft.addRetractions()
    return draft.fact { thing in group.first { $0.thing === thing }.map(says) ?? "" }
  }

  /// A blood gas and a panel of a blood pressure have names of their own.
  private static func name(_ draft: inout Draft, panel: Thing?) {
    if draft.things.allSatisfy(isBloodGas) {
      draft.title = Words.capitalised(PlainNames.arterialSaturation)
    }
    if let concept = panel?.statement.concept {
      draft.title = Words.capitalised(
        PlainNames.name(for: concept, kind: .observation) ?? concept.words ?? draft.title)
      draft.term = concept.words.flatMap { $0 == draft.title ? nil : $0 }
    }
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

  private static func state(_ standings: Set<Status.Standing>) -> FactState {
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

  private static func fields(_ view: ObservationView, why: String) -> [Field] {
    let ranges = view.detail.ranges.map { range in
      range.text ?? [range.low?.text, range.high?.text].compactMap { $0 }.joined(separator: " to ")
    }
    let all = [
      ("value", value(view.detail)), ("flag", view.detail.interpretations.joined(separator: ", ")),
      ("range", ranges.joined(separator: "; ")), ("specimen", view.detail.specimen?.words ?? ""),
      ("method", Analytes.variant(for: view.thing.statement.concept) ?? ""),
    ]
    return all.filter { !$0.1.isEmpty }.map { name, value in
      Field(name: name, value: value, from: view.thing.name, why: why)
    }
  }

  private static func remarks(_ view: ObservationView) -> [String] {
    var remarks: [String] = []
    if case .quantity(let quantity)? = view.detail.value, quantity.unitCode == nil {
      remarks.append("no unit")
    }
    if view.analyte == "egfr", let variant = view.variant { remarks.append("equation " + variant) }
    return remarks
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
