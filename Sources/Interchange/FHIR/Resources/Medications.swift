import Clinical

extension FHIRStatementReader {
  /// MedicationRequest (DSTU2: MedicationOrder).
  func medicationOrder() -> Statement {
    let isReported =
      node["reportedBoolean"]?.bool == true || node["reportedReference"] != nil
      || node["reported"]?.bool == true
    var statement = outline(.medication, .medications)
    var detail = MedicationDetail(role: isReported ? .reported : .order)
    addProduct(to: &statement, &detail)
    statement.status = FHIRStatus.status(node["status"]?.words, by: FHIRStatus.order)
    detail.intent = node["intent"]?.words
    if ["proposal", "option"].contains(detail.intent), statement.status.standing == .active {
      // medicationrequest-intent: somebody suggests it, nobody ordered it.
      statement.status.standing = .planned
    }
    let instructions = node.list("dosageInstruction")
    detail.dosages = dosages(instructions)
    detail.reasons = reasons()
    detail.statusReason = FHIRConcepts.some(node["statusReason", "reasonEnded"])
    detail.basedOn = references(node.list("basedOn"))
    if let supply = node["dispenseRequest"] {
      detail.quantity = FHIRQuantities.quantity(supply["quantity"])
      detail.daysSupply = days(supply["expectedSupplyDuration"])
      detail.refills = supply["numberOfRepeatsAllowed"]?.int
    }
    statement.period =
      course(of: instructions) ?? Period(start: nil, end: FHIRTimes.date(node["dateEnded"]))
    statement.recorded = FHIRTimes.date(node["authoredOn", "dateWritten"])
    statement.author = firstName([
      node["requester"]?["agent"] ?? node["requester"], node["prescriber"], node["recorder"],
      node["reportedReference"],
    ])
    if node["doNotPerform"]?.bool == true {
      detail.doNotTake = true
      forbid(&statement)
    }
    statement.detail = .medication(detail)
    return statement
  }

  /// MedicationStatement.
  func medicationReport() -> Statement {
    var statement = outline(.medication, .medications)
    var detail = MedicationDetail(role: .reported)
    addProduct(to: &statement, &detail)
    statement.status = FHIRStatus.status(node["status"]?.words, by: FHIRStatus.report)
    let adherence = FHIRConcepts.code(node["adherence"]?["code"])
    if statement.status.sent == "recorded", let adherence {
      // R5: `recorded` says that it is written down, `adherence` whether it is taken.
      statement.status = FHIRStatus.status(adherence, by: FHIRStatus.adherence)
    }
    detail.dosages = dosages(node.list("dosage"))
    detail.reasons = reasons()
    detail.statusReason = FHIRConcepts.some(
      node.list("statusReason").first ?? node.list("reasonNotTaken").first)
    detail.basedOn = references(node.list("basedOn"))
    statement.period =
      FHIRTimes.period(node["effectivePeriod", "effectiveTiming"])
      ?? since(node["effectiveDateTime"]) ?? course(of: node.list("dosage")) ?? Period()
    statement.recorded = FHIRTimes.date(node["dateAsserted"])
    statement.author = firstName(node.list("informationSource").map { $0 })
    // STU3 `taken`, DSTU2 `wasNotTaken`, R5 `adherence`.
    if node["taken"]?.equals("n") == true || node["wasNotTaken"]?.bool == true
      || adherence == "not-taking"
    {
      forbid(&statement)
    }
    statement.detail = .medication(detail)
    return statement
  }

  /// MedicationDispense: handed out by a pharmacy.
  func medicationDispense() -> Statement {
    var statement = outline(.medication, .medications)
    var detail = MedicationDetail(role: .dispense)
    addProduct(to: &statement, &detail)
    statement.status = FHIRStatus.status(node["status"]?.words, by: FHIRStatus.event)
    detail.dosages = dosages(node.list("dosageInstruction"))
    detail.quantity = FHIRQuantities.quantity(node["quantity"])
    detail.daysSupply = days(node["daysSupply"])
    detail.basedOn = references(node.list("authorizingPrescription"))
    detail.statusReason = FHIRConcepts.some(
      node["statusReasonCodeableConcept", "notPerformedReason"])
    statement.period = .at(FHIRTimes.date(node["whenHandedOver", "whenPrepared"]))
    statement.recorded = FHIRTimes.date(node["recorded"])
    statement.author = performer() ?? firstName([node["dispenser"], node["location"]])
    statement.detail = .medication(detail)
    return statement
  }

  /// MedicationAdministration: given by staff, or taken under supervision.
  func medicationAdministration() -> Statement {
    var statement = outline(.medication, .medications)
    var detail = MedicationDetail(role: .administration)
    addProduct(to: &statement, &detail)
    statement.status = FHIRStatus.status(node["status"]?.words, by: FHIRStatus.event)
    detail.dosages = dosages(node.list("dosage"))
    detail.reasons = reasons()
    detail.statusReason = FHIRConcepts.some(node.list("statusReason").first)
    detail.basedOn = references(node["request", "prescription"]?.list ?? node.list("request"))
    statement.period =
      FHIRTimes.period(
        node[
          "effectiveDateTime", "effectivePeriod", "occurenceDateTime", "occurencePeriod",
          "effectiveTimeDateTime", "effectiveTimePeriod"])
      ?? Period()
    statement.author = performer() ?? firstName([node["practitioner"]])
    if node["wasNotGiven"]?.bool == true || node["notGiven"]?.bool == true { forbid(&statement) }
    statement.detail = .medication(detail)
    return statement
  }

  /// Not taken, or not to be taken: never to be shown as a medicine that is taken. A retraction stays
  /// one.
  private func forbid(_ statement: inout Statement) {
    guard statement.status.standing != .enteredInError else { return }
    statement.status.standing = .notDone
  }

  /// Why, from codes and from the problems that are referred to.
  func reasons() -> [Concept] {
    // Encounter in R5 has one more layer, `reason.value`.
    let items = node.list("reason").flatMap { Array(($0["value"] ?? $0).list) }
    return FHIRConcepts.all(node.list("reasonCode"))
      + FHIRConcepts.all(node.list("reasonCodeableConcept"))
      + node.list("reasonReference").compactMap { concept(behind: $0) }
      + items.compactMap { item in
        FHIRConcepts.some(item["concept"] ?? (item["coding", "text"]).map { _ in item })
          ?? concept(behind: item["reference"])
      }
  }

  /// What references name: `Type/id`, a business identifier, or the reference's own text.
  private func references(_ nodes: JSONList) -> [String] {
    nodes.compactMap { node in
      if let identifier = document.identifier(of: node, from: resource) {
        return identifier.value.isEmpty ? identifier.root : identifier.value
      }
      return node["identifier"]?["value"]?.words
    }
  }

  /// A supply in days; other units are not converted.
  private func days(_ node: JSONNode?) -> Number? {
    guard let quantity = FHIRQuantities.quantity(node) else { return nil }
    let unit = quantity.unitCode?.lowercased()
    return [nil, "d", "day", "days"].contains(unit) ? quantity.number : nil
  }

  /// A single `effectiveDateTime` of a medicine says when it was so, not that it lasted a moment.
  private func since(_ node: JSONNode?) -> Period? {
    guard let words = node?.words else { return nil }
    guard let date = PartialDate(iso: words) else { return Period(text: words) }
    return Period(start: date)
  }
}
