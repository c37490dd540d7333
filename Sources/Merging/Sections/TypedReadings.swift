/// A vital sign typed by hand beside the one that a device sent: perhaps read off its display. The two
/// clocks differ, so that the time does not join them, and two readings a minute apart are the rule
/// at home, so that nothing else may: a question (`clinical-corrections.md` 2.3).
enum TypedReadings {
  /// Minutes between the two (`clinical-corrections.md` 2.3).
  static let minutes: Int64 = 2
  /// What is said of them.
  static let reason = "typed by hand within two minutes of what a device sent"

  /// The time within which a typed reading may repeat another.
  static func around(_ instant: Range<Int64>) -> Range<Int64> {
    instant.lowerBound - minutes * 60_000..<instant.upperBound + minutes * 60_000
  }

  /// Whether one was typed, the other came from a device, and the time allows that they are one.
  static func mayRepeat(_ left: ObservationView, _ right: ObservationView) -> Bool {
    guard left.isTyped != right.isTyped, (left.isTyped ? right : left).isFromDevice,
      let one = left.meeting.instant, let other = right.meeting.instant
    else { return false }
    // The typed one's time has been widened already.
    return one.overlaps(other)
  }

  /// A typed reading that is one with a reading asks nothing more.
  static func settle(_ grouping: inout Grouping) {
    let groups = grouping.groups
    grouping.keepQuestions {
      $0.reason != reason || groups[$0.left].count == 1 && groups[$0.right].count == 1
    }
  }
}
