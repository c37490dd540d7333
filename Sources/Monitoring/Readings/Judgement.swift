import Clinical
import Terminology

/// What one sent value is worth as a reading: its number in the analyte's canonical unit, and how far
/// it can be relied on.
struct Judgement {
  /// The value in the canonical unit; nil where there is none or the unit is not understood.
  var value: Double?
  /// The device said that the value lies beyond its limit.
  var comparator: Quantity.Comparator?
  /// How far it can be relied on.
  var quality = Reading.Quality.sound
  /// Why it is not sound, in words.
  var doubt: String?

  /// The judgement of a value, or of its absence.
  static func of(_ value: Value?, absent: AbsentReason?, as analyte: Analyte) -> Judgement {
    if analyte.key == "consciousness", Consciousness(value) != nil { return Judgement() }
    return switch value {
    case .quantity(let quantity): judge(quantity, as: analyte)
    case .integer(let number): unitless(String(number), as: analyte)
    case .text(let text): judge(text, as: analyte)
    case .none: Judgement(quality: .doubtful, doubt: "no value: \(reason(absent))")
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
}
