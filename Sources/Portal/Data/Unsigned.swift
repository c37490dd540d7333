import Clinical
import Merging

/// What one source reported of one sample and nobody has signed.
struct UnsignedReport: Equatable {
  /// Its things, sorted.
  var things: [ThingID]
  /// `Potassium 4.9, HbA1c 7.1`.
  var words: String
  /// When it came.
  var received: Instant
  /// Who asked for it; nil where its source does not say.
  var orderedBy: String?
}

extension OpenPerson {
  /// The results of the last month that nobody has signed, or that say something else since: by report, the
  /// longest waiting first.
  func unsigned(at now: Instant) -> [UnsignedReport] {
    let signed = signed
    let orderers = orderers
    var reports: [String: UnsignedReport] = [:]
    for fact in chart.facts {
      for (kept, date) in fact.unsigned(signed, at: now) {
        let key = kept.source + "|" + date.text
        var report =
          reports[key] ?? UnsignedReport(things: [], words: "", received: kept.received)
        report.things.append(kept.thing)
        report.words += (report.words.isEmpty ? "" : ", ") + fact.title
        report.received = min(report.received, kept.received)
        report.orderedBy =
          report.orderedBy ?? fact.reports.lazy.compactMap { orderers[$0] }.first
        reports[key] = report
      }
    }
    return reports.values.sorted { ($0.received, $0.words) < ($1.received, $1.words) }
  }

  /// Who asked for what reports gather, by the thing of the report.
  private var orderers: [ThingID: String] {
    var orderers: [ThingID: String] = [:]
    for member in chart.facts.lazy.filter({ $0.kind == .report }).flatMap(\.members) {
      guard case .report(let detail) = member.kept.statement.detail else { continue }
      orderers[member.kept.thing] = detail.orderedBy
    }
    return orderers
  }

  /// The contents that somebody has signed, by thing.
  private var signed: [String: Set<String>] {
    var signed: [String: Set<String>] = [:]
    for decision in decisions where decision.subject == .result && decision.endedAt == nil {
      for (thing, content) in decision.seen { signed[thing, default: []].insert(content) }
    }
    return signed
  }

  /// Whether a result waits to be signed.
  func isUnsigned(_ fact: Fact, at now: Instant) -> Bool {
    !fact.unsigned(signed, at: now).isEmpty
  }

  /// The unsigned report that a result belongs to.
  func unsignedReport(of fact: Fact, at now: Instant) -> UnsignedReport? {
    let things = Set(fact.things)
    return unsigned(at: now).first { !things.isDisjoint(with: $0.things) }
  }

  /// What waits beside alerts and dangers: results to be signed, questions to be answered.
  public func waiting(at now: Instant, questions: [Question]) -> [PanelRow.Reason] {
    let reports = unsigned(at: now)
    var reasons: [PanelRow.Reason] = []
    if let oldest = reports.first {
      var reason = PanelRow.Reason(
        words: counted(reports.count, "report") + " not signed: " + oldest.words,
        since: oldest.received)
      reason.kind = .results
      reason.owner = oldest.orderedBy
      reasons.append(reason)
    }
    let asked = disputes.filter { fact in
      !fact.isSettled && fact.conflicts.contains { !$0.isSafety && !$0.isOlderOnly }
    }
    let own = Set(identities.map(\.key.rawValue))
    let count = asked.count + questions.count { $0.names.contains { own.contains($0) } }
    guard count > 0 else { return reasons }
    var reason = PanelRow.Reason(
      words: counted(count, "question") + " to answer",
      since: asked.compactMap { $0.members.map(\.kept.received).max() }.min())
    reason.kind = .questions
    return reasons + [reason]
  }
}

extension Fact {
  /// Days in which a result waits to be signed, and before its arrival in which its sample was taken: what
  /// is older is history that somebody sent along.
  private static let newDays: Int64 = 30

  /// The members that wait to be signed, each with the time of its sample.
  fileprivate func unsigned(
    _ signed: [String: Set<String>], at now: Instant
  ) -> [(KeptStatement, PartialDate)] {
    guard kind == .observation else { return [] }
    let span = -Self.newDays * 86_400
    // Most arrived long ago: their statements are not even read.
    let fresh = members.filter {
      !$0.isReplaced && $0.kept.received >= now.advanced(bySeconds: span)
    }
    return fresh.compactMap { member in
      let kept = member.kept.opened
      guard kept.statement.section == .results,
        signed[kept.thing.rawValue]?.contains(kept.content) != true,
        let date = kept.statement.period.start, date.precision >= .day,
        date.lowerBound() >= kept.received.advanced(bySeconds: span)
      else { return nil }
      return (kept, date)
    }
  }

  /// The reports that gather it.
  fileprivate var reports: [ThingID] {
    fields.lazy.filter { $0.name == "report" }.compactMap(\.from)
  }
}
