import Clinical
import Education
import Merging
import Monitoring

extension Fact {
  /// What `?` and `explain` say of it: what it is, why it matters, what its value means against its
  /// sender's range or the person's limits, who says so, and the codes behind it.
  public func explanation(in chart: Chart, limits: [Limit]) -> Explanation {
    let preferred = preferredMember
    let concept = preferred?.kept.statement.concept ?? Concept()
    var explanation = Explanation.of(concept, kind: kind, title: title, term: term)
    let title = title + (term.map { " (\($0))" } ?? "")
    explanation.title = title + (stateWords.map { ": \($0)" } ?? "") + "."
    guard !isOfAnother else { return explanation }
    for finding in chart.safety where finding.facts.contains(name) {
      explanation.add(Explanation.why, "\(finding.words) (\(finding.source))")
    }
    for conflict in conflicts { explanation.add("not settled", conflict.told.capitalizedFirst) }
    explanation.lines += values(limits).map { LabelledValue(Explanation.value, $0) }
    explanation.add("said by", sources.joined(separator: ", ") + ".")
    if !evidence.isEmpty, members.count > 1 {
      explanation.add("shown as one because", evidence + ".")
    }
    let concepts = members.map(\.kept.statement.concept)
    for code in Meaning.codeWords(of: concepts).prefix(Self.mostCodes) {
      explanation.add("code", code)
    }
    let lessons = Meaning.lessons(on: concept, kind: kind).prefix(Self.mostLessons)
    explanation.lines += lessons.map {
      LabelledValue("lesson", "\($0.title) (\(counted($0.minutes, "minute")))")
    }
    return explanation
  }

  /// Codes and lessons that are named; `b` lists every code.
  private static let (mostCodes, mostLessons) = (6, 2)

  /// The member whose value is shown.
  private var preferredMember: Member? {
    let speaker = field("value")?.from ?? name
    return members.first { $0.kept.thing == speaker } ?? newestFirst.first
  }

  private func values(_ limits: [Limit]) -> [String] {
    guard kind == .observation, state != .retracted, let kept = preferredMember?.kept else {
      return []
    }
    return (field("value").map { ["\($0.value)."] } ?? [])
      + ValueMeaning.sentences(of: kept, limits: limits)
  }
}

extension Chart {
  /// The newest entry whose title or clinical term is exactly this; letter case does not count.
  public func newestFact(called name: String) -> Fact? {
    let wanted = name.lowercased()
    return facts.filter { fact in
      !fact.isFolded && [fact.title, fact.term ?? ""].contains { $0.lowercased() == wanted }
    }.max {
      ($0.period.sortDate?.localSeconds ?? .min) < ($1.period.sortDate?.localSeconds ?? .min)
    }
  }
}

extension Series {
  /// What `?` says of readings: what is measured, how the newest stands, whose limit there is.
  func explanation(limits: [Limit], chart: Chart) -> Explanation {
    let fact = newest.flatMap { chart.fact(containing: $0.thing) }
    guard let fact else {
      var explanation = Explanation.of(Concept(), kind: .observation, title: title, term: term)
      if !summary.isEmpty { explanation.add(Explanation.value, summary) }
      return explanation
    }
    var explanation = fact.explanation(in: chart, limits: limits)
    if !summary.isEmpty { explanation.add("the readings", summary) }
    return explanation
  }
}
