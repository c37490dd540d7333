import Clinical

extension FullStatements {
  /// The kinds beside the seven that merging knows best.
  static var moreKinds: [Statement] {
    [procedure, device, plan, goal, careTeam, familyHistory, coverage, document, contact, claim]
  }

  private static let what = Concept(codings: [Coding(system: .snomed, code: "1")], text: "what")
  private static let native = NativeIdentifier(root: "1.2", value: "9")

  private static func full(_ kind: Kind, _ section: Section, _ detail: Detail) -> Statement {
    Statement(
      kind: kind, section: section, identifier: native, concept: what, detail: detail,
      encounter: native)
  }

  private static var procedure: Statement {
    var detail = ProcedureDetail()
    detail.sites = [what]
    detail.methods = [what]
    detail.reasons = [what, what]
    detail.statusReason = what
    detail.performers = ["Dr. X"]
    detail.locations = ["Ward 3"]
    detail.outcomes = [what]
    detail.devices = ["stent"]
    return full(.procedure, .procedures, .procedure(detail))
  }

  private static var device: Statement {
    var detail = DeviceDetail()
    detail.udi = "(01)09"
    detail.maker = "Maker"
    detail.model = "M1"
    detail.serial = "S1"
    detail.lot = "L1"
    detail.made = PartialDate(iso: "2020")
    detail.expires = PartialDate(iso: "2031-02")
    detail.sites = [what]
    detail.reasons = [what]
    return full(.device, .devices, .device(detail))
  }

  private static var plan: Statement {
    var detail = PlanDetail(role: .order)
    detail.intent = "RQO"
    detail.priority = "urgent"
    detail.categories = [what]
    detail.activities = [what]
    detail.reasons = [what]
    detail.performers = ["Dr. X"]
    detail.locations = ["Ward 3"]
    return full(.plan, .plan, .plan(detail))
  }

  private static var goal: Statement {
    var detail = GoalDetail()
    detail.targets = [
      .init(measure: what, value: .text("under 7"), due: PartialDate(iso: "2027")), .init(),
    ]
    detail.achievement = what
    detail.priority = what
    detail.setBy = "patient"
    detail.addresses = [what]
    return full(.goal, .goals, .goal(detail))
  }

  private static var careTeam: Statement {
    var detail = CareTeamDetail()
    detail.members = [
      .init(
        name: "Dr. X", role: what, organization: "Clinic", telecoms: ["555-0117"],
        period: Period(start: PartialDate(iso: "2020"))), .init(name: ""),
    ]
    detail.reasons = [what]
    return full(.careTeam, .careTeam, .careTeam(detail))
  }

  private static var familyHistory: Statement {
    var detail = FamilyHistoryDetail()
    detail.name = "Ann"
    detail.sex = "female"
    detail.isDeceased = false
    detail.deathAge = "57 a"
    detail.born = PartialDate(iso: "1920")
    detail.conditions = [
      .init(concept: what, onset: "40 a", isCauseOfDeath: true, isRefuted: true),
      .init(concept: what),
    ]
    return full(.familyHistory, .familyHistory, .familyHistory(detail))
  }

  private static var coverage: Statement {
    var detail = CoverageDetail()
    detail.payer = "Blue"
    detail.plan = "Gold"
    detail.memberNumber = "M"
    detail.groupNumber = "G"
    detail.relationship = what
    detail.holder = "Ann"
    detail.order = 2
    return full(.coverage, .coverage, .coverage(detail))
  }

  private static var document: Statement {
    var detail = DocumentDetail()
    detail.title = "Letter"
    detail.contentType = "application/pdf"
    detail.size = 12
    detail.hash = "ab"
    detail.text = "Dear"
    detail.url = "https://x.test/1"
    detail.categories = [what]
    detail.series = native
    detail.versionNumber = 3
    detail.replaces = [native, native]
    detail.relatesTo = [native]
    return full(.document, .notes, .document(detail))
  }

  private static var claim: Statement {
    var detail = ClaimDetail(role: .benefit)
    detail.family = .pharmacy
    detail.use = "claim"
    detail.insurer = "Blue"
    detail.outcome = "complete: paid"
    detail.diagnoses = [what]
    detail.procedures = [what, what]
    let paid = Number("14.20").map { number in
      ClaimDetail.Amount(category: "benefit", number: number, currency: "USD")
    }
    let amounts = [paid].compactMap { $0 }
    detail.lines = [
      .init(
        concept: what, period: Period(start: PartialDate(iso: "2026-10-13")),
        quantity: Number("90").map { Quantity(number: $0) }, amounts: amounts),
      .init(concept: what),
    ]
    detail.totals = amounts
    detail.replaces = ["1"]
    detail.replacedBy = ["2", "3"]
    detail.answers = native
    return full(.claim, .claims, .claim(detail))
  }

  private static var contact: Statement {
    var detail = ContactDetail()
    detail.name = "Ann"
    detail.telecoms = ["555-0101"]
    detail.address = "14 Larkspur Lane"
    return full(.contact, .support, .contact(detail))
  }
}
