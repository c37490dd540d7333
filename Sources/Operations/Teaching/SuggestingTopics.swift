import Clinical
import Education
import Monitoring

extension Session {
  /// The topics that fit a person's record and were not given, the most pressing first.
  public func suggestTopics(
    for person: IdentityKey, in language: String = Topics.mainLanguage
  ) throws(OperationError) -> [SuggestedTopic] {
    let given = Set(try listAssignments(of: person).map(\.topic))
    let measured = Set(try listReadings(of: person).map(\.analyte)).sorted()
    let search = TopicSearch(
      chart: try openChart(of: person).chart,
      alerts: try listOpenAlerts(of: person).map(\.kept.alert), analytes: measured, now: now)
    return search.suggestions(in: language).filter { !given.contains($0.topic.key) }
  }
}
