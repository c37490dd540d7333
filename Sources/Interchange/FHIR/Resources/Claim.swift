import Clinical

extension FHIRStatementReader {
  /// Claim, ExplanationOfBenefit (CARIN Blue Button: inpatient, outpatient, professional, pharmacy,
  /// oral): a bill, whole. What it is evidence of stands beside it (``billed(by:)``).
  func claim() -> Statement {
    var statement = outline(.claim, .claims)
    statement.concept =
      FHIRConcepts.some(node["type"]) ?? Concept(text: FHIRSections.words(for: resource.type))
    statement.status = FHIRStatus.status(node["status"]?.words, by: FHIRStatus.bill)
    statement.period = period
    statement.recorded = authored
    statement.author = writer
    var detail = ClaimDetail(role: resource.type == "Claim" ? .request : .benefit)
    detail.family = FHIRClaims.family(node)
    detail.use = node["use"]?.words
    detail.insurer = name(node["insurer"])
    let outcome = [node["outcome"]?.label, node["disposition"]?.label].compactMap { $0 }
    detail.outcome = outcome.isEmpty ? nil : outcome.joined(separator: ": ")
    detail.diagnoses = node.list("diagnosis").compactMap {
      named($0["diagnosisCodeableConcept"], or: $0["diagnosisReference"])
    }
    detail.procedures = node.list("procedure").compactMap {
      named($0["procedureCodeableConcept"], or: $0["procedureReference"])
    }
    detail.lines = node.list("item").compactMap(claimLine)
    detail.totals =
      node.list("total").compactMap { FHIRClaims.amount($0, of: $0["amount"] ?? $0) }
      + [node["payment"]].compactMap { $0 }.compactMap {
        FHIRClaims.amount(nil, of: $0["amount"], named: "paidtoprovider")
      }
    addRelated(to: &detail, &statement.notes)
    detail.answers = document.identifier(of: node["claim"], from: resource)
    statement.detail = .claim(detail)
    return statement
  }

  /// A concept, or that of the resource referred to.
  private func named(_ concept: JSONNode?, or reference: JSONNode?) -> Concept? {
    FHIRConcepts.some(concept) ?? self.concept(behind: reference)
  }

  private func claimLine(_ item: JSONNode) -> ClaimDetail.Line? {
    guard let concept = FHIRConcepts.some(item["productOrService", "service", "revenue"]) else {
      return nil
    }
    var amounts = item.list("adjudication").compactMap { FHIRClaims.amount($0, of: $0["amount"]) }
    if amounts.isEmpty, let net = FHIRClaims.amount(nil, of: item["net"], named: "submitted") {
      amounts = [net]
    }
    return ClaimDetail.Line(
      concept: concept, period: FHIRClaims.served(item) ?? Period(),
      quantity: FHIRQuantities.quantity(item["quantity"]), amounts: amounts)
  }

  /// What it takes the place of, and what took its place: by the numbers of the other bills.
  private func addRelated(to detail: inout ClaimDetail, _ notes: inout [String]) {
    for related in node.list("related") {
      let claim = related["claim"]
      guard
        let number = claim?["identifier"]?["value"]?.label
          ?? related["reference"]?["value"]?.label
          ?? document.identifier(of: claim, from: resource)?.value
      else { continue }
      switch FHIRConcepts.code(related["relationship"])?.lowercased() {
      case "prior", "replaces": detail.replaces.append(number)
      case "replacedby", "replaced": detail.replacedBy.append(number)
      case let other: notes.append("Related (\(other ?? "not said how")): " + number)
      }
    }
  }
}

/// The tables of bills.
enum FHIRClaims {
  /// The family of a bill: by its subtype, its type (HL7 claim-type), else the CARIN profile that it
  /// claims.
  static func family(_ node: JSONNode) -> ClaimDetail.Family? {
    let codes = FHIRConcepts.codes(node.list("subType")) + FHIRConcepts.codes(node.list("type"))
    if let known = codes.lazy.compactMap({ ClaimDetail.Family(rawValue: $0.lowercased()) }).first {
      return known
    }
    let profiles = (node["meta"]?.list("profile").compactMap(\.words) ?? []).joined(separator: " ")
    return profileWords.first { profiles.contains($0.word) }?.family
  }

  private static let profileWords: [(word: String, family: ClaimDetail.Family)] = [
    ("Inpatient", .inpatient), ("Outpatient", .outpatient), ("Professional", .professional),
    ("Pharmacy", .pharmacy), ("Oral", .oral), ("Vision", .vision),
  ]

  /// An amount of money with its category.
  static func amount(
    _ category: JSONNode?, of money: JSONNode?, named name: String = "submitted"
  ) -> ClaimDetail.Amount? {
    guard let number = FHIRQuantities.number(money?["value"]) else { return nil }
    return ClaimDetail.Amount(
      category: FHIRConcepts.code(category?["category"]) ?? name, number: number,
      currency: money?["currency", "code", "unit"]?.words)
  }

  /// When one line of a bill was served.
  static func served(_ item: JSONNode) -> Period? {
    FHIRTimes.period(item["servicedDate", "servicedPeriod"])
  }
}
