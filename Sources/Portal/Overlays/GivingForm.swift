import Clinical
import Education
import Merging

extension Form {
  /// Gives the lesson here, or one that fits the entry that is chosen, or the plan that begins with it;
  /// nil where nothing fits.
  static func giving(in state: PortalState) -> Form? {
    let topics = state.topicsToGive
    guard !topics.isEmpty else { return nil }
    var choices = topics.map {
      Field.Choice($0, state.lesson($0)?.title ?? Topics.named($0)?.title ?? $0)
    }
    choices += topics.compactMap { LessonPlans.beginning(with: $0) }.map { plan in
      Field.Choice(planMark + plan.key, "\(plan.title): \(plan.steps.count) lessons")
    }
    let name = state.person?.patient.displayName ?? "the patient"
    var form = Form(
      .giving(about: state.topicHere == nil ? state.focusedFact?.name : nil),
      title: "Give a lesson to \(name)",
      note: "It stands on the patient's first screen, with your name. The lessons of a plan have "
        + "their own days.",
      fields: [
        Field("Lesson", choices: choices),
        Field(
          "Word", hint: "to the patient; may stay empty", longest: CareThread.longestMessage),
        Field(
          "Read by",
          choices: [
            .init("7", "in a week"), .init("3", "in 3 days"), .init("14", "in 2 weeks"),
            .init("", "no day"),
          ]),
      ])
    form.button = "Give"
    return form
  }

  private static let planMark = "plan:"

  /// What is given.
  func giving(about thing: ThingID?, in state: PortalState) -> Effect {
    let chosen = value("Lesson")
    let plan =
      chosen.hasPrefix(Self.planMark) ? String(chosen.dropFirst(Self.planMark.count)) : nil
    let topic = plan.flatMap { LessonPlans.named($0)?.steps.first?.topic } ?? chosen
    let suggestion = state.person?.suggestions.first { $0.topic == topic }
    return .give(
      GivingEntry(
        lesson: plan == nil ? chosen : nil, plan: plan, note: value("Word"),
        days: Int(value("Read by")), reason: suggestion?.why, about: thing ?? suggestion?.thing))
  }
}

extension PortalState {
  /// The topics that can be given here: the lesson that is open or chosen, else those that speak of the
  /// entry that is chosen and were not given.
  var topicsToGive: [String] {
    guard let person, !isPatient else { return [] }
    let given = Set(person.assignments.map(\.topic))
    let topics = topicHere.map { [$0] } ?? focusedFact.map { person.topics(for: $0) } ?? []
    return topics.filter { !given.contains($0) }
  }
}

extension OpenPerson {
  /// The topics that speak of an entry. Of a medicine that is not taken, or of which the sources
  /// disagree, no topic speaks: there the lesson is to ask first (`clinical-corrections.md` 4.5).
  func topics(for fact: Fact) -> [String] {
    if fact.kind == .medication {
      if !fact.conflicts.isEmpty {
        return Self.topics(for: TopicSignals(situations: ["disputed-medicine"]))
      }
      guard fact.state == .active else { return [] }
    }
    let fitting = suggestions.filter { $0.thing.map { fact.things.contains($0) } ?? false }
    let codings = fact.members.flatMap(\.kept.statement.concept.codings)
    var topics = fitting.map(\.topic)
    for topic in Set(codings).sorted(by: { $0.code < $1.code }).flatMap({ Topics.about($0) })
    where !topics.contains(topic.key) {
      topics.append(topic.key)
    }
    return topics
  }

  private static func topics(for signals: TopicSignals) -> [String] {
    Topics.suggested(for: signals).map(\.topic.key)
  }
}
