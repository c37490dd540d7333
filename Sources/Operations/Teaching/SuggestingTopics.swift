import Clinical
import Education
import Monitoring

extension Session {
  /// The topics that fit a person's record and were not given, the most pressing first.
  public func suggestTopics(
    for person: IdentityKey, in language: String = Topics.mainLanguage
  ) throws(OperationError) -> [SuggestedTopic] {
    let given = Set(try listAssignments(of: person).map(\.topic))
    return try topicSearch(for: person).suggestions(in: language)
      .filter { !given.contains($0.topic.key) }
  }

  /// For which problems and medicines of a record there are lessons, and for which there are none.
  public func topicFit(for person: IdentityKey) throws(OperationError) -> TopicFit {
    TopicFit(of: try topicSearch(for: person))
  }

  private func topicSearch(for person: IdentityKey) throws(OperationError) -> TopicSearch {
    let measured = Set(try listReadings(of: person).map(\.analyte)).sorted()
    var search = TopicSearch(
      chart: try openChart(of: person).chart,
      alerts: try listOpenAlerts(of: person).map(\.kept.alert), analytes: measured, now: now)
    search.brought = try broughtTopics()
    return search
  }
}
