import Clinical

/// What a bill is evidence of: that something was billed, never that it is so
/// (`clinical-corrections.md` 2.19, `standards.md` 1.2).
///
/// | from | becomes |
/// |---|---|
/// | each diagnosis | a problem in claims |
/// | each procedure of a stay | a procedure in claims |
/// | each line of a pharmacy's bill | a medicine in claims, billed |
/// | a line with the code of a vaccine | a dose in claims |
/// | an inpatient bill | a stay in claims |
///
/// Only what a payer settled counts: no request, no estimate, nothing that it refused. What the same
/// document tells by itself (a referenced problem or visit) needs no such witness. What a cancelled bill
/// said is taken back.
extension FHIRStatementReader {
  /// The statements beside a bill, each with its own place.
  func billed(by claim: Statement) -> [(Statement, SourceRange)] {
    guard resource.type == "ExplanationOfBenefit", case .claim(let detail) = claim.detail,
      detail.use ?? "claim" == "claim", claim.notUnderstood.isEmpty,
      let standing = Self.evidence[claim.status.standing],
      !["error", "queued"].contains(node["outcome"]?.words ?? "")
    else { return [] }
    var outline = Statement(kind: .other, section: .claims)
    // The bill's own "active" would read as if the problem or the medicine were.
    outline.status = Status(standing, sent: standing == .completed ? "billed" : claim.status.sent)
    outline.period = claim.period
    outline.recorded = claim.recorded
    outline.author = claim.author
    outline.labels = claim.labels
    let billed = Billed(claim: claim, outline: outline, path: resource.path)
    return diagnoses(billed) + procedures(billed) + lines(billed, detail.family)
      + stay(billed, detail)
  }

  private static let evidence: [Status.Standing: Status.Standing] = [
    .active: .completed, .completed: .completed, .stopped: .enteredInError,
    .enteredInError: .enteredInError,
  ]

  private func diagnoses(_ billed: Billed) -> [(Statement, SourceRange)] {
    node.list("diagnosis").enumerated().compactMap { index, item in
      guard let concept = witnessed(item["diagnosisCodeableConcept"], item["diagnosisReference"])
      else { return nil }
      return billed.statement(.condition, "diagnosis", index, item) {
        $0.concept = concept
        $0.detail = .condition(ConditionDetail())
      }
    }
  }

  private func procedures(_ billed: Billed) -> [(Statement, SourceRange)] {
    node.list("procedure").enumerated().compactMap { index, item in
      guard let concept = witnessed(item["procedureCodeableConcept"], item["procedureReference"])
      else { return nil }
      return billed.statement(.procedure, "procedure", index, item) {
        $0.concept = concept
        $0.period = FHIRTimes.period(item["date"]) ?? $0.period
        $0.detail = .procedure(ProcedureDetail())
      }
    }
  }

  /// A concept that nothing else in the document tells: its own, or that of what the bill contains.
  private func witnessed(_ concept: JSONNode?, _ reference: JSONNode?) -> Concept? {
    if let own = FHIRConcepts.some(concept) { return own }
    guard let target = document.target(of: reference, from: resource), target.position == nil else {
      return nil
    }
    return FHIRConcepts.some(target.node["code"])
  }

  private func lines(
    _ billed: Billed, _ family: ClaimDetail.Family?
  ) -> [(Statement, SourceRange)] {
    guard !isTold else { return [] }
    return node.list("item").enumerated().compactMap { index, item in
      guard let concept = FHIRConcepts.some(item["productOrService", "service"]) else {
        return nil
      }
      let isVaccine = concept.codings.contains(where: BilledVaccines.isVaccine)
      guard isVaccine || family == .pharmacy else { return nil }
      return billed.statement(isVaccine ? .immunization : .medication, "item", index, item) {
        $0.concept = concept
        $0.period = FHIRClaims.served(item) ?? $0.period
        if isVaccine {
          $0.detail = .immunization(ImmunizationDetail())
        } else {
          var detail = MedicationDetail(role: .billed)
          detail.quantity = FHIRQuantities.quantity(item["quantity"])
          detail.daysSupply = daysSupply
          $0.detail = .medication(detail)
        }
      }
    }
  }

  /// Whether the sender tells by itself what was done: it names the visit, as clinical records do and
  /// payers do not, or the document holds the prescription.
  private var isTold: Bool {
    node.list("item").contains { $0["encounter"] != nil }
      || document.target(of: node["prescription"], from: resource) != nil
  }

  /// CARIN: supportingInfo of the category `dayssupply`.
  private var daysSupply: Number? {
    node.list("supportingInfo").lazy.filter {
      FHIRConcepts.code($0["category"])?.lowercased() == "dayssupply"
    }.compactMap { FHIRQuantities.number($0["valueQuantity"]?["value"]) }.first
  }

  private func stay(_ billed: Billed, _ detail: ClaimDetail) -> [(Statement, SourceRange)] {
    guard detail.family == .inpatient, let period = node["billablePeriod"], period.isObject,
      !isTold
    else { return [] }
    var statement = billed.outline
    statement.kind = .encounter
    statement.identifier = billed.name("stay")
    statement.concept.text = "Hospital stay"
    var encounter = EncounterDetail()
    encounter.classCode = "IMP"
    statement.detail = .encounter(encounter)
    return [(statement, billed.place(period, "billablePeriod"))]
  }
}

/// What all witnesses of one bill have in common.
private struct Billed {
  let claim: Statement
  let outline: Statement
  let path: String

  /// The name of a witness: a newer version of the bill speaks of the same.
  func name(_ part: String) -> NativeIdentifier? {
    claim.identifier.map { NativeIdentifier(root: $0.root, value: $0.value + "#" + part) }
  }

  /// The statement of one part of the bill.
  func statement(
    _ kind: Kind, _ list: String, _ index: Int, _ node: JSONNode, fill: (inout Statement) -> Void
  ) -> (Statement, SourceRange) {
    var statement = outline
    statement.kind = kind
    statement.identifier = name("\(list)-\(index + 1)")
    fill(&statement)
    return (statement, place(node, "\(list)[\(index)]"))
  }

  /// Where a part of the bill stands.
  func place(_ node: JSONNode, _ step: String) -> SourceRange {
    SourceRange(
      start: node.range.lowerBound, end: node.range.upperBound,
      path: (path.isEmpty ? "" : path + ".") + step)
  }
}

/// Codes of vaccines on bills.
enum BilledVaccines {
  /// CVX, and the codes of the AMA's section of vaccines and toxoids in CPT (90476 to 90759; COVID-19
  /// 91300 to 91322): products, not their administration.
  static func isVaccine(_ coding: Coding) -> Bool {
    if coding.system == .cvx { return true }
    guard coding.system?.rawValue == "http://www.ama-assn.org/go/cpt",
      let number = Int(coding.code)
    else { return false }
    return (90476...90759).contains(number) || (91300...91322).contains(number)
  }
}
