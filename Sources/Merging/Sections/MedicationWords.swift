import Clinical
import Terminology

/// What a member says of a medicine, in one line.
enum MedicationWords {
  /// `STOPPED 20 Aug 2026`, `FILLED 90 tablets 13 Oct 2026`, `ACTIVE 1 tablet each morning (8 Jun 2026)`.
  static func line(_ saying: Saying) -> String {
    let date = saying.date.map { " " + Words.day($0) } ?? ""
    switch saying.claim {
    case .stopped:
      let reason = saying.detail.statusReason?.words.map { ": " + $0 } ?? ""
      let verb = saying.thing.isRefuted || saying.detail.doNotTake ? "NOT TAKEN" : "STOPPED"
      return verb + date + reason
    case .filled:
      let amount = saying.detail.quantity.map { " " + quantity($0) } ?? ""
      return (saying.detail.role == .administration ? "GIVEN" : "FILLED") + amount + date
    case .ended: return "ENDED" + date
    case .planned: return "PLANNED" + start(saying)
    case .paused: return "PAUSED" + date
    case .billed: return "paid for" + date
    case .retracted: return "TAKEN BACK" + date
    case .taking where saying.isPatient:
      let said =
        saying.thing.statement.notes.first ?? saying.detail.dosages.lazy.compactMap(\.text).first
      return (said.map { "\"" + $0 + "\"" } ?? "takes it") + date
    case .taking, .unknown:
      let verb = saying.claim == .taking ? "ACTIVE" : "LISTED"
      let dose = dose(saying)
      return verb + (dose.isEmpty ? "" : " " + dose) + Words.inBrackets(saying.date)
    }
  }

  /// The dose as the source put it, with the strength where its words count units of the product
  /// only; else as computed; empty when it sent none.
  static func dose(_ saying: Saying) -> String {
    let sent = saying.detail.dosages.compactMap(\.text).filter { !$0.isEmpty }
    if !sent.isEmpty { return sent.joined(separator: "; ") + strength(saying, sent) }
    if let dose = saying.dose { return dose.text }
    let doses = saying.detail.dosages.compactMap(\.dose).filter { $0.unitCode != nil }
    return doses.map(quantity).joined(separator: "; ")
  }

  /// ` (2.5 mg each)` after `1 tablet twice daily`.
  private static func strength(_ saying: Saying, _ sent: [String]) -> String {
    let isCounted = sent.allSatisfy { words in
      let words = words.lowercased()
      return ["tablet", "capsule"].contains(where: words.contains)
        && !["mg", "mcg", "units"].contains(where: words.contains)
    }
    guard isCounted, let strength = saying.strengthText else { return "" }
    return " (" + strength + " each)"
  }

  /// `90 tablets`: the unit as sent, in the plural where English has one.
  private static func quantity(_ quantity: Quantity) -> String {
    let text = quantity.text
    let counted = ["tablet", "capsule", "pen", "puff", "patch", "inhaler"]
    guard quantity.number.value != 1, let unit = quantity.unit, counted.contains(unit) else {
      return text
    }
    return text + (unit == "patch" ? "es" : "s")
  }

  private static func start(_ saying: Saying) -> String {
    saying.thing.statement.period.start.map { " from " + Words.day($0) } ?? ""
  }
}
