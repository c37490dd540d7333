import Clinical
import Education
import Monitoring
import Portal

/// Fills lessons with the person's own limits and the numbers to call.
struct LessonText {
  var limits: [Limit]
  var contacts: [Contact]

  /// A lesson as its reader sees it.
  func lesson(_ topic: Topic) -> Lesson {
    let body = topic.body
    return Lesson(
      key: topic.key, title: topic.title, minutes: body.minutes,
      blocks: body.filled(with: values).map(Lesson.Block.init), basis: topic.basis,
      questions: body.questions, isPrivate: topic.isPrivate)
  }

  /// A lesson that somebody brought; of a PDF what could be read out of it, and how to get it.
  func lesson(_ brought: LocalTopic) -> Lesson {
    var lesson = lesson(Topic(brought))
    if brought.isPDF {
      lesson.blocks.insert(
        .paragraph(
          "This lesson is a PDF, kept as it came. To get the file: chartline education show "
            + "\(brought.key) --save NAME.pdf"), at: 0)
    }
    return lesson
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
