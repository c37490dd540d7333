import Clinical
import Terminology

/// The readings in an observation: the numbers with an instant that charts, limits and rules use.
public enum Readings {
  /// The readings of a statement; none where it is not an observation of a known analyte, has no day,
  /// was taken back, or carries a modifier that the reader does not understand.
  ///
  /// No unit is ever assumed: a value without a unit, or with one that is not understood, is held,
  /// with the reason in words.
  ///
  /// - Parameter assumedOffset: minutes ahead of UTC where the source sent no offset.
  public static func readings(from kept: KeptStatement, assumedOffset: Int = 0) -> [Reading] {
    let statement = kept.statement
    guard case .observation(let detail) = statement.detail, statement.notUnderstood.isEmpty,
      statement.certainty != .refuted, !withoutReading.contains(statement.status.standing),
      !isControlSolution(statement.concept), !isBloodGas(statement),
      let date = statement.period.start, date.precision >= .day
    else { return [] }
    if let values = detail.dayValues {
      return clockHeld(
        of(values, from: kept, detail, on: date, assumedOffset: assumedOffset), kept)
    }
    var found: [Reading] = []
    let whole = Part(
      concept: statement.concept, value: detail.value, absent: detail.absent,
      flags: detail.interpretations)
    let parts = [whole] + detail.components.map(Part.init(component:))
    for part in parts {
      guard let analyte = Analytes.analyte(for: part.concept) else { continue }
      guard part.value != nil || part.absent != nil else { continue }
      let judged = Judgement.of(part.value, absent: part.absent, as: analyte)
      found.append(
        Reading(
          thing: kept.thing, identity: kept.identity, analyte: analyte.key,
          at: date.lowerBound(assumedOffset: assumedOffset), offsetMinutes: date.offsetMinutes,
          value: judged.value, comparator: judged.comparator,
          sent: Consciousness.sent(part.value, as: analyte) ?? part.value?.words ?? "",
          quality: judged.quality, doubt: judged.doubt, flags: part.flags, device: detail.device,
          sourceName: kept.sourceName,
          circumstances: Circumstances.of(statement, detail, part: part.concept),
          observer: statement.author ?? detail.performer))
    }
    return doubtingPressures(clockHeld(found, kept))
  }

  /// The readings of a day that one statement holds.
  private static func of(
    _ values: DayValues, from kept: KeptStatement, _ detail: ObservationDetail,
    on date: PartialDate, assumedOffset: Int
  ) -> [Reading] {
    guard let analyte = Analytes.analyte(for: kept.statement.concept) else { return [] }
    let midnight = date.lowerBound(assumedOffset: assumedOffset).advanced(
      bySeconds: -(date.localSeconds % 86_400))
    return values.all.map { sample in
      let value = values.quantity(sample).map(Value.quantity) ?? .text(sample.value)
      let judged = Judgement.of(value, absent: nil, as: analyte)
      return Reading(
        thing: kept.thing, identity: kept.identity, analyte: analyte.key,
        at: midnight.advanced(bySeconds: Int64(sample.second)),
        offsetMinutes: date.offsetMinutes, value: judged.value, comparator: judged.comparator,
        sent: value.words, quality: judged.quality, doubt: judged.doubt, device: detail.device,
        sourceName: kept.sourceName, circumstances: sample.isActive ? [.active] : [])
    }
  }

  /// Standings of an observation that gives no reading.
  private static let withoutReading: Set<Status.Standing> = [.notDone, .enteredInError, .planned]

  /// A meter's own test liquid, never the person (`clinical-corrections.md` 3.18).
  private static func isControlSolution(_ concept: Concept) -> Bool {
    concept.has(.mdc, "160208")
  }

  /// Saturation of an arterial sample is a laboratory result, never a home reading
  /// (`clinical-corrections.md` 5, MDC to LOINC): 2708-6 alone, outside the vital signs.
  private static func isBloodGas(_ statement: Statement) -> Bool {
    statement.section != .vitals && statement.concept.has(.loinc, "2708-6")
      && !statement.concept.has(.loinc, "59408-5")
  }

  /// A part of an observation: the whole of it, or one component.
  private struct Part {
    var concept: Concept
    var value: Value?
    var absent: AbsentReason?
    var flags: [String]

    init(concept: Concept, value: Value?, absent: AbsentReason?, flags: [String]) {
      self.concept = concept
      self.value = value
      self.absent = absent
      self.flags = flags
    }

    init(component: ObservationDetail.Component) {
      self.init(
        concept: component.concept, value: component.value, absent: component.absent,
        flags: component.interpretations)
    }
  }

  /// Dated later than it arrived, or a year before: the device's clock is wrong (`standards.md` 7.3; 10 minutes are
  /// allowed). A time without an offset may be up to 14 hours ahead of UTC and still be right.
  /// What a phone says of when it wrote a reading down holds it to another clock than the device's.
  private static func clockHeld(_ readings: [Reading], _ kept: KeptStatement) -> [Reading] {
    let received = kept.received
    let hasTime = kept.dialect == .device && kept.statement.recorded != nil
    return readings.map { reading in
      let allowed: Int64 = reading.offsetMinutes == nil ? 14 * 3600 + 600 : 600
      var held = reading
      held.quality = .held
      if reading.at > received.advanced(bySeconds: allowed) {
        held.doubt = "dated in the future: check the device's clock"
      } else if reading.device != nil, !hasTime, isYearOff(reading.at, received) {
        held.doubt = "dated a year before it arrived: check the device's clock"
      } else {
        return reading
      }
      return held
    }
  }

  /// A device whose clock shows the year before, which happens after its battery was changed: a year
  /// before it arrived, give or take a week.
  private static func isYearOff(_ at: Instant, _ received: Instant) -> Bool {
    let day: Int64 = 86_400_000
    return abs(received.milliseconds - at.milliseconds - 365 * day) <= 7 * day
  }

  /// An upper pressure that is not clearly above the lower one makes both doubtful.
  private static func doubtingPressures(_ readings: [Reading]) -> [Reading] {
    guard let systolic = readings.first(where: { $0.analyte == "systolic" })?.value,
      let diastolic = readings.first(where: { $0.analyte == "diastolic" })?.value,
      systolic <= diastolic + PlausibleRange.leastPulsePressure
    else { return readings }
    return readings.map { reading in
      guard reading.quality == .sound, ["systolic", "diastolic"].contains(reading.analyte) else {
        return reading
      }
      var doubtful = reading
      doubtful.quality = .doubtful
      doubtful.doubt = "upper and lower pressure lie too close: measure again"
      return doubtful
    }
  }
}
