import Education
import Monitoring
import Portal

/// Fills lessons with the person's own limits and the numbers to call.
struct LessonText {
  var limits: [Limit]
  var contacts: [Contact]

  /// A lesson as its reader sees it.
  func lesson(_ topic: Topic) -> Lesson {
    let blocks = topic.filled(with: values).map(Lesson.Block.init)
    return Lesson(
      key: topic.key, title: topic.title, minutes: topic.minutes, blocks: blocks,
      basis: topic.basis, questions: topic.body.questions, isPrivate: topic.isPrivate)
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
