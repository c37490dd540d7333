// The lines of problems, medicines, bad reactions, results, vaccines and visits.

extension ConditionDetail {
  func write(into lines: inout Lines) {
    lines.add("listed as", categories)
    lines.add("how severe", severity)
    lines.add("where on the body", sites)
  }
}

extension MedicationDetail {
  func write(into lines: inout Lines) {
    lines.add("kind", role.words)
    lines.add("intent", intent)
    lines.add("must not be taken", doNotTake ? "yes" : nil)
    for ingredient in ingredients {
      let words = [lines.words(ingredient.substance), ingredient.strength].compactMap { $0 }
      lines.add("contains", words.joined(separator: " "))
    }
    lines.add("form", form)
    for dosage in dosages { dosage.write(into: &lines) }
    lines.add("why", reasons)
    lines.add("why stopped or not taken", statusReason)
    lines.add("amount", quantity)
    lines.add("lasts", daysSupply.map { $0.text + " days" })
    lines.add("refills", refills)
    lines.add("fills the order", basedOn)
  }
}

extension MedicationDetail.Role {
  /// The kind of saying in plain words.
  public var words: String {
    switch self {
    case .order: "order"
    case .reported: "on a list"
    case .dispense: "handed out"
    case .administration: "given by staff"
    case .billed: "paid for"
    }
  }
}

extension Dosage {
  func write(into lines: inout Lines) {
    lines.add("how to take it", text)
    let amount = [dose?.text, doseHigh?.text].compactMap { $0 }.joined(separator: " to ")
    lines.add("one dose", amount)
    if frequency != nil || period != nil {
      let times =
        frequency.map { String($0) + (period == nil ? " times" : " times in ") } ?? "every "
      let cycle = period.map { $0.text + " " + (periodUnit ?? "") } ?? ""
      lines.add("how often", times + cycle)
    }
    lines.add("when in the day", when)
    lines.add("route", route)
    lines.add("only when needed", asNeeded ? "yes" : nil)
    lines.add("needed for", asNeededFor)
  }
}

extension AllergyDetail {
  func write(into lines: inout Lines) {
    lines.add("kind", type)
    lines.add("category", categories)
    lines.add("how dangerous", criticality)
    for reaction in reactions {
      let seen = reaction.manifestations.map(lines.words)
      lines.add("reaction", (seen + [reaction.severity].compactMap { $0 }).joined(separator: ", "))
    }
  }
}

extension ReportDetail {
  func write(into lines: inout Lines) {
    lines.add("conclusion", conclusion)
    lines.add("category", categories)
    lines.add("issued by", performer)
    lines.add("released", issued)
    lines.add("results", results.isEmpty ? nil : results.count)
    if lines.showsCodes { lines.add("gathers", results) }
  }
}

extension ImmunizationDetail {
  func write(into lines: inout Lines) {
    lines.add("why not given", reasonNotDone)
    lines.add("dose number", doseNumber)
    lines.add("dose", dose)
    lines.add("route", route)
    lines.add("where on the body", site)
    lines.add("lot number", lot)
    lines.add("maker", manufacturer)
    lines.add("known first hand", isPrimarySource.map { $0 ? "yes" : "no" })
  }
}

extension EncounterDetail {
  func write(into lines: inout Lines) {
    lines.add("class", classCode)
    lines.add("where", locations)
    lines.add("why", reasons)
    lines.add("diagnosis", diagnoses)
    lines.add("went afterwards to", disposition)
  }
}
