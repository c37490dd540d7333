import Education
import Testing

struct LessonPlanTests {
  @Test(
    "Every step is a topic that there is, of public matters, days apart", arguments: LessonPlans.all
  )
  func steps(plan: LessonPlan) throws {
    #expect(!plan.source.isEmpty && !plan.title.isEmpty)
    for step in plan.steps {
      let topic = try #require(Topics.named(step.topic), "\(plan.key): \(step.topic)")
      #expect(!topic.isPrivate)
    }
    #expect(Set(plan.steps.map(\.topic)).count == plan.steps.count)
    for (earlier, later) in zip(plan.steps, plan.steps.dropFirst()) {
      #expect(later.days - earlier.days >= 2)
    }
    #expect(LessonPlans.beginning(with: plan.steps[0].topic)?.key == plan.key)
  }
}
