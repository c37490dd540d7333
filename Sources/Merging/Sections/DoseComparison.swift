import Clinical
import Terminology

/// Whether the doses agree. Never one winner: newest order, newest fill and the patient's word stand
/// side by side (`clinical-corrections.md` 2.7).
///
/// | the newest prescriber's dose | state |
/// |---|---|
/// | differs from a fill or the patient's word that came after it | dose conflict |
/// | differs from another prescriber's of the same day | dose conflict |
/// | is confirmed, or nothing came after it, older ones differ | explained as older, not asked |
struct DoseComparison {
  private(set) var conflicts: [Conflict] = []
  private(set) var fields: [Field] = []
  /// The saying whose strength names the medicine: the newest prescriber's, else the newest fill.
  private(set) var shown: Saying?

  /// Compares the sayings of one medicine.
  init(_ sayings: [Saying]) {
    let live = sayings.filter { [.taking, .filled, .unknown, .planned].contains($0.claim) }
      .sorted { Self.key($0) < Self.key($1) }
    let order = live.last { $0.isPrescribers }
    let fill = live.last(where: \.isFill)
    let patient = live.last(where: \.isPatient)
    shown = order ?? fill ?? patient
    addField("newest order", order)
    addField("newest fill", fill)
    addField("patient says", patient)
    compare(live.filter { $0.dose != nil && $0.claim != .planned })
  }

  private static func key(_ saying: Saying) -> (Int64, ThingID) {
    (saying.repeated.sortKey, saying.thing.name)
  }

  private mutating func addField(_ name: String, _ saying: Saying?) {
    guard let saying else { return }
    let value = MedicationWords.dose(saying)
    guard !value.isEmpty else { return }
    fields.append(
      Field(
        name: name, value: value + Words.inBrackets(saying.date), from: saying.thing.name,
        why: saying.thing.kept.sourceName))
  }

  private mutating func compare(_ dosed: [Saying]) {
    guard let newest = dosed.last, let dose = newest.dose else { return }
    let orders = dosed.filter { $0.isPrescribers }
    let order = orders.last ?? newest
    let isReal = !(order.dose?.agrees(with: dose) ?? true) || sameDayDiffers(orders, order)
    // The newest word of each source; older fills are history, not disagreement.
    let latest = Dictionary(grouping: dosed) { $0.thing.kept.source + ($0.isFill ? "|fill" : "") }
      .compactMap { $0.value.last }.sorted { Self.key($0) < Self.key($1) }
    let differing = latest.filter { !($0.dose?.agrees(with: dose) ?? true) }
    guard !differing.isEmpty || isReal else { return }
    let parts = latest.map { saying in
      saying.thing.kept.sourceName + " " + (saying.dose?.text ?? "") + Words.inBrackets(saying.date)
    }
    let words =
      isReal
      ? "The doses disagree: " + Words.list(parts) + "."
      : "The dose was changed: " + Words.list(parts) + ". The older ones are out of date."
    conflicts.append(
      Conflict(
        subject: .dose, words: words, things: latest.map(\.thing.name).sorted(),
        isSafety: isReal && isHighRisk(newest), isOlderOnly: !isReal))
  }

  private func sameDayDiffers(_ orders: [Saying], _ newest: Saying) -> Bool {
    guard let date = newest.repeated, let dose = newest.dose else { return false }
    return orders.contains { other in
      other.thing.kept.source != newest.thing.kept.source
        && (other.repeated.map { $0.overlaps(date) } ?? false)
        && !(other.dose?.agrees(with: dose) ?? true)
    }
  }

  /// `clinical-corrections.md` 2.8: anticoagulants and insulins stay listed after any decision.
  private func isHighRisk(_ saying: Saying) -> Bool {
    (Drugs.product(for: saying.thing.statement.concept)?.ingredients ?? []).contains {
      !Drugs.classes(ofIngredient: $0).isDisjoint(with: [.anticoagulant, .insulin])
    }
  }
}
