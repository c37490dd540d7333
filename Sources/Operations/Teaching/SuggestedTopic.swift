import Clinical
import Education

/// A topic that fits a record, and what of the record it fits.
public struct SuggestedTopic: Sendable, Hashable {
  /// The topic.
  public var topic: Topic
  /// Why, in words: `heart failure is on your record`.
  public var why: String
  /// What of the record says so; nil where it is no one entry.
  public var evidence: TopicEvidence?

  /// What the record says, whose word it is and when: `your record says: Heart failure, Riverside
  /// Hospital, 24 Aug 2026`; the reason in general words where it is no one entry.
  public var because: String {
    guard let evidence, let title = evidence.title else { return why }
    let told = [title, evidence.source, evidence.date?.dayWords].compactMap { $0 }
      .joined(separator: ", ")
    return (evidence.kind == .snomed ? "your record says" : why) + ": " + told
  }
}

/// One entry of a record, an alert or a state of the chart for which topics are sought.
public struct TopicEvidence: Sendable, Hashable {
  /// What is looked at.
  public var kind: TopicTrigger.Kind
  /// What a trigger can name of it.
  public var keys: Set<TopicSignals.Key>
  /// The entry; nil for alerts and states of the chart.
  public var thing: ThingID?
  /// What it is, in words.
  public var title: String?
  /// Whose word it is.
  public var source: String?
  /// When it began, was measured or was written.
  public var date: PartialDate?
  /// Whether it is new: a diagnosis, a medicine, a flagged result or an alert of the last days.
  public var isNew: Bool
}
