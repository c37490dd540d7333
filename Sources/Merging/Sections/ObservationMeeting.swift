import Clinical

/// What two observations of one analyte can meet by: a time that both can mean, or a number. Those that
/// do not meet are never one and are never asked about.
struct ObservationMeeting {
  /// First and last millisecond that the time can mean, on its own clock.
  let local: Range<Int64>?
  /// The same in UTC, where the source sent an offset; wider for what was typed (``TypedReadings``).
  let instant: Range<Int64>?
  /// Specimen, accession and order numbers.
  let numbers: [String]

  init(_ thing: Thing) {
    let kept = thing.kept.opened
    let time = kept.statement.period.sortDate
    local = time.map { time in
      let start = time.localSeconds * 1000 + Int64(time.milliseconds)
      return start..<start + time.upperBound().milliseconds - time.lowerBound().milliseconds
    }
    let isTyped = kept.dialect == .typed && kept.statement.section == .vitals
    instant = time.flatMap { time in
      time.offsetMinutes.map { _ in
        let exact = time.lowerBound().milliseconds..<time.upperBound().milliseconds
        return isTyped ? TypedReadings.around(exact) : exact
      }
    }
    var numbers: [String] = []
    if case .observation(let detail) = kept.statement.detail {
      numbers = detail.specimenIdentifiers
    }
    for number in kept.statement.otherIdentifiers {
      numbers.append((number.system ?? "") + "|" + number.value)
    }
    self.numbers = numbers
  }

  func shareNumber(with other: ObservationMeeting) -> Bool {
    !numbers.isEmpty && numbers.contains { other.numbers.contains($0) }
  }

  /// Whether the two are worth comparing.
  func meets(_ other: ObservationMeeting) -> Bool {
    Self.overlap(local, other.local) || Self.overlap(instant, other.instant)
      || shareNumber(with: other)
  }

  private static func overlap(_ one: Range<Int64>?, _ other: Range<Int64>?) -> Bool {
    guard let one, let other else { return false }
    return one.overlaps(other)
  }
}
