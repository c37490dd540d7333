import Clinical
import Education
import Merging

/// Which lessons fit a record, and for what of it there is none.
public struct TopicFit: Sendable {
  /// An active problem, or a medicine that is taken, with the lessons on it.
  public struct Entry: Sendable, Hashable {
    /// What it is called.
    public var title: String
    /// The keys of the lessons on it; none where there is no lesson.
    public var topics: [String]
  }

  /// The active problems.
  public var problems: [Entry]
  /// The medicines that are taken, without courses of days (``isCourse(_:)``).
  public var medicines: [Entry]

  /// What fits the chart that is searched.
  public init(of search: TopicSearch) {
    let evidence = search.evidence
    problems = evidence.filter { $0.kind == .snomed }.map(Entry.init)
    medicines = evidence.filter { one in
      guard one.kind == .rxnorm, let thing = one.thing else { return false }
      return search.chart.fact(containing: thing).map(Self.isCourse) == false
    }.map(Entry.init)
  }

  /// Whether a medicine is for some days only: every statement of it ends within two weeks of its
  /// beginning, or tells of a dose that was given.
  public static func isCourse(_ medicine: Fact) -> Bool {
    medicine.members.allSatisfy { member in
      let statement = member.kept.statement
      if case .medication(let detail) = statement.detail, detail.role == .administration {
        return true
      }
      guard let start = statement.period.start, let end = statement.period.end else { return false }
      let days = (end.lowerBound().milliseconds - start.lowerBound().milliseconds) / 86_400_000
      return days <= daysOfCourse
    }
  }

  private static let daysOfCourse: Int64 = 14
}

extension TopicFit.Entry {
  fileprivate init(_ evidence: TopicEvidence) {
    self.init(
      title: evidence.title ?? "", topics: Topics.suggested(for: evidence.keys).map(\.topic.key))
  }
}
