import Clinical

/// A report that only gathers results says nothing that they do not say: where all of them are on
/// record it stands beneath the first, and each of them names it. A report with words of its own, or
/// with a result that is not on record, stays by itself.
enum Reports {
  static func fold(_ facts: inout [Fact]) {
    let wanted = gathered(by: facts)
    guard !wanted.isEmpty else { return }
    let reports = facts.indices.filter { isGathering(facts[$0]) }
    let places = places(of: wanted, in: facts)
    for report in reports {
      let results = facts[report].members.map(results)
      guard !results.contains(where: \.isEmpty) else { continue }
      let found = results.joined().compactMap { places[$0] }
      guard found.count == results.joined().count, let first = found.first else { continue }
      facts[report].parent = facts[first].name
      for place in Set(found) { name(facts[report], in: &facts[place]) }
    }
  }

  private static func isGathering(_ fact: Fact) -> Bool {
    fact.kind == .report && fact.section == .results && fact.state != .retracted
  }

  /// The results that the reports among some facts gather.
  static func gathered(by facts: [Fact]) -> Set<Result> {
    Set(facts.lazy.filter(isGathering).flatMap { $0.members.flatMap(results) })
  }

  /// Whether one of the members of a fact is one of these results.
  static func holds(_ fact: Fact, one of: Set<Result>) -> Bool {
    fact.members.contains { result($0).map(of.contains) ?? false }
  }

  /// A result as its source identifies it.
  struct Result: Hashable {
    let source: String
    let identifier: NativeIdentifier
  }

  /// The results that a report gathers; none where it has words of its own.
  private static func results(of member: Member) -> [Result] {
    guard case .report(let detail) = member.kept.statement.detail,
      (detail.conclusion ?? "").isEmpty, member.kept.statement.notes.isEmpty
    else { return [] }
    return detail.results.map { Result(source: member.kept.source, identifier: $0) }
  }

  /// A member by its source's identifier, where it is listed under results and was not taken back.
  private static func result(_ member: Member) -> Result? {
    guard member.kept.statement.section == .results,
      member.kept.statement.status.standing != .enteredInError,
      let identifier = member.kept.statement.identifier
    else { return nil }
    return Result(source: member.kept.source, identifier: identifier)
  }

  /// Where the results are that reports wait for.
  private static func places(of wanted: Set<Result>, in facts: [Fact]) -> [Result: Int] {
    var places: [Result: Int] = [:]
    for (place, fact) in facts.enumerated() where fact.kind == .observation {
      for member in fact.members {
        if let result = result(member), wanted.contains(result) { places[result] = place }
      }
    }
    return places
  }

  /// The result tells its report, and where that stands; in the list only a title that adds something.
  private static func name(_ report: Fact, in result: inout Fact) {
    for member in report.members {
      result.fields.append(
        Field(
          name: "report", value: report.title, from: member.kept.thing,
          why: member.kept.sourceName))
    }
    let remark = "in report \"" + report.title + "\""
    if !isNamed(like: report, result), !result.remarks.contains(remark) {
      result.remarks.append(remark)
    }
  }

  /// A panel of one result often has the result's own code or words as its name.
  private static func isNamed(like report: Fact, _ result: Fact) -> Bool {
    let concepts = result.members.map(\.kept.statement.concept)
    let words = [result.title] + concepts.compactMap(\.words)
    let codes = Set(concepts.flatMap(\.codings).map(\.code))
    return words.contains { Words.folded($0) == Words.folded(report.title) }
      || report.members.contains { member in
        member.kept.statement.concept.codings.contains { codes.contains($0.code) }
      }
  }
}
