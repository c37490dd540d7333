import Clinical
import Merging

/// What was done, worn, planned, aimed at and written, and who stands around the person.
extension Fixture {
  /// The newest facts of the kinds beside the seven.
  static let care: [Fact] =
    done + planned + around + [
      stated(
        "smoking", .observation, .socialHistory, "Tobacco smoking", .final, "2026-06-08",
        .observation(observed("Former smoker, stopped 2009")), headline: "Former smoker"),
      stated(
        "wish", .observation, .advanceDirectives, "Who speaks for her", .final, "2024-02-12",
        .observation(observed("her daughter Ana")), headline: "her daughter Ana"),
    ]

  private static func observed(_ words: String) -> ObservationDetail {
    var detail = ObservationDetail()
    detail.value = .text(words)
    return detail
  }

  /// A fact of one statement with its detail, written down on a day.
  private static func stated(
    _ name: String, _ kind: Kind, _ section: Section, _ title: String, _ state: FactState,
    _ date: String, _ detail: Detail, _ source: Source = .clinic, headline: String? = nil,
    fields: [Field] = [], remarks: [String] = []
  ) -> Fact {
    let shown = headline.map { [field("value", $0, name)] } ?? []
    var made = fact(
      name, kind, section, title, state, source, date, fields: shown + fields, remarks: remarks)
    made.members[0].kept.statement.detail = detail
    if [.procedure, .document, .observation].contains(kind) { made.period.end = made.period.start }
    made.members[0].kept.statement.period = made.period
    if made.kind == .plan {
      // A plan was written down before the day for which it is.
      made.members[0].kept.statement.recorded = PartialDate(iso: "2026-10-30")
      made.members[0].kept.received = instant("2026-10-30T12:00:00-04:00")
    }
    return made
  }

  private static func field(_ name: String, _ value: String, _ from: String) -> Field {
    Field(name: name, value: value, from: thing(from), why: "the only one")
  }

  private static let done: [Fact] = {
    var echo = ProcedureDetail()
    echo.sites = [Concept(text: "heart")]
    echo.reasons = [Concept(text: "heart failure")]
    echo.performers = ["A. Halvane, MD"]
    echo.locations = ["Beacon Heart Associates"]
    echo.outcomes = [Concept(text: "ejection fraction 38 %")]
    var cuff = DeviceDetail()
    (cuff.maker, cuff.model, cuff.serial) = ("Invented Instruments", "Cuff 2", "S-77120")
    cuff.udi = "(01)00844588003288(21)S-77120"
    cuff.sites = [Concept(text: "left upper arm")]
    var examined = stated(
      "examined", .procedure, .procedures, "Foot examination", .completed, "2026-09-03",
      .procedure(ProcedureDetail()))
    examined.members[0].kept.statement.encounter = visitNumber
    return [
      stated(
        "echo", .procedure, .procedures, "Ultrasound of the heart", .completed, "2026-11-05",
        .procedure(echo), .heart),
      examined,
      stated(
        "colonoscopy", .procedure, .procedures, "Colonoscopy", .notDone, "2025-03-01",
        .procedure(ProcedureDetail())),
      stated(
        "cuff", .device, .devices, "Home blood pressure cuff", .active, "2026-10-17", .device(cuff),
        fields: [field("model", "Invented Instruments Cuff 2", "cuff")]),
    ]
  }()

  private static let planned: [Fact] = {
    func plan(_ role: PlanDetail.Role, by performer: String) -> Detail {
      var detail = PlanDetail(role: role)
      detail.performers = [performer]
      return .plan(detail)
    }
    var goal = GoalDetail()
    goal.targets = [
      .init(
        measure: Concept(text: "HbA1c"), value: .text("under 7.5 %"),
        due: PartialDate(iso: "2027-03"))
    ]
    goal.setBy = "Dr. Ovanne"
    goal.addresses = [Concept(text: "type 2 diabetes")]
    return [
      stated(
        "eye", .plan, .plan, "Eye doctor", .active, "2026-10-30",
        plan(.referral, by: "Wexmoor Eye"),
        fields: [field("by whom", "Wexmoor Eye", "eye")], remarks: ["referral"]),
      stated(
        "echo-again", .plan, .plan, "Ultrasound of the heart", .planned, "2027-05-05",
        plan(.order, by: "A. Halvane, MD"), .heart, remarks: ["order"]),
      stated(
        "next-visit", .plan, .plan, "Clinic visit", .planned, "2026-12-03",
        plan(.appointment, by: "Dr. Ovanne"), remarks: ["appointment"]),
      stated(
        "sugar-goal", .goal, .goals, "Sugar under control", .active, "2026-09-03", .goal(goal),
        fields: [
          field("target", "HbA1c under 7.5 % by Mar 2027", "sugar-goal"),
          field("set by", "Dr. Ovanne", "sugar-goal"),
          field("newest result", "7.1 % (9 Nov 2026)", "sugar-goal"),
        ]),
    ]
  }()

  private static let around: [Fact] = {
    var mother = FamilyHistoryDetail()
    mother.isDeceased = true
    mother.deathAge = "71 a"
    mother.conditions = [
      .init(concept: Concept(text: "stroke"), onset: "70 a", isCauseOfDeath: true),
      .init(concept: Concept(text: "breast cancer"), isRefuted: true),
    ]
    var team = CareTeamDetail()
    team.members = [
      .init(
        name: "N. Ovanne, MD", role: Concept(text: "family doctor"),
        organization: "Oakwood Family Clinic", telecoms: ["555-0101"]),
      .init(name: "A. Halvane, MD", role: Concept(text: "heart doctor"), telecoms: ["555-0140"]),
    ]
    var cover = CoverageDetail()
    (cover.payer, cover.plan, cover.memberNumber) = ("Blue Payer", "Gold", "BP-4410-02")
    var daughter = ContactDetail()
    (daughter.name, daughter.telecoms) = ("Ana Quillane", ["555-0165"])
    return [
      stated(
        "mother", .familyHistory, .familyHistory, "Mother", .unknown, "2024-02-12",
        .familyHistory(mother),
        remarks: ["stroke, from 70 a, died of it and not breast cancer"]),
      stated(
        "team", .careTeam, .careTeam, "Care team", .active, "2026-10-21", .careTeam(team),
        remarks: ["N. Ovanne, MD and A. Halvane, MD"]),
      stated(
        "cover", .coverage, .coverage, "Blue Payer", .active, "2026-01-01", .coverage(cover),
        fields: [field("plan", "Gold", "cover"), field("member number", "BP-4410-02", "cover")]),
      stated(
        "daughter", .contact, .support, "Ana Quillane", .unknown, "2026-08-19", .contact(daughter),
        .hospital, fields: [field("telephone, mail", "555-0165", "daughter")],
        remarks: ["daughter"]),
      letter,
    ]
  }()

  /// A letter that replaces an earlier one.
  private static let letter: Fact = {
    var detail = DocumentDetail()
    detail.title = "Letter to Dr. Ovanne"
    detail.versionNumber = 2
    detail.contentType = "text/plain"
    detail.text = """
      Dear Dr. Ovanne,

      Thank you for sending Mrs. Quillane. Her heart pumps better than in August (38 %, then 32 %). \
      She breathes freely on one flight of stairs and her ankles are slim.

      The potassium of 9 November was 5.9 mmol/L. I have asked for it again.

      With kind regards
      A. Halvane, MD
      """
    var fact = stated(
      "letter", .document, .notes, "Letter to Dr. Ovanne", .completed, "2026-11-10",
      .document(detail), .heart, remarks: ["1 earlier version"])
    fact.term = "Consultation note"
    fact.members[0].says = "SENT 10 Nov 2026, version 2, A. Halvane, MD"
    fact.members.append(
      Member(
        kept: kept(
          "letter-1", .document, .notes, .heart, "Letter to Dr. Ovanne", written: "2026-10-08"),
        says: "REPLACED 8 Oct 2026, version 1", isReplaced: true))
    return fact
  }()
}
