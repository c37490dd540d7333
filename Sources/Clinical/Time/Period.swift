/// A stretch of time as a source gave it. A single event has the same start and end.
public struct Period: Sendable, Hashable, Codable {
  /// When it began, if said.
  public var start: PartialDate?
  /// When it ended, if said.
  public var end: PartialDate?
  /// The source says that it ended, without saying when (C-CDA `high nullFlavor="UNK"`).
  public var endedAtUnknownTime: Bool
  /// A time that the source gave only in words, or that is no valid date: `Spring 2016`, `age 11`.
  public var text: String?

  /// A period from what is known of it.
  public init(
    start: PartialDate? = nil, end: PartialDate? = nil, endedAtUnknownTime: Bool = false,
    text: String? = nil
  ) {
    self.start = start
    self.end = end
    self.endedAtUnknownTime = endedAtUnknownTime
    self.text = text
  }

  /// A period of one moment.
  public static func at(_ date: PartialDate?) -> Period { Period(start: date, end: date) }

  /// Nothing is known of it.
  public var isUndated: Bool { start == nil && end == nil && text == nil && !endedAtUnknownTime }

  /// The date by which lists sort it: the start, else the end.
  public var sortDate: PartialDate? { start ?? end }
}
