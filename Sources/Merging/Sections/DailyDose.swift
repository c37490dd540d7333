import Clinical
import Terminology

/// How much of each ingredient a day, in mg or in units. Nil wherever it would have to be guessed.
struct DailyDose: Equatable {
  /// Amounts a day, by ingredient.
  let amounts: [Double]
  /// `mg`, or `[iU]`.
  let unit: String
  /// How many equal intakes make the day's amount; nil where several dosages were added up.
  let timesPerDay: Double?

  /// As it is taken: `20 mg daily`, `49/51 mg twice daily`; the amount of a day where the intakes
  /// differ.
  var text: String {
    let often = timesPerDay.flatMap(Self.often)
    let intake = often == nil ? amounts : amounts.map { $0 / (timesPerDay ?? 1) }
    let isSmall = unit == "mg" && intake.allSatisfy { $0 < 1 }
    let shown = isSmall ? intake.map { $0 * 1000 } : intake
    let plain = isSmall ? "mcg" : Units.plain(unit)
    return shown.map(Self.number).joined(separator: "/") + " " + plain + " " + (often ?? "daily")
  }

  /// A frequency in words; nil for one that has no plain words.
  private static func often(_ timesPerDay: Double) -> String? {
    switch timesPerDay {
    case 1: "daily"
    case 2: "twice daily"
    case 3: "three times daily"
    case 4: "four times daily"
    case 0.5: "every other day"
    case 1 / 7: "once a week"
    default: nil
    }
  }

  /// Whether two doses are the same to one part in a thousand (rounding of unit conversions only).
  func agrees(with other: DailyDose) -> Bool {
    unit == other.unit && amounts.count == other.amounts.count
      && zip(amounts, other.amounts).allSatisfy { abs($0 - $1) <= 0.001 * max($0, $1) }
  }

  /// The dose of a statement: its dosages added up, each from its coded dose and timing, else from
  /// its words.
  init?(_ detail: MedicationDetail, strengths: [DrugProduct.Strength]) {
    guard !detail.dosages.isEmpty else { return nil }
    var total: DailyDose?
    for dosage in detail.dosages {
      guard !dosage.asNeeded, dosage.doseHigh == nil,
        let one = Self.amount(of: dosage, strengths: strengths),
        let times = Self.timesPerDay(dosage)
      else { return nil }
      let daily = DailyDose(
        amounts: one.amounts.map { $0 * times }, unit: one.unit, timesPerDay: times)
      guard let before = total else {
        total = daily
        continue
      }
      guard before.unit == daily.unit, before.amounts.count == daily.amounts.count else {
        return nil
      }
      total = DailyDose(
        amounts: zip(before.amounts, daily.amounts).map { $0 + $1 }, unit: daily.unit,
        timesPerDay: nil)
    }
    guard let total else { return nil }
    self = total
  }

  private init(amounts: [Double], unit: String, timesPerDay: Double? = nil) {
    self.amounts = amounts
    self.unit = unit
    self.timesPerDay = timesPerDay
  }

  private static func amount(
    of dosage: Dosage, strengths: [DrugProduct.Strength]
  ) -> DailyDose? {
    if let dose = dosage.dose, dose.comparator == nil {
      return amount(dose.number.value, dose.unitCode, strengths: strengths)
    }
    guard let words = dosage.text.flatMap(SigWords.init), let count = words.amount else {
      return nil
    }
    return amount(count, words.unit, strengths: strengths)
  }

  /// A bare `1` is one tablet (`clinical-corrections.md` 6), where the strength is known.
  private static func amount(
    _ value: Double, _ sent: String?, strengths: [DrugProduct.Strength]
  ) -> DailyDose? {
    let unit = sent.map { Units.canonical($0) ?? $0 } ?? "{tbl}"
    if unit == "[iU]" { return DailyDose(amounts: [value], unit: unit) }
    if let mass = Units.convert(value, from: unit, to: "mg") {
      return strengths.count <= 1 ? DailyDose(amounts: [mass], unit: "mg") : nil
    }
    guard ["{tbl}", "{capsule}", "{puff}", "1"].contains(unit), !strengths.isEmpty else {
      return nil
    }
    let amounts = strengths.compactMap { Units.convert($0.amount * value, from: $0.unit, to: "mg") }
    return amounts.count == strengths.count ? DailyDose(amounts: amounts, unit: "mg") : nil
  }

  private static func timesPerDay(_ dosage: Dosage) -> Double? {
    if let unit = dosage.periodUnit, let period = dosage.period?.value, period > 0 {
      guard let days = Units.convert(period, from: unit, to: "d"), days > 0 else { return nil }
      return Double(dosage.frequency ?? 1) / days
    }
    if !dosage.when.isEmpty { return Double(dosage.when.count) }
    return dosage.text.flatMap(SigWords.init)?.timesPerDay
  }

  private static func number(_ value: Double) -> String {
    let rounded = (value * 1000).rounded() / 1000
    return rounded == rounded.rounded() ? String(Int(rounded)) : String(rounded)
  }
}
