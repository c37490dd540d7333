import Clinical
import Education
import Merging
import Monitoring
import Operations
import Portal

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
    let signals = TopicSignals(of: chart, rules: alerts.map(\.rule), analytes: analytes)
    return Topics.suggested(for: signals).map { Suggestion(topic: $0.topic.key, why: $0.why) }
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
