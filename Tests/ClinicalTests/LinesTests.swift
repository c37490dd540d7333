import Clinical
import Testing

/// No value that was read is invisible: every text within a detail stands in the statement's lines.
struct LinesTests {
  private static let date = PartialDate(iso: "2031-02")

  private static func concept(_ words: String) -> Concept {
    Concept(codings: [Coding(system: .snomed, code: "c-" + words)], text: words)
  }

  private static let details: [Detail] = {
    var procedure = ProcedureDetail()
    procedure.sites = [concept("left knee")]
    procedure.methods = [concept("open")]
    procedure.reasons = [concept("pain")]
    procedure.statusReason = concept("patient ill")
    procedure.performers = ["Dr. X"]
    procedure.locations = ["Theatre 2"]
    procedure.outcomes = [concept("good")]
    procedure.devices = ["joint"]
    var device = DeviceDetail()
    (device.udi, device.maker, device.model) = ("(01)09", "Maker", "M1")
    (device.serial, device.lot) = ("S1", "L1")
    (device.made, device.expires) = (PartialDate(iso: "2020"), date)
    device.sites = [concept("chest")]
    device.reasons = [concept("slow pulse")]
    var plan = PlanDetail(role: .order)
    (plan.intent, plan.priority) = ("RQO", "urgent")
    plan.categories = [concept("laboratory")]
    plan.activities = [concept("draw blood")]
    plan.reasons = [concept("anemia")]
    (plan.performers, plan.locations) = (["Nurse Y"], ["Ward 3"])
    var goal = GoalDetail()
    goal.targets = [.init(measure: concept("A1c"), value: .text("under 7"), due: date)]
    goal.achievement = concept("improving")
    goal.priority = concept("high")
    goal.setBy = "the patient"
    goal.addresses = [concept("diabetes")]
    return [.procedure(procedure), .device(device), .plan(plan), .goal(goal)] + people
  }()

  private static let people: [Detail] = {
    var team = CareTeamDetail()
    team.members = [
      .init(
        name: "N. Ovanne", role: concept("family doctor"), organization: "Oakwood",
        telecoms: ["555-0101"], period: Period(start: date))
    ]
    team.reasons = [concept("heart failure")]
    var relative = FamilyHistoryDetail()
    (relative.name, relative.sex, relative.deathAge) = ("Rosa", "female", "57 a")
    (relative.isDeceased, relative.born) = (true, PartialDate(iso: "1930"))
    relative.conditions = [.init(concept: concept("stroke"), onset: "55 a", isCauseOfDeath: true)]
    var coverage = CoverageDetail()
    (coverage.payer, coverage.plan) = ("Blue Payer", "Gold")
    (coverage.memberNumber, coverage.groupNumber) = ("M-1", "G-2")
    (coverage.relationship, coverage.holder, coverage.order) = (concept("spouse"), "Tomas", 7)
    var document = DocumentDetail()
    (document.title, document.contentType, document.url) = ("Letter", "text/plain", "http://x")
    (document.size, document.hash, document.text) = (412, "abcd", "Dear colleague")
    document.categories = [concept("clinical note")]
    document.series = NativeIdentifier(root: "1.9", value: "set")
    document.versionNumber = 3
    document.replaces = [NativeIdentifier(root: "1.9", value: "old")]
    document.relatesTo = [NativeIdentifier(root: "1.9", value: "other")]
    var contact = ContactDetail()
    (contact.name, contact.telecoms, contact.address) = ("Ione", ["555-0174"], "1 Mill Lane")
    return [
      .careTeam(team), .familyHistory(relative), .coverage(coverage), .document(document),
      .contact(contact),
    ]
  }()

  @Test(arguments: details) func `Every text of a detail is on a line`(_ detail: Detail) {
    let statement = Statement(kind: .other, section: .other, detail: detail)
    let shown = statement.lines(showsCodes: true).map(\.value).joined(separator: "\n")
    let texts = Self.texts(in: detail)
    #expect(texts.count >= 3)
    for text in texts { #expect(shown.contains(text), "\(text) is not shown") }
  }

  /// The texts of the stored properties, found by reflection, so that a new property is not forgotten.
  private static func texts(in value: Any) -> [String] {
    switch value {
    case let text as String: return [text]
    case let date as PartialDate: return [date.words]
    case let number as Int: return [String(number)]
    case let role as PlanDetail.Role: return [role.words]
    default: return Mirror(reflecting: value).children.flatMap { texts(in: $0.value) }
    }
  }

  @Test func `Words stand first, codes only where they are asked for`() {
    var detail = ProcedureDetail()
    detail.sites = [Self.concept("left knee")]
    let statement = Statement(
      kind: .procedure, section: .procedures, status: Status(.notDone),
      detail: .procedure(detail))
    #expect(
      statement.lines()
        == [LabelledValue("status", "not done"), LabelledValue("where on the body", "left knee")])
    #expect(
      statement.lines(showsCodes: true).last?.value
        == "left knee; c-left knee (http://snomed.info/sct)")
  }

  @Test func `A period says no more than was sent`() {
    #expect(Period(endedAtUnknownTime: true).spoken == "ended, date not sent")
    #expect(Period.at(PartialDate(iso: "2021")).spoken == "2021")
    #expect(
      Period(start: PartialDate(iso: "2021"), text: "in spring").spoken
        == "since 2021, in spring")
  }
}
