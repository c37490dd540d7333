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
      basis: topic.basis, questions: topic.body.questions)
  }

  private var signals: TopicSignals {
    TopicSignals(
      problems: codedConcepts(.condition).flatMap(\.codings),
      medicines: medicines, flagged: flagged,
      allergies: codedConcepts(.allergy).compactMap(Substances.key(for:)),
      analytes: analytes, rules: alerts.map(\.rule), situations: situations)
  }

  /// Concepts of the facts of a kind that are active.
  private func codedConcepts(_ kind: Kind) -> [Concept] {
    chart.facts.filter { $0.kind == kind && $0.state == .active }
      .flatMap { $0.members.map(\.kept.statement.concept) }
  }

  /// Codes of products and of their ingredients, of what is taken by all that the record says.
  private var medicines: [Coding] {
    let taken = chart.facts.filter { fact in
      fact.kind == .medication && fact.state == .active && !isDisputedMedicine(fact)
    }
    return taken.flatMap(\.members).flatMap { member -> [Coding] in
      let concept = member.kept.statement.concept
      let ingredients = Drugs.product(for: concept)?.ingredients ?? []
      return concept.codings + ingredients.map { Coding(system: .rxnorm, code: $0) }
    }
  }

  /// Codes of results whose newest value its laboratory flagged.
  private var flagged: [Coding] {
    // Of thousands of results only the newest of each name is looked into.
    let results = chart.facts.filter { [.final, .corrected].contains($0.state) }
    let newest = Self.newest(results) { [$0.title, $0.term ?? ""] }
    let ofAnalytes = Self.newest(newest) { fact in
      fact.members.lazy.compactMap { Analytes.key(for: $0.kept.statement.concept) }.first
    }
    return ofAnalytes.filter { $0.flag != nil }.flatMap(\.members)
      .flatMap(\.kept.statement.concept.codings)
  }

  /// The newest of the facts of each key; a fact without a key is left out.
  private static func newest<Key: Hashable>(_ facts: [Fact], by key: (Fact) -> Key?) -> [Fact] {
    var newest: [Key: Fact] = [:]
    for fact in facts {
      guard let key = key(fact) else { continue }
      if let known = newest[key], !isNewer(fact, than: known) { continue }
      newest[key] = fact
    }
    return Array(newest.values)
  }

  private static func isNewer(_ fact: Fact, than other: Fact) -> Bool {
    guard let date = fact.period.start else { return false }
    return other.period.start.map { $0.lowerBound() < date.lowerBound() } ?? true
  }

  /// What the chart shows, by the names that topics wait for: what its sources dispute, and the rules
  /// of the safety table that found something.
  private var situations: [String] {
    var situations = chart.safety.map(\.rule)
    let conflicts = chart.facts.filter { !$0.conflicts.isEmpty }
    if conflicts.contains(where: isDisputedMedicine) { situations.append("disputed-medicine") }
    if conflicts.contains(where: { $0.conflicts.contains { $0.subject == .codeStatus } }) {
      situations.append("code-status")
    }
    return conflicts.isEmpty ? situations : situations + ["disputed-record"]
  }

  private func isDisputedMedicine(_ fact: Fact) -> Bool {
    fact.kind == .medication
      && fact.conflicts.contains { $0.subject == .status && !$0.isOlderOnly }
  }

  /// What lessons leave places for: the person's own limits, and whom to call.
  private var values: [String: String] {
    var values = Limit.places(limits).merging(Rules.places) { own, _ in own }
    for contact in contacts {
      values["phone:" + contact.purpose.rawValue] = contact.phone
      values["name:" + contact.purpose.rawValue] = contact.name
    }
    return values
  }
}
