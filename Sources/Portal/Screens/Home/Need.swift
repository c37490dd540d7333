import Cells
import Clinical
import Merging

/// Something on the first screen that needs the person who is looking.
struct Need {
  /// `!` for what can harm, `*` for the rest.
  var mark: String
  /// What to do, in capitals: `CALL TODAY`.
  var label: String
  /// What it is about, in one or two sentences.
  var words: String
  /// Whom to call; never cut off.
  var call = ""
  /// What the sources disagree about, where they do: one disagreement may touch several entries.
  var conflict = ""
  /// A lesson or a message: nothing that presses, but meant to be seen.
  var isNews = false
  /// What opens it.
  var item: Item

  /// All that needs the viewer, the most pressing first: alerts, what can harm, lessons to read.
  static func all(of person: OpenPerson, _ state: PortalState) -> [Need] {
    var told: Set<String> = []
    let alerts = person.alerts.sorted { $0.alert.urgency > $1.alert.urgency }
      .filter { told.insert($0.alert.words).inserted }.map { Need($0, person, state) }
    var named: Set<String> = []
    let safety = person.chart.safety.map { Need($0, person, state) }
      .filter { named.insert($0.item.thing?.rawValue ?? $0.item.id).inserted }
    let disputes =
      state.isPatient
      ? []
      : person.safetyDisputes.filter { !named.contains($0.name.rawValue) }.map { Need($0) }
        .filter { told.insert($0.conflict).inserted }
    return alerts + safety + disputes + news(of: person, state)
  }

  /// How many stand on the first screen.
  static let shown = 3

  /// The needs of the first screen: what is new from the other side keeps the last place, else a long
  /// list of what is not settled would hide it.
  static func first(_ all: [Need]) -> [Need] {
    let first = Array(all.prefix(shown))
    guard let news = all.first(where: \.isNews), !first.contains(where: \.isNews) else {
      return first
    }
    return first.dropLast() + [news]
  }

  init(mark: String, label: String, words: String, call: String = "", item: Item) {
    self.mark = mark
    self.label = label
    self.words = words
    self.call = call
    self.item = item
  }

  /// The words and whom to call, in at most three lines where that can be had.
  func lines(width: Int) -> [String] {
    let short = words.question
    for (candidate, most) in [(words, 2), (short, 2), (short, 3)] {
      let lines = Wrap.lines(candidate + call, width: width)
      if lines.count <= most { return lines }
    }
    return Wrap.lines(Wrap.fit(short, width: width * 3, ellipsis: "...") + call, width: width)
  }

  private init(_ raised: RaisedAlert, _ person: OpenPerson, _ state: PortalState) {
    let alert = raised.alert
    var words = alert.words.capitalizedFirst + "."
    if let name = raised.acknowledgedBy {
      words +=
        " Seen by \(name)" + (raised.acknowledgedAt.map { ", \(state.relative($0))" } ?? "") + "."
    } else if !state.isPatient {
      words += " Open \(state.openFor(alert.firstAt)), nobody has noted it."
    }
    let call = state.isPatient ? person.contact(for: .readings) : nil
    var item = Item("alert:\(raised.id)", .screen(.series(Series.key(of: alert.analyte))))
      .explained(alert.ruleText)
    item.alert = raised.id
    item.thing = alert.things.last
    self.init(
      mark: "!", label: Self.label(alert.urgency, isPatient: state.isPatient), words: words,
      call: call.map { " \($0.name.capitalizedFirst): \($0.phone)" } ?? "", item: item)
  }

  private static func label(_ urgency: Alert.Urgency, isPatient: Bool) -> String {
    switch (urgency, isPatient) {
    case (.emergency, true): "CALL 911"
    case (.urgent, true): "CALL NOW"
    case (.sameDay, true): "CALL TODAY"
    case (.emergency, false): "EMERGENCY"
    case (.urgent, false): "URGENT"
    case (.sameDay, false): "SAME DAY"
    case (.note, _): "LOOK AT"
    }
  }

  private init(_ finding: SafetyFinding, _ person: OpenPerson, _ state: PortalState) {
    let facts = finding.facts.compactMap { person.chart.fact(containing: $0) }
    let disputed = facts.first { !$0.conflicts.isEmpty } ?? facts.first
    var words = finding.words.capitalizedFirst
    if let disputed, let conflict = disputed.conflicts.first(where: \.isSafety) {
      words = disputed.title + ": " + conflict.words
    }
    let isMedicine = state.isPatient && facts.contains { $0.kind == .medication }
    let call = isMedicine ? person.contact(for: .medicines) : nil
    let name = (disputed?.name ?? finding.facts.first)
    let target: Item.Target = name.map { .screen(.fact($0)) } ?? .screen(.questions)
    self.init(
      mark: "!", label: isMedicine ? "ASK FIRST" : "NOT SETTLED", words: words,
      call: call.map { " Before your next dose call \($0.phone), \($0.name)." } ?? "",
      item: Item("safety:" + finding.rule + (name?.rawValue ?? ""), target)
        .explained("\(finding.words) (\(finding.source))").of(name))
  }

  private init(_ fact: Fact) {
    let conflict = fact.conflicts.first(where: \.isSafety) ?? fact.conflicts.first
    let settled = fact.isSettled ? conflict?.settled : nil
    self.init(
      mark: "!", label: settled == nil ? "NOT SETTLED" : "SETTLED",
      words: fact.title + ": " + (settled ?? conflict?.words ?? "the sources disagree"),
      item: Item("dispute:" + fact.name.rawValue, .screen(.fact(fact.name))).of(fact.name))
    self.conflict = fact.conflicts.first?.words ?? fact.name.rawValue
  }
}

extension OpenPerson {
  /// Facts whose sources disagree in what can harm.
  var safetyDisputes: [Fact] { disputes.filter(\.hasSafetyConflict) }
}

extension String {
  /// The text up to its first question mark, else its first sentence.
  var question: String {
    if let mark = firstIndex(of: "?") { return String(self[...mark]) }
    guard let stop = range(ofFirst: ". ") else { return self }
    return String(self[..<stop]) + "."
  }

  /// Where a text of two characters first stands.
  private func range(ofFirst pair: String) -> Index? {
    indices.first { self[$0...].hasPrefix(pair) }
  }

  /// The text with a capital first letter.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
