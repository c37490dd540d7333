import Clinical
import Education
import Merging
import Monitoring
import Portal
import Terminology

/// Finds the lessons that fit a record, and fills them with the person's own limits and numbers.
struct TopicSearch {
  var chart: Chart
  var alerts: [Alert]
  var limits: [Limit]
  var contacts: [Contact]
  /// Keys of analytes that are measured at home.
  var analytes: [String]

  /// Lessons that fit, the most pressing first.
  var suggestions: [Suggestion] {
    Topics.suggested(for: signals).map { Suggestion(topic: $0.topic.key, why: $0.why) }
  }

  /// A lesson as its reader sees it.
  func lesson(_ topic: Topic) -> Lesson {
    let blocks = topic.filled(with: values).map { block -> Lesson.Block in
      switch block {
      case .heading(let text): .heading(text)
      case .paragraph(let text): .paragraph(text)
      case .item(let text, let number): .item(text, number: number)
      }
    }
    return Lesson(
      key: topic.key, title: topic.title, minutes: topic.minutes, blocks: blocks,
      basis: topic.basis)
  }

  private var signals: Topics.Signals {
    Topics.Signals(
      problems: codings(.condition, in: [.active]),
      medicines: medicines, analytes: analytes, rules: alerts.map(\.rule),
      situations: situations)
  }

  private func codings(_ kind: Kind, in states: Set<FactState>) -> [Coding] {
    chart.facts.filter { $0.kind == kind && states.contains($0.state) }
      .flatMap { $0.members.flatMap(\.kept.statement.concept.codings) }
  }

  /// Codes of products and of their ingredients, of what is taken by all that the record says.
  private var medicines: [Coding] {
    let taken = chart.facts.filter { fact in
      fact.kind == .medication && fact.state == .active
        && !fact.conflicts.contains { $0.subject == .status && !$0.isOlderOnly }
    }
    return taken.flatMap(\.members).flatMap { member -> [Coding] in
      let concept = member.kept.statement.concept
      let ingredients = Drugs.product(for: concept)?.ingredients ?? []
      return concept.codings + ingredients.map { Coding(system: .rxnorm, code: $0) }
    }
  }

  /// What the chart shows, by the names that topics wait for.
  private var situations: [String] {
    var situations = hasDisputedMedicine ? ["disputed-medicine"] : []
    if chart.safety.contains(where: { $0.rule.hasPrefix("nsaid") }) {
      situations.append("nsaid-with-heart-or-kidney")
    }
    return situations
  }

  private var hasDisputedMedicine: Bool {
    chart.facts.contains { fact in
      fact.kind == .medication
        && fact.conflicts.contains { $0.subject == .status && !$0.isOlderOnly }
    }
  }

  /// What lessons leave places for: the person's own limits, and whom to call.
  private var values: [String: String] {
    var values = Limit.places(limits)
    for contact in contacts {
      values["phone:" + contact.purpose.rawValue] = contact.phone
      values["name:" + contact.purpose.rawValue] = contact.name
    }
    return values
  }
}
