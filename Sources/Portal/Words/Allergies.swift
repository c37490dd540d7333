import Cells
import Clinical
import Merging

/// The line of allergies of the banner: what is known, and in which of the four states of absence
/// the record is. An empty list is never shown as "none".
struct AllergyWords {
  /// The same in fewer and fewer letters: with reactions, names only, how many.
  let variants: [String]
  /// Something needs care: an allergy, or a disagreement.
  let isWarning: Bool

  init(of person: OpenPerson) {
    let chart = person.chart
    let facts = person.facts(in: .allergies).filter { $0.kind == .allergy }
    let stands = chart.absences.filter { $0.section == .allergies }
    let specific = facts.filter { $0.state != .noneKnown && Self.counts($0.state) }
    let none = facts.filter { $0.state == .noneKnown }
    let noneSources = Set(none.flatMap(\.sources))
      .union(stands.filter { $0.state == .statedNone }.map(\.sourceName))
    if specific.isEmpty {
      variants = Self.with(chart.held, Self.absence(noneSources, stands))
      isWarning = chart.held.contains { !$0.allergies.isEmpty }
      return
    }
    let names = Self.once(specific) { fact in
      guard fact.state == .disputed else { return fact.title }
      let isTested = fact.remarks.contains { $0.hasPrefix("tested negative") }
      return fact.title + (isTested ? " (tested negative)" : " (disputed)")
    }
    let withReactions = specific.map { fact in
      let reaction = fact.fields.first { $0.name.contains("reaction") }?.value
      return fact.title + (reaction.map { ": " + $0 } ?? "")
    }
    let sorted = noneSources.sorted()
    let says = sorted.count == 1 ? "\(sorted[0]) says" : "\(sorted.count) sources say"
    let words = [
      withReactions.joined(separator: ". ") + "."
        + (sorted.isEmpty ? "" : "  ! \(says) \"none\""),
      names.joined(separator: ", ") + (sorted.isEmpty ? "" : "; ! \"none\""),
      names.joined(separator: ", ") + (sorted.isEmpty ? "" : " !"),
      "\(specific.count)" + (sorted.isEmpty ? ", see list" : ", ! unclear"),
      "\(specific.count)" + (sorted.isEmpty ? "" : " !"),
    ]
    variants = Self.with(chart.held, words)
    isWarning = true
  }

  /// The names of facts, a word that only differs in its capitals once: PENICILLIN and Penicillin stay
  /// two entries of the list, and are one warning here.
  private static func once(_ facts: [Fact], _ name: (Fact) -> String) -> [String] {
    var seen: Set<String> = []
    return facts.map(name).reversed().filter { seen.insert($0.lowercased()).inserted }.reversed()
  }

  /// The same, with what the records list that a doubt about who is who keeps apart.
  private static func with(_ all: [HeldRecord], _ words: [String]) -> [String] {
    let held = all.filter { !$0.allergies.isEmpty }
    guard !held.isEmpty, let fullest = words.first, let shortest = words.last else { return words }
    let names = Set(held.flatMap(\.allergies)).sorted().joined(separator: ", ")
    let records = held.count == 1 ? "1 record" : "\(held.count) records"
    return ["\(fullest)  ! \(records) held back, listing: \(names)"]
      + words.map { "\($0); ! held back: \(names)" } + ["\(shortest), ! \(records) held"]
  }

  /// The fullest variant that fits; never one cut off, which could hide an allergy.
  func fitting(_ width: Int) -> String {
    variants.first { DisplayWidth.of($0) <= width } ?? variants[variants.count - 1]
  }

  private static func counts(_ state: FactState) -> Bool {
    switch state {
    case .refuted, .retracted, .notDone: false
    default: true
    }
  }

  /// No specific allergy: which of the states it is, by whom and when.
  private static func absence(_ none: Set<String>, _ stands: [SectionStand]) -> [String] {
    let silent = stands.filter { $0.state != .statedNone && $0.state != .stated }.count
    if !none.isEmpty {
      let newest = stands.filter { $0.state == .statedNone }.compactMap(\.when)
        .max { $0.localSeconds < $1.localSeconds }
      let by = none.count == 1 ? "1 source" : "\(none.count) sources"
      return [
        "none known: \(by)" + (newest.map { ", newest \($0.short)" } ?? "")
          + (silent > 0 ? "; \(silent) silent" : ""), "none known: \(by)", "none known",
      ]
    }
    if let withheld = stands.first(where: { $0.state == .withheld }) {
      return ["withheld by \(withheld.sourceName)", "withheld"]
    }
    if stands.contains(where: { $0.state == .narrativeOnly }) {
      return ["only as text, see Sources", "only as text", "as text"]
    }
    if stands.contains(where: { $0.state == .noInformation }) {
      return ["no information. This is not \"none\"", "no information", "no info"]
    }
    return ["not sent by any source. This is not \"none\"", "not sent"]
  }
}
