import Clinical

extension FHIRStatementReader {
  /// Immunization.
  func immunization() -> Statement {
    var statement = outline(.immunization, .immunizations)
    var detail = ImmunizationDetail()
    statement.concept = FHIRConcepts.concept(node["vaccineCode"])
    statement.status = FHIRStatus.status(node["status"]?.words, by: FHIRStatus.event)
    // STU3 `notGiven`, DSTU2 `wasNotGiven`.
    if node["notGiven"]?.bool == true || node["wasNotGiven"]?.bool == true,
      statement.status.standing != .enteredInError
    {
      statement.status.standing = .notDone
    }
    statement.period =
      FHIRTimes.period(node["occurrenceDateTime", "occurrenceString", "date"])
      ?? Period()
    statement.recorded = FHIRTimes.date(node["recorded"])
    statement.author =
      performer() ?? performer("practitioner") ?? firstName([node["location"], node["performer"]])
    detail.lot = node["lotNumber"]?.words
    detail.manufacturer =
      name(node["manufacturer"]) ?? name(node["manufacturer"]?["reference"])
    detail.doseNumber = doseNumber
    detail.route = FHIRConcepts.some(node["route"])
    detail.site = FHIRConcepts.some(node["site"])
    detail.dose = FHIRQuantities.quantity(node["doseQuantity"])
    detail.reasonNotDone =
      FHIRConcepts.some(node["statusReason"])
      ?? node["explanation"]?.list("reasonNotGiven").lazy.compactMap { FHIRConcepts.some($0) }.first
    detail.isPrimarySource = node["primarySource"]?.bool ?? node["reported"]?.bool.map { !$0 }
    if node["isSubpotent"]?.bool == true {
      // A modifier in R4: the dose does not count as one.
      statement.notUnderstood.append("given, but not potent enough to count (isSubpotent)")
    }
    // STU3 and DSTU2 said of each protocol whether the dose counts.
    let protocols = node.list("vaccinationProtocol")
    if protocols.contains(where: { FHIRConcepts.code($0["doseStatus"]) == "nocount" }) {
      statement.notUnderstood.append("given, but it does not count as a dose (doseStatus)")
    }
    statement.detail = .immunization(detail)
    return statement
  }

  private var doseNumber: String? {
    let protocols = node["protocolApplied", "vaccinationProtocol"]
    return protocols?.list.lazy.compactMap { item in
      (item["doseNumberPositiveInt", "doseNumberString", "doseNumber", "doseSequence"])?.scalar
    }.first
  }
}
