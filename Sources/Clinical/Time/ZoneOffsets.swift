/// How many minutes local time was ahead of UTC, and when: of a place with summer time what happened in
/// October is told by October's clock.
public struct ZoneOffsets: Sendable, Equatable {
  private struct Change: Sendable, Equatable {
    let at: Instant
    let minutes: Int
  }

  private let first: Int
  private let changes: [Change]

  /// The same minutes always.
  public init(_ minutes: Int) {
    first = minutes
    changes = []
  }

  /// What a clock says of the ten years before an instant and the year after it.
  /// - Parameter offset: the minutes ahead of UTC at an instant.
  public init(around now: Instant, of offset: (Instant) -> Int) {
    var at = now.advanced(bySeconds: -Self.past * Self.step)
    var minutes = offset(at)
    var changes: [Change] = []
    first = minutes
    for _ in 0..<(Self.past + Self.future) {
      let next = at.advanced(bySeconds: Self.step)
      let later = offset(next)
      if later != minutes {
        changes.append(
          Change(at: Self.change(after: at, before: next, to: later, offset), minutes: later))
      }
      (at, minutes) = (next, later)
    }
    self.changes = changes
  }

  /// Minutes ahead of UTC at an instant.
  public func minutes(at instant: Instant) -> Int {
    changes.last { $0.at <= instant }?.minutes ?? first
  }

  /// Seconds between two looks: no place changes its clocks and back within a week.
  private static let step: Int64 = 7 * 86_400
  private static let past: Int64 = 522
  private static let future: Int64 = 52

  /// The first second of the new offset, by halves.
  private static func change(
    after start: Instant, before end: Instant, to minutes: Int, _ offset: (Instant) -> Int
  ) -> Instant {
    var known: Int64 = 0
    var changed = (end.milliseconds - start.milliseconds) / 1000
    while changed - known > 1 {
      let middle = (known + changed) / 2
      if offset(start.advanced(bySeconds: middle)) == minutes {
        changed = middle
      } else {
        known = middle
      }
    }
    return start.advanced(bySeconds: changed)
  }
}
