import Clinical
import Testing

@testable import Interchange

@Suite("C-CDA problems")
struct CDAProblemTests {
  /// A problem observation with what a case needs.
  private static func problem(
    value: String = CDAFixture.snomed("44054006", "Diabetes"), time: String = "", more: String = "",
    attributes: String = ""
  ) -> String {
    """
    <observation classCode="OBS" moodCode="EVN" \(attributes)>\(CDAFixture.template(4))\
    <id root="1.2.8" extension="p1"/><code code="55607006" displayName="Problem" \
    codeSystem="2.16.840.1.113883.6.96"/><statusCode code="completed"/>\
    <effectiveTime>\(time)</effectiveTime>\(value)\(more)</observation>
    """
  }

  private static func status(_ code: String) -> String {
    """
    <entryRelationship typeCode="REFR"><observation classCode="OBS" moodCode="EVN">\
    \(CDAFixture.template(6))<code code="33999-4" codeSystem="2.16.840.1.113883.6.1"/>\
    \(CDAFixture.snomed(code))</observation></entryRelationship>
    """
  }

  struct StatusCase: Sendable {
    let concern: String
    let time: String
    let observed: String?
    let standing: Status.Standing
  }

  @Test(
    "status: its own observation, then its end, then the concern",
    arguments: [
      StatusCase(concern: "active", time: "", observed: nil, standing: .active),
      StatusCase(concern: "Active", time: "", observed: nil, standing: .active),
      StatusCase(concern: "completed", time: "", observed: nil, standing: .inactive),
      StatusCase(concern: "aborted", time: "", observed: nil, standing: .inactive),
      StatusCase(concern: "suspended", time: "", observed: nil, standing: .inactive),
      StatusCase(concern: "odd", time: "", observed: nil, standing: .unknown),
      StatusCase(
        concern: "active", time: "<high value='2020'/>", observed: nil, standing: .resolved),
      StatusCase(
        concern: "active", time: "<high nullFlavor='UNK'/>", observed: nil, standing: .resolved),
      StatusCase(
        concern: "active", time: "<high nullFlavor='NI'/>", observed: nil, standing: .active),
      StatusCase(concern: "completed", time: "", observed: "55561003", standing: .active),
      StatusCase(
        concern: "active", time: "<high value='2020'/>", observed: "73425007", standing: .inactive),
      StatusCase(concern: "active", time: "", observed: "413322009", standing: .resolved),
      StatusCase(concern: "active", time: "", observed: "277022003", standing: .remission),
      StatusCase(concern: "active", time: "", observed: "246455001", standing: .recurrence),
      StatusCase(concern: "active", time: "", observed: "263855007", standing: .recurrence),
    ])
  func status(_ row: StatusCase) throws {
    let more = row.observed.map(Self.status) ?? ""
    let entry = CDAFixture.concern(
      3, status: row.concern, Self.problem(time: row.time, more: more))
    let statement = try CDAFixture.only("11450-4", entry)
    #expect(statement.status.standing == row.standing)
  }

  @Test("an end whose date is unknown is an end, unless the source says active")
  func unknownEnd() throws {
    let time = "<low value='201501'/><high nullFlavor='UNK'/>"
    let ended = try CDAFixture.only(
      "11450-4", CDAFixture.concern(3, Self.problem(time: time)))
    #expect(ended.period.endedAtUnknownTime)
    #expect(ended.period.start?.text == "201501")
    let active = try CDAFixture.only(
      "11450-4",
      CDAFixture.concern(3, Self.problem(time: time, more: Self.status("55561003"))))
    #expect(!active.period.endedAtUnknownTime)
  }

  @Test("each observation of a concern is one statement, with its own identifier")
  func severalInOneConcern() throws {
    let second = Self.problem(value: CDAFixture.snomed("38341003", "Hypertension"))
      .replacing("p1", with: "p2")
    let reading = try CDAFixture.read(
      CDAFixture.document(
        CDAFixture.section("11450-4", CDAFixture.concern(3, Self.problem(), second))))
    #expect(reading.statements.map(\.statement.identifier?.value) == ["p1", "p2"])
    #expect(
      reading.statements.map(\.range.path) == [
        "section[11450-4]/entry[1]/act/observation[1]",
        "section[11450-4]/entry[1]/act/observation[2]",
      ])
    #expect(reading.elements == ["problem_concern": 1, "problem_obs": 2])
    #expect(reading.containers == ["problem_concern": 1])
    #expect(reading.parts == [:])
  }

  @Test("the act's identifier stands in only where it has a single observation")
  func actIdentifier() throws {
    let bare = Self.problem().replacing("<id root=\"1.2.8\" extension=\"p1\"/>", with: "")
    let one = try CDAFixture.only("11450-4", CDAFixture.concern(3, bare))
    #expect(one.identifier == NativeIdentifier(root: "1.2.8", value: "act"))
    let two = try CDAFixture.statements(
      CDAFixture.section("11450-4", CDAFixture.concern(3, bare, bare)))
    #expect(two.map(\.identifier) == [nil, nil])
  }

  @Test("a negated problem is refuted; a negated problem of no kind says that there are none")
  func negation() throws {
    let refuted = try CDAFixture.only(
      "11450-4", CDAFixture.concern(3, Self.problem(attributes: "negationInd='true'")))
    #expect(refuted.kind == .condition)
    #expect(refuted.certainty == .refuted)
    for value in [CDAFixture.snomed("55607006"), CDAFixture.snomed("64572001")] {
      let none = try CDAFixture.only(
        "11450-4",
        CDAFixture.concern(3, Self.problem(value: value, attributes: "negationInd='true'")))
      #expect(none.kind == .absence)
      #expect(none.section == .problems)
      guard case .absence(let detail) = none.detail else { throw Failure() }
      #expect(detail.state == .none)
    }
    let older = try CDAFixture.only(
      "11450-4", CDAFixture.concern(3, Self.problem(value: CDAFixture.snomed("160245001"))))
    #expect(older.kind == .absence)
  }

  @Test("a negation in the wrong place is shown and not understood")
  func negationOnTheRelationship() throws {
    let entry = CDAFixture.concern(3, Self.problem()).replacing(
      "typeCode=\"SUBJ\"", with: "typeCode=\"SUBJ\" negationInd=\"true\"")
    let statement = try CDAFixture.only("11450-4", entry)
    #expect(statement.certainty == nil)
    #expect(statement.notUnderstood.count == 1)
  }

  @Test("a problem without any templateId is read by its section")
  func withoutTemplates() throws {
    let entry = CDAFixture.concern(3, Self.problem())
      .replacing(CDAFixture.template(3), with: "").replacing(CDAFixture.template(4), with: "")
    let statement = try CDAFixture.only("11450-4", entry)
    #expect(statement.kind == .condition)
    #expect(statement.concept.has(.snomed, "44054006"))
  }

  @Test("an entry that says nothing is no information, never a problem and never none")
  func nothingSaid() throws {
    let entry = CDAFixture.concern(
      3,
      Self.problem(value: "<value xsi:type='CD' nullFlavor='NI'/>", attributes: "nullFlavor='NI'"))
    let statement = try CDAFixture.only("11450-4", entry)
    guard case .absence(let detail) = statement.detail else { throw Failure() }
    #expect(detail.state == .noInformation)
  }

  @Test("severity, site and the problem's kind are kept")
  func detail() throws {
    let more = """
      <targetSiteCode code="71341001" codeSystem="2.16.840.1.113883.6.96" displayName="Femur"/>\
      <entryRelationship typeCode="SUBJ"><observation classCode="OBS" moodCode="EVN">\
      \(CDAFixture.template(8))<code code="SEV"/>\(CDAFixture.snomed("24484000", "Severe"))\
      </observation></entryRelationship>
      """
    let statement = try CDAFixture.only(
      "11450-4", CDAFixture.concern(3, Self.problem(more: more)))
    guard case .condition(let detail) = statement.detail else { throw Failure() }
    #expect(detail.severity?.words == "Severe")
    #expect(detail.sites.map(\.words) == ["Femur"])
    #expect(detail.categories == ["problem-list-item", "Problem"])
  }
}

/// A detail was not of the kind that was expected.
struct Failure: Error {}
