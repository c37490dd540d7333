import Cells
import Clinical
import Merging

extension Page {
  /// One fact: who says what, when it was written and when it arrived; who is silent; what is not
  /// settled and why it matters; what is shown for each field and why.
  static func fact(_ name: ThingID, of person: OpenPerson, _ state: PortalState) -> Page {
    var page = Page(state)
    guard let fact = person.chart.fact(containing: name) else {
      page.whenEmpty = "This entry is no longer in the record."
      return page
    }
    page.factHead(fact, state)
    page.paper(fact, person)
    page.waveforms(of: fact, state)
    page.says(fact, state)
    page.silentOnes(about: fact, person)
    for finding in person.chart.safety where finding.facts.contains(fact.name) {
      page.gap()
      page.labelled("WHY IT MATTERS", "\(finding.words) (\(finding.source))", .critical)
      if let contact = person.contact(for: .medicines), state.isPatient {
        page.text("Before the next dose call \(contact.phone), \(contact.name).")
      }
    }
    page.sentNothing(about: fact, person)
    if !state.isPatient, let question = state.question(about: fact) {
      page.gap()
      let item = Item("decide", .screen(.question(question.id))).explained(question.words)
      page.add(item, Row(Piece("Answer the question about this (d)", at: 3, .link)))
    }
    page.fields(fact, person)
    page.sent(fact)
    page.connections(of: fact, person, state)
    return page
  }

  private mutating func factHead(_ fact: Fact, _ state: PortalState) {
    let title = fact.headline(forPatient: state.isPatient)
    let term = fact.term.flatMap { $0.lowercased() == title.lowercased() ? nil : $0 } ?? ""
    let both = DisplayWidth.of(title + term) + 5 <= width
    for line in Wrap.lines(title, width: width - 2) {
      add(Row(Piece(line, at: 1, .title, bold: true)))
    }
    if !term.isEmpty, both {
      rows[rows.count - 1].add(Piece(term, at: DisplayWidth.of(title) + 4, .muted))
    } else if !term.isEmpty {
      text(term, .muted)
    }
    if fact.conflicts.isEmpty {
      let when = fact.period == Period() && fact.isTimeless ? nil : fact.period.words
      let words = [fact.stateWords, when].compactMap { $0 }.joined(separator: ", ")
      if !words.isEmpty { text(words.capitalizedFirst + ".", fact.role) }
    }
    for conflict in fact.conflicts {
      if conflict.isOlderOnly {
        text("Older: " + conflict.words, .muted)
      } else if let settled = conflict.settled {
        labelled(
          conflict.isSafety ? "!! SETTLED:" : "SETTLED:", settled + ". " + conflict.words,
          conflict.isSafety ? .warning : .muted)
      } else {
        labelled(
          conflict.isSafety ? "!! NOT SETTLED:" : "! NOT SETTLED:",
          // Who says what of its standing is in the table below.
          conflict.subject == .status ? conflict.words.question : conflict.words,
          conflict.isSafety ? .critical : .warning)
      }
    }
    // That a payer paid for a medicine stands in the table below.
    let remarks = fact.remarks.filter { fact.kind != .medication || !$0.hasPrefix("billed x") }
    if !remarks.isEmpty { text(remarks.joined(separator: ", "), .muted) }
    if let chart = state.person?.chart,
      let done = AlreadyDone.before(fact, in: chart, now: state.now)
    {
      let value = done.field("value").map { ": " + $0.value } ?? ""
      let day = done.period.sortDate.map { " on " + $0.dayWords } ?? ""
      text("Already done\(day) by \(done.sources.joined(separator: ", "))\(value).", .muted)
    }
    gap()
  }

  private mutating func says(_ fact: Fact, _ state: PortalState) {
    if isWide {
      add(
        Row(
          Piece("WHO", at: 3, .muted), Piece("SAYS", at: 27, .muted),
          Piece("WRITTEN", at: width - 20, .muted), Piece("RECEIVED", at: width - 10, .muted)))
    }
    let count = Dictionary(grouping: fact.members, by: \.kept.source).mapValues(\.count)
    var shown: [String: Int] = [:]
    for member in fact.newestFirst {
      let source = member.kept.source
      shown[source, default: 0] += 1
      let (place, all) = (shown[source] ?? 1, count[source] ?? 1)
      if all > Self.mostOfOneSource, place > 1 {
        if place == 2 { more(all - 1, of: member.kept, fact) }
        continue
      }
      says(
        member.kept, member.says, isEarlier: false, state, isMore: place > 1,
        isStruck: member.isReplaced)
      for (index, kept) in member.earlier.enumerated() {
        let words = "earlier: " + (kept.statement.earlierWords ?? "another version")
        says(kept, words, isEarlier: true, state, isMore: true, index: index)
      }
    }
  }

  /// More statements of one source than this are folded into one row.
  private static let mostOfOneSource = 2

  /// The other statements of a source, such as older fills, folded.
  private mutating func more(_ count: Int, of kept: KeptStatement, _ fact: Fact) {
    add(
      Item("more:" + kept.source, .screen(.whoSaid(fact.name)))
        .explained("Enter lists every statement."),
      Row(Piece("and \(count) older of the same source", at: isWide ? 27 : 5, .muted)))
  }

  private mutating func says(
    _ kept: KeptStatement, _ words: String, isEarlier: Bool, _ state: PortalState,
    isMore: Bool = false, isStruck: Bool = false, index: Int = 0
  ) {
    let id = "says:" + kept.thing.rawValue + (isEarlier ? ":\(index)" : "")
    let item = Item(id, .screen(.lens(kept.thing)))
      .explained(
        "\(kept.sourceName) says: \(words). Enter shows the bytes that it sent. "
          + "Written is the date of its document, received is when it came here."
      ).of(kept.thing, content: isEarlier ? kept.content : nil)
    let written = (kept.statement.recorded ?? kept.written)?.short ?? "no date"
    let received = state.shortDay(kept.received)
    let role: Role = isEarlier || isStruck ? .struck : .text
    let dialect = kept.dialect.title + (kept.statement.author.map { ", " + $0 } ?? "")
    if isWide {
      var rows = Wrap.lines(words, width: width - 48).map { Row(Piece($0, at: 27, role)) }
      if !isMore {
        if rows.count < 2 { rows.append(Row()) }
        rows[0].add(Piece(kept.sourceName, at: 3, width: 23, role, bold: true))
        rows[1].add(Piece(dialect, at: 4, width: 22, .muted))
      }
      rows[0].add(Piece(written, at: width - 20, width: 9, role))
      rows[0].add(Piece(received, at: width - 10, width: 9, role))
      add(item, rows)
    } else {
      var rows = [Row(Piece(kept.sourceName, at: 3, role, bold: !isEarlier))]
      rows += Wrap.lines(words, width: width - 6).map { Row(Piece($0, at: 5, role)) }
      let dates =
        written == received
        ? ["written and received \(written)"] : ["written \(written)", "received \(received)"]
      rows += dates.map { Row(Piece($0, at: 5, .muted)) }
      add(item, rows)
    }
  }

  /// Sources that list this section and do not speak of the fact. Silence is not "stopped".
  private mutating func silentOnes(about fact: Fact, _ person: OpenPerson) {
    for stand in Self.silent(about: fact, person) where stand.state != .notSent {
      let words: String
      switch stand.state {
      case .stated:
        words =
          "not on its list" + (stand.when.map { " of \($0.short)" } ?? "")
          + (fact.kind == .medication ? "; this is not \"stopped\"" : "")
      default: words = stand.sentence
      }
      var lines = wrapped(words, at: isWide ? 27 : 5, .muted)
      let name = Piece(stand.sourceName, at: 3, width: 23, .muted)
      if isWide { lines[0].add(name) } else { lines.insert(Row(name), at: 0) }
      rows += lines
    }
  }

  /// Sources that sent no such section at all, after what matters more.
  private mutating func sentNothing(about fact: Fact, _ person: OpenPerson) {
    let names = Self.silent(about: fact, person).filter { $0.state == .notSent }.map(\.sourceName)
    guard !names.isEmpty else { return }
    gap()
    rows += wrapped(
      "Sent no such list: " + names.sorted().joined(separator: ", "), at: 3, .muted)
  }

  /// What the sources that do not speak of a fact say of its section.
  private static func silent(about fact: Fact, _ person: OpenPerson) -> [SectionStand] {
    guard fact.kind == .medication || fact.kind == .condition || fact.kind == .allergy else {
      return []
    }
    let speaking = Set(fact.members.map(\.kept.source))
    return person.chart.absences.filter {
      $0.section == fact.section && !speaking.contains($0.source)
    }
  }

  private mutating func fields(_ fact: Fact, _ person: OpenPerson) {
    if !fact.fields.isEmpty {
      heading("WHAT IS SHOWN, AND WHY")
      for field in fact.fields { self.field(field, fact) }
    }
    if !fact.evidence.isEmpty, fact.members.count > 1 {
      gap()
      labelled("SHOWN AS ONE BECAUSE", fact.evidence)
    }
  }

  /// One field: its name, its value, whose it is and why.
  mutating func field(_ field: Field, _ fact: Fact) {
    let from = fact.members.first { $0.kept.thing == field.from }?.kept.sourceName ?? ""
    let why = from.isEmpty || field.why.contains(from) ? field.why : field.why + ", " + from
    guard isWide else {
      text("\(field.name): \(field.value)", indent: 3)
      text(why, indent: 5, .muted)
      return
    }
    let names = Wrap.lines(field.name, width: 17)
    let values = Wrap.lines(field.value, width: 29)
    let reasons = Wrap.lines(why, width: width - 52)
    for index in 0..<max(names.count, values.count, reasons.count) {
      var row = Row()
      if index < names.count { row.add(Piece(names[index], at: 3, .muted)) }
      if index < values.count { row.add(Piece(values[index], at: 21)) }
      if index < reasons.count { row.add(Piece(reasons[index], at: 51, .muted)) }
      add(row)
    }
  }
}

extension Statement {
  /// What an earlier version said, in a few words.
  var earlierWords: String? {
    let value: String? =
      if case .observation(let detail) = detail { detail.value?.words } else { nil }
    return value ?? status.sent ?? concept.words
  }
}
