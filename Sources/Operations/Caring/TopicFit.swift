import Clinical
import Education
import Merging

/// Which lessons fit a record, and for what of it there is none.
public struct TopicFit: Sendable {
  /// An active problem, or a medicine that is taken, with the lessons on it.
  public struct Entry: Sendable, Hashable {
    /// What it is called.
    public var title: String
    /// The clinical term, where it differs.
    public var term: String?
    /// The keys of the lessons on it; none where there is no lesson.
    public var topics: [String]
  }

  /// The lessons that fit, the most pressing first, each with its reason.
  public var suggestions: [TopicSuggestion]
  /// The active problems.
  public var problems: [Entry]
  /// The medicines that are taken, without courses of days (``isCourse(_:)``).
  public var medicines: [Entry]

  /// What fits a chart.
  public init(of chart: Chart, rules: [String] = [], analytes: [String] = []) {
    let signals = TopicSignals(of: chart, rules: rules, analytes: analytes)
    suggestions = Topics.suggested(for: signals)
    problems = chart.activeProblems.map { fact in
      Entry(fact, Topics.suggested(for: TopicSignals(problems: fact.problemCodes)))
    }
    medicines = chart.takenMedicines.filter { !Self.isCourse($0) }.map { fact in
      Entry(fact, Topics.suggested(for: TopicSignals(medicines: fact.medicineCodes)))
    }
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
  fileprivate init(_ fact: Fact, _ fitting: [TopicSuggestion]) {
    self.init(title: fact.title, term: fact.term, topics: fitting.map(\.topic.key))
  }
}

extension Session {
  /// The lessons that fit a person's record, by what this viewer may see of it.
  public func suggestTopics(for person: IdentityKey) throws(OperationError) -> TopicFit {
    let chart = try openChart(of: person, note: false).chart
    let rules = try listStandingAlerts(of: person).filter(\.standing.isOpen).map(\.kept.alert.rule)
    let readings = try listReadings(of: person)
    return TopicFit(of: chart, rules: rules, analytes: Set(readings.map(\.analyte)).sorted())
  }
}
