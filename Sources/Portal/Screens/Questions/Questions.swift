import Cells
import Clinical
import Merging

extension Page {
  /// What only a person can settle, then what was decided.
  static func questions(_ state: PortalState) -> Page {
    var page = Page(state)
    page.whenEmpty =
      state.person == nil
      ? "Nothing is asked about who is who. What is asked about one record stands in it: gq there."
      : "Nothing is asked, and nothing was decided."
    let questions = state.questions
    if !questions.isEmpty { page.heading("ASKED") }
    for question in questions {
      let lines = Wrap.lines(question.words, width: page.width - 6)
      var rows = lines.map { Row(Piece($0, at: 3)) }
      if let reason = question.reasons.first { rows += page.wrapped(reason, at: 5, .muted) }
      page.add(
        Item(question.id, .screen(.question(question.id)))
          .explained(question.reasons.joined(separator: ". ")), rows)
    }
    let decisions = state.person?.decisions ?? []
    if !decisions.isEmpty { page.heading("DECIDED") }
    for decision in decisions {
      let ended = decision.endedAt.map { ", taken back \(state.shortDay($0))" } ?? ""
      let reason = decision.reason.isEmpty ? "" : ": " + decision.reason
      page.add(
        Item(decision.itemName, .nothing).explained("u takes a decision back."),
        Row(
          Piece(
            "\(page.answered(decision, state))\(ended)", at: 3,
            decision.endedAt == nil ? .text : .struck)),
        Row(
          Piece(
            "\(decision.by) (\(decision.role)), \(state.shortDay(decision.at))\(reason)", at: 5,
            .muted)))
    }
    return page
  }

  /// What was answered, about what.
  private func answered(_ decision: Decision, _ state: PortalState) -> String {
    let fact = decision.names.lazy.compactMap {
      state.person?.chart.fact(containing: ThingID(rawValue: $0))
    }.first
    let side = fact?.members.first { $0.kept.thing.rawValue == decision.preferred }
    let answer = side.map { "Preferred \($0.kept.sourceName)" } ?? decision.verdict.words
    return answer + ", " + (fact.map { "about \($0.title)" } ?? decision.subject.words)
  }

  /// One question: the sides, the reasons with their weights, the three answers.
  static func question(_ id: String, _ state: PortalState) -> Page {
    var page = Page(state)
    page.whenEmpty = "This question was answered."
    guard let question = state.questions.first(where: { $0.id == id }) else { return page }
    page.text(question.words, .title)
    page.gap()
    for name in question.names { page.side(name, state) }
    page.heading("WHY IT IS ASKED")
    for reason in question.reasons { page.text(reason, indent: 3) }
    if let weight = question.weight {
      let rounded = (weight * 10).rounded() / 10
      page.text("Weight of all reasons: \(rounded) bits.", indent: 3, .muted)
    }
    if state.isPatient {
      page.gap()
      page.text("Your clinic answers this. If you know the answer, tell them.")
      page.ownWord(on: question, digit: 1, state)
      return page
    }
    page.answers(to: question, state)
    return page
  }

  /// The answers, by digit; of a conflict also each side that can be preferred.
  private mutating func answers(to question: Question, _ state: PortalState) {
    heading("YOUR ANSWER")
    var digit = 0
    func form(_ verdict: Decision.Verdict, _ preferred: String?, _ title: String) -> Form {
      .decision(
        question.id, verdict, preferring: preferred, title: title,
        note: "Kept as decided by \(state.viewer.displayName). It can be taken back at any time.")
    }
    for verdict in Decision.Verdict.all {
      digit += 1
      let words = verdict.title(of: question.subject)
      add(
        Item("answer:" + verdict.rawValue, .form(form(verdict, nil, words)), digit: digit)
          .explained("Asks for a reason before anything is changed."),
        Row(Piece("\(digit)  \(words)", at: 3)))
    }
    for (name, words) in sides(of: question, state) {
      digit += 1
      let title = "Prefer " + words
      add(
        Item(
          "prefer:" + name, .form(form(.prefer, name, title)), digit: digit > 9 ? nil : digit
        ).explained(
          "This word is shown first. The others stay beside it, and what can harm stays listed."),
        Row(Piece((digit > 9 ? "   " : "\(digit)  ") + title, at: 3, width: width - 6)))
    }
    ownWord(on: question, digit: digit < 9 ? digit + 1 : nil, state)
  }

  /// The sides of a conflict inside one fact, by name: who says what.
  private func sides(of question: Question, _ state: PortalState) -> [(String, String)] {
    guard question.subject == .conflict else { return [] }
    let facts = question.names.map {
      state.person?.chart.fact(containing: ThingID(rawValue: $0))
    }
    guard Set(facts.map { $0?.name }).count == 1, let fact = facts.first ?? nil else { return [] }
    let wanted = Set(question.names)
    return fact.newestFirst.filter { wanted.contains($0.kept.thing.rawValue) }.map {
      ($0.kept.thing.rawValue, "\($0.kept.sourceName): \($0.says)")
    }
  }

  /// "I take it like this": the patient's own word, beside the others.
  private mutating func ownWord(on question: Question, digit: Int?, _ state: PortalState) {
    let facts = question.names.lazy.compactMap {
      state.person?.chart.fact(containing: ThingID(rawValue: $0))
    }
    guard let fact = facts.first, let form = Form.ownWord(about: fact, in: state) else { return }
    let words =
      fact.kind != .medication
      ? "Say it in my own words" : state.isPatient ? "I take it like this" : "Add how it is taken"
    add(
      Item("own:" + fact.name.rawValue, .form(form), digit: digit)
        .explained("Kept as said by \(state.viewer.displayName), beside what the sources sent."),
      Row(Piece((digit.map { "\($0)  " } ?? "   ") + words, at: 3)))
  }

  /// One side of a question: an identity or a thing, in a line or two.
  private mutating func side(_ name: String, _ state: PortalState) {
    let identity = state.person?.identities.first { $0.key.rawValue == name }
    if let identity {
      let particulars = state.particulars(
        birth: identity.patient.birth, sex: identity.patient.sex)
      add(
        Row(
          Piece(identity.sourceName, at: 3, width: 20, .muted),
          Piece(identity.patient.listed + "  " + particulars, at: isWide ? 24 : 20)))
      return
    }
    let thing = ThingID(rawValue: name)
    guard let fact = state.person?.chart.fact(containing: thing) else {
      text(name.split(separator: "|").joined(separator: ": "), indent: 3, .muted)
      return
    }
    let member = fact.members.first { $0.kept.thing == thing }
    let item = Item("side:" + name, .screen(.fact(fact.name))).of(thing).explained(
      "\(fact.title). Said by \(fact.sources.joined(separator: ", ")).")
    let source = member?.kept.sourceName ?? fact.sources.joined(separator: ", ")
    add(
      item, Row(Piece(source, at: 3, width: 20, .muted), Piece(fact.title, at: isWide ? 24 : 20)),
      Row(Piece(member?.says ?? fact.state.words, at: isWide ? 24 : 5, .muted)))
  }
}

extension Decision.Verdict {
  /// The answers in the order of their digits.
  static let all: [Decision.Verdict] = [.same, .different, .later]

  /// The answer in a word.
  var words: String {
    switch self {
    case .same: "Same"
    case .different: "Different"
    case .later: "Later"
    case .prefer: "Preferred one side"
    case .seen: "Seen"
    }
  }

  /// The answer to a question of this kind.
  func title(of subject: Question.Subject) -> String {
    switch (self, subject) {
    case (.later, _): "Later: leave it open"
    case (.same, .identity): "Same person"
    case (.different, .identity): "Different people"
    case (.same, .wrongPatient): "Same person, right record"
    case (.different, .wrongPatient): "Different people, wrong record"
    case (.same, .thing): "Same thing: show it as one"
    case (.different, .thing): "Different things: show both"
    case (.prefer, _): "Prefer one side"
    case (.seen, _): "Seen"
    case (.same, .conflict): "Settled: I have asked, and write the answer as the reason"
    case (.different, .conflict): "Not settled: both stand"
    }
  }
}

extension Decision.Subject {
  fileprivate var words: String {
    switch self {
    case .identity: "about who is who"
    case .thing: "about two entries"
    case .conflict: "about a disagreement"
    case .result: "of results"
    }
  }
}
