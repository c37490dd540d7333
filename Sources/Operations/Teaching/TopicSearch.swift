import Clinical
import Education
import Merging
import Monitoring
import Terminology

/// Finds the topics that fit a record, each with what of the record it fits.
public struct TopicSearch: Sendable {
  /// The chart.
  public var chart: Chart
  /// The alerts that are not over.
  public var alerts: [Alert]
  /// Keys of analytes that are measured at home.
  public var analytes: [String]
  /// Topics that somebody brought and that can fit.
  public var brought: [Topic] = []
  /// The day that "new" is counted from.
  public var now: Instant

  /// A search from what is looked at.
  public init(chart: Chart, alerts: [Alert], analytes: [String], now: Instant) {
    self.chart = chart
    self.alerts = alerts
    self.analytes = analytes
    self.now = now
  }

  /// Days for which what began or was measured counts as new: until the next monthly look at the panel.
  /// Our own choice.
  public static let newDays: Int64 = 31

  /// The topics that fit, the most pressing first.
  public func suggestions(in language: String = Topics.mainLanguage) -> [SuggestedTopic] {
    let evidence = evidence
    let keys = evidence.reduce(into: Set()) { $0.formUnion($1.keys) }
    return Topics.suggested(for: keys, in: language, and: brought).map { found in
      let fitting = evidence.filter { found.trigger.fits($0.keys) }
      return SuggestedTopic(
        topic: found.topic, why: found.why,
        evidence: fitting.first(where: \.isNew) ?? fitting.first)
    }
  }

  /// Everything for which topics are sought.
  public var evidence: [TopicEvidence] {
    alertEvidence + situationEvidence + flagged + medicines
      + problems(.condition) { TopicSignals(problems: $0.codings).keys }
      + problems(.allergy) { concept in
        TopicSignals(allergies: [Substances.key(for: concept)].compactMap { $0 }).keys
      }
      + analytes.map {
        TopicEvidence(kind: .analyte, keys: TopicSignals(analytes: [$0]).keys, isNew: false)
      }
  }

  private var alertEvidence: [TopicEvidence] {
    alerts.map { alert in
      TopicEvidence(
        kind: .rule, keys: TopicSignals(rules: [alert.rule]).keys, thing: alert.things.last,
        title: alert.words, date: PartialDate(iso: String(alert.firstAt.iso.prefix(10))),
        isNew: true)
    }
  }

  private func problems(
    _ kind: Kind, _ keys: (Concept) -> Set<TopicSignals.Key>
  ) -> [TopicEvidence] {
    chart.facts.filter { $0.kind == kind && $0.state == .active }.map { fact in
      evidence(fact, kind == .allergy ? .allergy : .snomed, fact.keys(keys))
    }
  }

  /// What is taken by all that the record says; of a medicine that is stopped, disputed or only planned
  /// no topic speaks (`clinical-corrections.md` 4.5).
  private var medicines: [TopicEvidence] {
    chart.facts.filter { fact in
      fact.kind == .medication && fact.state == .active && !fact.isDisputedMedicine
    }.map { fact in
      evidence(
        fact, .rxnorm,
        fact.keys { concept in
          TopicSignals(medicines: Meaning.codings(of: concept, kind: .medication)).keys
        })
    }
  }

  /// Results whose newest value its laboratory flagged.
  private var flagged: [TopicEvidence] {
    // Of thousands of results only the newest of each name is looked into.
    let results = chart.facts.filter { [.final, .corrected].contains($0.state) }
    let newest = Self.newest(results) { [$0.title, $0.term ?? ""] }
    let ofAnalytes = Self.newest(newest) { fact in
      fact.members.lazy.compactMap { Analytes.key(for: $0.kept.statement.concept) }.first
    }
    return ofAnalytes.filter { $0.flag != nil }.sorted { $0.name < $1.name }.map { fact in
      evidence(fact, .loinc, fact.keys { TopicSignals(flagged: $0.codings).keys })
    }
  }

  private func evidence(
    _ fact: Fact, _ kind: TopicTrigger.Kind, _ keys: Set<TopicSignals.Key>
  ) -> TopicEvidence {
    let newest = fact.members.map(\.kept).max { $0.received < $1.received }
    let date = fact.period.start ?? newest?.statement.recorded ?? newest?.written
    let limit = now.advanced(bySeconds: -Self.newDays * 86_400)
    // A day that is not known to be near is not called new.
    let isNew = date.map { $0.precision >= .day && $0.lowerBound() >= limit } ?? false
    return TopicEvidence(
      kind: kind, keys: keys, thing: fact.name, title: fact.title, source: newest?.sourceName,
      date: date, isNew: isNew)
  }

  /// The newest of the facts of each key, of equal ones the first, in the order of the keys; a fact
  /// without a key is left out.
  private static func newest<Key: Hashable>(_ facts: [Fact], by key: (Fact) -> Key?) -> [Fact] {
    var places: [Key: Int] = [:]
    var newest: [Fact] = []
    for fact in facts {
      guard let key = key(fact) else { continue }
      if let place = places[key] {
        if isNewer(fact, than: newest[place]) { newest[place] = fact }
      } else {
        places[key] = newest.count
        newest.append(fact)
      }
    }
    return newest
  }

  private static func isNewer(_ fact: Fact, than other: Fact) -> Bool {
    guard let date = fact.period.start else { return false }
    return other.period.start.map { $0.lowerBound() < date.lowerBound() } ?? true
  }

  /// What the chart shows, by the names that topics wait for: what its sources dispute, and the rules
  /// of the safety table that found something.
  private var situationEvidence: [TopicEvidence] {
    var situations = chart.safety.map(\.rule)
    let conflicts = chart.facts.filter { !$0.conflicts.isEmpty }
    if conflicts.contains(where: \.isDisputedMedicine) { situations.append("disputed-medicine") }
    if conflicts.contains(where: { $0.conflicts.contains { $0.subject == .codeStatus } }) {
      situations.append("code-status")
    }
    if !conflicts.isEmpty { situations.append("disputed-record") }
    return situations.map {
      TopicEvidence(kind: .situation, keys: TopicSignals(situations: [$0]).keys, isNew: false)
    }
  }
}

extension Fact {
  fileprivate func keys(_ of: (Concept) -> Set<TopicSignals.Key>) -> Set<TopicSignals.Key> {
    members.reduce(into: []) { $0.formUnion(of($1.kept.statement.concept)) }
  }

  /// A medicine of which the sources disagree whether it is taken.
  public var isDisputedMedicine: Bool {
    kind == .medication && conflicts.contains { $0.subject == .status && !$0.isOlderOnly }
  }
}
