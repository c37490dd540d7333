import Clinical

/// What to bring to a clinician: two pages of text, filled from the chart. It chooses nothing: where
/// sources disagree, each is named.
public struct VisitPacket: Sendable, Hashable {
  /// A heading with its lines; lines that begin with two spaces belong to the one above.
  public struct Part: Sendable, Hashable {
    /// The heading.
    public var title: String
    /// The lines.
    public var lines: [String]
  }

  /// The parts that have anything to say, in reading order.
  public var parts: [Part]

  /// Entries of each part: together two pages of 66 lines. What does not fit is counted.
  enum Room {
    static let reactions = 7
    static let conflicts = 4
    static let medicines = 11
    static let sourcesOfMedicine = 2
    static let problems = 20
    static let results = 11
    static let plans = 4
    static let questions = 4
    static let words = 3
    static let senders = 4
  }

  /// The packet of a chart.
  public init(_ chart: Chart, at now: Instant) {
    let facts = chart.facts.filter { !$0.isFolded && $0.state != .retracted }
    parts = [
      Part("BAD REACTIONS", Self.reactions(facts, chart), room: Room.reactions),
      Part("NOT SETTLED BETWEEN THE SOURCES", Self.conflicts(facts), room: Room.conflicts),
      Part("MEDICINES, AS EACH SOURCE HAS THEM", Self.medicines(facts), room: Room.medicines),
      Part("PROBLEMS", Self.problems(facts), room: 1),
      Part("NEWEST RESULTS", Self.results(facts), room: Room.results),
      Part("PLANNED", Self.plans(facts), room: Room.plans),
      Part("TO ASK", Self.questions(chart), room: Room.questions),
      Part("IN MY OWN WORDS", Self.own(facts), room: Room.words),
      Part("WHO SENT THIS", [Self.senders(facts)] + Self.silent(chart, now), room: Room.senders),
    ].filter { !$0.lines.isEmpty }
  }

  private static func reactions(_ facts: [Fact], _ chart: Chart) -> [[String]] {
    let listed = facts.filter {
      ($0.kind == .allergy || $0.section == .allergies) && goesOn($0) || $0.state == .noneKnown
    }
    return listed.map { fact in
      let reaction = fact.field("reaction")?.value
      return [line(fact, [reaction, fact.state == .active ? nil : fact.state.words])]
    }
      + chart.held.filter { $0.conflict == nil }.map {
        ["Held back, perhaps yours: " + $0.allergies.joined(separator: ", "), "  " + $0.words]
      } + chart.safety.map { ["\($0.words) (\($0.source))"] }
  }

  private static func conflicts(_ facts: [Fact]) -> [[String]] {
    let open = facts.flatMap { fact in
      fact.conflicts.filter { !$0.isOlderOnly && ($0.settled == nil || $0.isSafety) }
        .map { (fact, $0) }
    }
    var said: Set<String> = []
    return (open.filter(\.1.isSafety) + open.filter { !$0.1.isSafety })
      .filter { said.insert($0.1.words).inserted }.map { fact, conflict in
        [conflict.subject == .noneKnown ? conflict.told : "\(fact.title): \(conflict.told)"]
      }
  }

  /// Questions that are no disagreement: those stand above.
  private static func questions(_ chart: Chart) -> [[String]] {
    chart.questions.filter { $0.subject != .conflict }.map { [$0.words] }
  }

  private static func medicines(_ facts: [Fact]) -> [[String]] {
    facts.filter { $0.kind == .medication && goesOn($0) }.map { fact in
      let members = newestOfEachSource(fact)
      let rest = members.count - Room.sourcesOfMedicine
      return [line(fact, [fact.state == .active ? nil : fact.state.words], sources: false)]
        + members.prefix(Room.sourcesOfMedicine).map { "  \($0.kept.sourceName): \($0.says)" }
        + (rest > 0 ? ["  and \(rest) more"] : [])
    }
  }

  /// The newest word of each source, the newest first.
  private static func newestOfEachSource(_ fact: Fact) -> [Member] {
    func at(_ member: Member) -> Int64 {
      let statement = member.kept.statement
      return (statement.recorded ?? statement.period.sortDate ?? member.kept.written).sortKey
    }
    var seen: Set<String> = []
    return fact.members.filter { !$0.isReplaced }
      .sorted { (at($1), $0.kept.thing) < (at($0), $1.kept.thing) }
      .filter { seen.insert($0.kept.source).inserted }
  }

  /// One line for all: names and beginnings; the record says who says so.
  private static func problems(_ facts: [Fact]) -> [[String]] {
    let problems = facts.filter { $0.kind == .condition && goesOn($0) && $0.parent == nil }
    let names = problems.prefix(Room.problems).map { fact in
      line(fact, [fact.period.start.map { "since " + Words.day($0) }], sources: false)
    }
    let rest = problems.count - names.count
    return names.isEmpty
      ? [] : [[names.joined(separator: "; ") + (rest > 0 ? "; and \(rest) more" : "")]]
  }

  /// The newest of each kind of result, marked ones first.
  private static func results(_ facts: [Fact]) -> [[String]] {
    var seen: Set<String> = []
    let newest = facts.filter {
      $0.kind == .observation && [.results, .vitals].contains($0.section)
        && $0.period.sortDate != nil
    }
    .sorted { ($1.period.sortDate.sortKey, $0.name) < ($0.period.sortDate.sortKey, $1.name) }
    .filter { seen.insert($0.title).inserted }
    return (newest.filter(isMarked) + newest.filter { !isMarked($0) }).map { fact in
      let value = fact.field("value")?.value
      return [line(fact, [value, fact.flag, fact.period.sortDate.map(Words.day)])]
    }
  }

  private static func plans(_ facts: [Fact]) -> [[String]] {
    facts.filter { $0.kind == .plan && goesOn($0) }.map { fact in
      [line(fact, [fact.period.sortDate.map(Words.day)])]
    }
  }

  private static func own(_ facts: [Fact]) -> [[String]] {
    facts.flatMap { fact in
      fact.members.filter {
        $0.kept.isPatientsWord && ![.observation, .medication].contains(fact.kind)
      }.map {
        ["\(fact.title): \($0.says)"]
      }
    }
  }

  private static func senders(_ facts: [Fact]) -> [String] {
    let names = Set(facts.flatMap(\.sources)).sorted()
    return names.isEmpty ? [] : [Words.list(names)]
  }

  private static func silent(_ chart: Chart, _ now: Instant) -> [[String]] {
    Silence.named(in: chart).map { silent in
      ["\(silent.name) is named by \(Words.list(silent.namedBy)) and has sent nothing"]
    }
      + Silence.quiet(in: chart, at: now).map { ["\($0.name) has sent nothing for over a year"] }
  }

  private static func goesOn(_ fact: Fact) -> Bool {
    [.active, .planned, .disputed, .unknown].contains(fact.state)
  }

  private static func isMarked(_ fact: Fact) -> Bool { fact.flag != nil }

  private static func line(_ fact: Fact, _ more: [String?], sources: Bool = true) -> String {
    let words = ([fact.title] + more.compactMap { $0 }).joined(separator: ", ")
    return sources ? "\(words) (\(Words.list(fact.sources)))" : words
  }
}

extension VisitPacket.Part {
  /// As many entries as there is room for; how many more there are.
  fileprivate init(_ title: String, _ entries: [[String]], room: Int) {
    let entries = entries.filter { !$0.isEmpty }
    self.title = title
    lines = entries.prefix(room).flatMap { $0 }
    if entries.count > room { lines.append("and \(entries.count - room) more in the record") }
  }
}
