import Clinical

extension FHIRStatementReader {
  /// Coverage: an insurance, or who else pays.
  func coverage() -> Statement {
    var statement = outline(.coverage, .coverage)
    var detail = CoverageDetail()
    statement.concept = FHIRConcepts.concept(node["type"])
    statement.status = FHIRStatus.status(node["status"]?.words, by: FHIRStatus.general)
    statement.period = FHIRTimes.period(node["period"]) ?? Period()
    let payers =
      names(node.list("payor")) + names(node.list("insurer")) + names(node.list("issuer"))
    detail.payer = payers.first
    statement.author = detail.payer
    for item in node.list("class") {
      switch FHIRConcepts.code(item["type"]) {
      case "plan": detail.plan = item["name"]?.label ?? item["value"]?.label
      case "group":
        detail.groupNumber =
          item["value"]?.label ?? FHIRIdentifiers.identifier(item["value"])?.value
      default: break
      }
    }
    // DSTU2 and STU3 had members of their own.
    let grouping = node["grouping"]
    detail.plan = detail.plan ?? grouping?["planDisplay"]?.label ?? node["plan"]?.label
    detail.groupNumber = detail.groupNumber ?? (grouping?["group"] ?? node["group"])?.label
    // The whole member number (US Core: identifier of type MB) tells a son from his father; the
    // subscriber's is that of the family.
    if let whole = statement.otherIdentifiers.first(where: { $0.type == "MB" }) {
      detail.memberNumber = whole.value
    } else {
      detail.memberNumber =
        node.list("subscriberId").lazy.compactMap {
          $0.label ?? FHIRIdentifiers.identifier($0)?.value
        }.first
    }
    detail.relationship = FHIRConcepts.some(node["relationship"])
    detail.order = node["order"]?.int
    let holder = node["policyHolder", "subscriber"]
    if let holder,
      document.identifier(of: holder, from: resource)
        != document.identifier(of: node["beneficiary"], from: resource)
    {
      detail.holder = name(holder)
    }
    statement.detail = .coverage(detail)
    return statement
  }
}
