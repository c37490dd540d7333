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
    var found: [Reading] = []
    let whole = Part(
      concept: statement.concept, value: detail.value, absent: detail.absent,
      flags: detail.interpretations)
    let parts = [whole] + detail.components.map(Part.init(component:))
    for part in parts {
      guard let analyte = Analytes.analyte(for: part.concept) else { continue }
      guard part.value != nil || part.absent != nil else { continue }
      let judged = judge(part, as: analyte)
      found.append(
        Reading(
          thing: kept.thing, identity: kept.identity, analyte: analyte.key,
          at: date.lowerBound(assumedOffset: assumedOffset), offsetMinutes: date.offsetMinutes,
          value: judged.value, comparator: judged.comparator, sent: part.value?.words ?? "",
          quality: judged.quality, doubt: judged.doubt, flags: part.flags, device: detail.device,
          sourceName: kept.sourceName))
    }
    return doubtingPressures(futureHeld(found, received: kept.received))
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

  private struct Judgement {
    var value: Double?
    var comparator: Quantity.Comparator?
    var quality = Reading.Quality.sound
    var doubt: String?
  }

  private static func judge(_ part: Part, as analyte: Analyte) -> Judgement {
    switch part.value {
    case .quantity(let quantity): judge(quantity, as: analyte)
    case .integer(let number): unitless(String(number), as: analyte)
    case .text(let text): judge(text, as: analyte)
    case .none: Judgement(quality: .doubtful, doubt: "no value: \(reason(part.absent))")
    default: Judgement(quality: .held, doubt: "not a number: kept as sent")
    }
  }

  private static func judge(_ quantity: Quantity, as analyte: Analyte) -> Judgement {
    guard let unit = quantity.unitCode else { return unitless(quantity.number.text, as: analyte) }
    guard
      let value = Units.convert(
        quantity.number.value, from: unit, to: analyte.unit, analyte: analyte)
    else {
      return Judgement(quality: .held, doubt: "the unit \"\(unit)\" is not understood")
    }
    var judgement = Judgement(value: value, comparator: quantity.comparator)
    if let range = PlausibleRange.of(analyte.key), !range.contains(value) {
      judgement.quality = .doubtful
      judgement.doubt = "not plausible: measure again now, and if you feel ill, call"
    }
    return judgement
  }

  /// A device's word for a value beyond its limit, or a number in words.
  private static func judge(_ text: String, as analyte: Analyte) -> Judgement {
    switch text.uppercased() {
    case "LOW", "LO":
      return Judgement(comparator: .less, doubt: "below what the device can measure")
    case "HIGH", "HI":
      return Judgement(comparator: .greater, doubt: "above what the device can measure")
    default: return unitless(text, as: analyte)
    }
  }

  /// A number without a unit: held, and asked (`standards.md` 7.3, unit sanity).
  private static func unitless(_ sent: String, as analyte: Analyte) -> Judgement {
    guard let number = Number(sent) else {
      return Judgement(quality: .held, doubt: "not a number: kept as sent")
    }
    let question: String
    switch (analyte.key, number.value) {
    case ("temperature", 90...110): question = ": °F?"
    case ("glucose", 20...33): question = ": \(sent) mg/dL is very low, \(sent) mmol/L very high"
    case ("glucose", 1..<20): question = ": mmol/L?"
    default: question = ", and none is assumed"
    }
    return Judgement(quality: .held, doubt: "no unit was sent" + question)
  }

  private static func reason(_ absent: AbsentReason?) -> String {
    switch absent {
    case .notANumber, .error: "the device could not measure"
    case .masked: "withheld by the source"
    case .notPerformed: "not measured"
    default: "the source gives no reason"
    }
  }

  /// Dated later than it arrived: the device's clock is wrong (`standards.md` 7.3; 10 minutes are
  /// allowed).
  private static func futureHeld(_ readings: [Reading], received: Instant) -> [Reading] {
    readings.map { reading in
      guard reading.at > received.advanced(bySeconds: 600) else { return reading }
      var held = reading
      held.quality = .held
      held.doubt = "dated in the future: check the device's clock"
      return held
    }
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
