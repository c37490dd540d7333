/// Several topics in an order, each with the days after which it is to be read.
public struct LessonPlan: Sendable, Hashable {
  /// One topic of a plan.
  public struct Step: Sendable, Hashable {
    /// The topic's key.
    public var topic: String
    /// Days after the plan was given by which it is to be read.
    public var days: Int
  }

  /// The name for good, such as `new-type-2-diabetes`.
  public var key: String
  /// The title, for the one who gives it.
  public var title: String
  /// What is taught and in which order, by whom that is said.
  public var source: String
  /// The topics, the first one first. The plan fits whom its first topic fits.
  public var steps: [Step]

  init(_ key: String, _ title: String, source: String, _ steps: [(String, Int)]) {
    self.key = key
    self.title = title
    self.source = source
    self.steps = steps.map { Step(topic: $0.0, days: $0.1) }
  }
}
