import Clinical

/// A lesson or a plan that is given, as the form was filled in.
public struct GivingEntry: Sendable, Equatable {
  /// The key of the lesson; nil where a plan is given.
  public var lesson: String?
  /// The key of the plan.
  public var plan: String?
  /// The word that goes with it.
  public var note: String
  /// Days until it is to be read; nil for no day. The steps of a plan have their own.
  public var days: Int?
  /// Why it is given, in words.
  public var reason: String?
  /// The entry of the record that it is given for.
  public var about: ThingID?

  /// An entry from its parts.
  public init(
    lesson: String? = nil, plan: String? = nil, note: String = "", days: Int? = nil,
    reason: String? = nil, about: ThingID? = nil
  ) {
    self.lesson = lesson
    self.plan = plan
    self.note = note
    self.days = days
    self.reason = reason
    self.about = about
  }
}
