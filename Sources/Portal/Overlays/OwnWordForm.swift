import Clinical
import Merging

extension Form {
  /// One's own word: about the fact that is open, where something can be said of it; else about
  /// anything.
  static func ownWord(in state: PortalState) -> Form {
    if let form = state.focusedFact.flatMap({ ownWord(about: $0, in: state) }) { return form }
    let fields = [
      Field("About", choices: OwnWord.sections.map { .init($0.key.rawValue, $0.value) }),
      Field("What", hint: "in a word or two"),
      Field("More", hint: "in your own words; may stay empty"),
    ]
    return Form(
      .ownWord(about: nil), title: "In my own words", note: ownWordNote(state), fields: fields)
  }

  /// One's own word about a fact; nil where nothing can be said of it.
  static func ownWord(about fact: Fact, in state: PortalState) -> Form? {
    guard let section = place(of: fact) else { return nil }
    let fields = [
      Field(
        section == .medications ? "How I take it" : "What I say", hint: "in your own words"),
      Field("Now", choices: [.init("", "it is so"), .init("over", "it is over")]),
    ]
    return Form(
      .ownWord(about: fact.name), title: fact.title, note: ownWordNote(state), fields: fields)
  }

  private static func ownWordNote(_ state: PortalState) -> String {
    "Kept as said by \(state.viewer.displayName), beside what the sources sent, never instead."
  }

  /// What was said, or what is missing.
  func ownWord(about name: ThingID?, in state: PortalState) -> Result<Effect, UserError> {
    guard let person = state.person else { return .failure(UserError("Open a person first")) }
    if let name {
      guard let fact = person.chart.fact(containing: name), let section = Self.place(of: fact)
      else { return .failure(UserError("This entry is no longer in the record")) }
      let words = fields.first.map { value($0.label) } ?? ""
      let isOver = value("Now") == "over"
      if words.isEmpty, !isOver { return .failure(UserError("Type a few words")) }
      return .success(
        .say(
          OwnWord(
            section: section, what: fact.title, words: words.isEmpty ? nil : words, isOver: isOver),
          of: person.key, about: name))
    }
    let what = value("What")
    if what.isEmpty { return .failure(UserError("Type what it is, in a word or two")) }
    let more = value("More")
    return .success(
      .say(
        OwnWord(
          section: Section(rawValue: value("About")) ?? .patientStory, what: what,
          words: more.isEmpty ? nil : more),
        of: person.key, about: nil))
  }

  /// Where something can be said of a fact.
  private static func place(of fact: Fact) -> Section? {
    switch fact.kind {
    case .allergy: .allergies
    case .medication: .medications
    case .condition: .problems
    case .procedure: .procedures
    case .immunization: .immunizations
    default: nil
    }
  }
}
