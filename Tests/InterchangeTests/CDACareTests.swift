import Clinical
import Testing

@testable import Interchange

@Suite("C-CDA procedures, devices, plans, goals and teams")
struct CDACareTests {
  private static func relation(_ inner: String, _ type: String = "REFR") -> String {
    "<entryRelationship typeCode=\"\(type)\">\(inner)</entryRelationship>"
  }

  private static let instance = """
    <participant typeCode="DEV"><participantRole classCode="MANU">\(CDAFixture.template(37))\
    <id root="2.16.840.1.113883.3.3719" extension="(01)00643169007222(21)BLC200461H"/>\
    <playingDevice><code code="14106009" codeSystem="2.16.840.1.113883.6.96" \
    displayName="Pacemaker"/></playingDevice><scopingEntity><id root="2.16.840.1.113883.3.3719"/>\
    <desc>Acme</desc></scopingEntity></participantRole></participant>
    """

  @Test("a procedure keeps site, method, who, where, why, how it ended and its device")
  func procedure() throws {
    let entry = """
      <procedure classCode="PROC" moodCode="EVN">\(CDAFixture.template(14))<id root="1.2.8" \
      extension="p"/><code code="80146002" codeSystem="2.16.840.1.113883.6.96" \
      displayName="Appendectomy"/><statusCode code="completed"/><effectiveTime value="20240102"/>\
      <methodCode code="M" displayName="Open"/><targetSiteCode code="S" displayName="Appendix"/>\
      <performer><assignedEntity><id root="3"/><assignedPerson><name><family>Scalpel</family></name>\
      </assignedPerson></assignedEntity></performer><participant typeCode="LOC"><participantRole>\
      <playingEntity><name>Theatre 2</name></playingEntity></participantRole></participant>\
      \(Self.instance)\(Self.relation("<observation classCode='OBS' moodCode='EVN'>"
        + CDAFixture.template(19) + CDAFixture.snomed("74400008", "Appendicitis")
        + "</observation>", "RSON"))\(Self.relation("<observation classCode='OBS' moodCode='EVN'>"
        + CDAFixture.template(9) + CDAFixture.snomed("131148009", "Bleeding") + "</observation>"))\
      </procedure>
      """
    let reading = try CDAFixture.read(
      CDAFixture.document(CDAFixture.section("47519-4", entry)))
    let all = reading.statements.map(\.statement)
    #expect(all.map(\.kind) == [.procedure, .device])
    guard case .procedure(let done) = all[0].detail, case .device(let device) = all[1].detail else {
      throw Failure()
    }
    #expect(done.sites.map(\.words) == ["Appendix"])
    #expect(done.methods.map(\.words) == ["Open"])
    #expect(done.performers == ["Scalpel"])
    #expect(done.locations == ["Theatre 2"])
    #expect(done.reasons.map(\.words) == ["Appendicitis"])
    #expect(done.outcomes.map(\.words) == ["Bleeding"])
    #expect(done.devices == ["Pacemaker"])
    #expect(device.udi == "(01)00643169007222(21)BLC200461H")
    #expect(device.maker == "Acme")
    #expect(reading.elements["product_instance"] == 1)
    #expect(reading.parts["product_instance"] == nil)
  }

  @Test("a procedure that is only planned is a plan, one that was refused was not done")
  func moods() throws {
    func entry(_ attributes: String) -> String {
      """
      <procedure classCode="PROC" \(attributes)>\(CDAFixture.template(14))<code code="80146002" \
      codeSystem="2.16.840.1.113883.6.96" displayName="Appendectomy"/></procedure>
      """
    }
    let planned = try CDAFixture.only("47519-4", entry("moodCode='INT'"))
    #expect(planned.kind == .plan)
    #expect(planned.status.standing == .planned)
    let refused = try CDAFixture.only("47519-4", entry("moodCode='EVN' negationInd='true'"))
    #expect(refused.kind == .procedure)
    #expect(refused.status.standing == .notDone)
  }

  @Test("the parts of a unique device identifier are read from their observations")
  func udi() throws {
    func part(_ code: String, _ value: String) -> String {
      """
      <component><observation classCode="OBS" moodCode="EVN"><code code="\(code)" \
      codeSystem="2.16.840.1.113883.3.26.1.1"/>\(value)</observation></component>
      """
    }
    let organizer =
      "<organizer classCode='CLUSTER' moodCode='EVN'>\(CDAFixture.template(311))"
      + part("C101671", "<value xsi:type='ED'>SN-1</value>")
      + part("C101672", "<value xsi:type='ED'>LOT-2</value>")
      + part("C101670", "<value xsi:type='TS' value='20270101'/>")
      + part("C99285", "<value xsi:type='ED'>Model X</value>") + "</organizer>"
    let entry = """
      <supply classCode="SPLY" moodCode="EVN">\(CDAFixture.template(50))<id root="1" \
      extension="s"/>\(Self.instance)\(Self.relation(organizer, "COMP"))</supply>
      """
    let device = try CDAFixture.only("46264-8", entry)
    guard case .device(let detail) = device.detail else { throw Failure() }
    #expect(detail.serial == "SN-1")
    #expect(detail.lot == "LOT-2")
    #expect(detail.expires?.text == "20270101")
    #expect(detail.model == "Model X")
  }

  @Test(
    "planned acts, visits, referrals, instructions and interventions are plans of their kind",
    arguments: [
      ("act", 39, PlanDetail.Role.order), ("encounter", 40, .appointment),
      ("procedure", 41, .order), ("observation", 44, .order), ("act", 140, .referral),
      ("act", 20, .instruction), ("act", 141, .task), ("act", 146, .carePlan),
    ])
  func plans(_ name: String, _ number: Int, _ role: PlanDetail.Role) throws {
    let plan = try CDAFixture.only(
      "18776-5",
      """
      <\(name) classCode="ACT" moodCode="RQO">\(CDAFixture.template(number))<code code="1" \
      displayName="Something"/><text>in words</text></\(name)>
      """)
    #expect(plan.kind == .plan)
    guard case .plan(let detail) = plan.detail else { throw Failure() }
    #expect(detail.role == role)
    #expect(detail.intent == "RQO")
  }

  @Test("a planned medicine is a medicine that is ordered and planned")
  func plannedMedicine() throws {
    let entry = """
      <substanceAdministration classCode="SBADM" moodCode="INT">\(CDAFixture.template(42))\
      <statusCode code="active"/><consumable><manufacturedProduct><manufacturedMaterial><code \
      code="8782" codeSystem="2.16.840.1.113883.6.88" displayName="Propofol"/>\
      </manufacturedMaterial></manufacturedProduct></consumable></substanceAdministration>
      """
    let medicine = try CDAFixture.only("18776-5", entry)
    #expect(medicine.kind == .medication)
    #expect(medicine.status.standing == .planned)
  }

  @Test("a goal keeps its target, what is measured and who set it")
  func goal() throws {
    let goal = try CDAFixture.only(
      "61146-7",
      """
      <observation classCode="OBS" moodCode="GOL">\(CDAFixture.template(121))<code code="8310-5" \
      codeSystem="2.16.840.1.113883.6.1" displayName="Temperature"/><effectiveTime>\
      <low value="2025"/><high value="2026"/></effectiveTime><value xsi:type="IVL_PQ">\
      <low value="97" unit="[degF]"/><high value="99" unit="[degF]"/></value><author>\
      <time value="2025"/><assignedAuthor><id root="1.2.9" extension="7"/></assignedAuthor></author>\
      </observation>
      """)
    guard case .goal(let detail) = goal.detail else { throw Failure() }
    #expect(goal.concept.words == "Temperature")
    #expect(detail.targets.first?.measure?.words == "Temperature")
    #expect(detail.targets.first?.value?.words == "97 [degF] to 99 [degF]")
    #expect(detail.targets.first?.due?.text == "2026")
    #expect(detail.setBy == "Ida Arzt")
  }

  @Test("a care team is one statement with its members")
  func team() throws {
    func member(_ name: String, _ role: String) -> String {
      """
      <component><act classCode="PCPR" moodCode="EVN"><performer><functionCode code="r" \
      displayName="\(role)"/><assignedEntity><id root="5"/><telecom value="tel:555"/>\
      <assignedPerson><name><family>\(name)</family></name></assignedPerson></assignedEntity>\
      </performer></act></component>
      """
    }
    let team = try CDAFixture.only(
      "85847-2",
      """
      <organizer classCode="CLUSTER" moodCode="EVN">\(CDAFixture.template(500))<code \
      code="86744-0" displayName="Care team"/>\(member("One", "PCP"))\(member("Two", "Nurse"))\
      </organizer>
      """)
    guard case .careTeam(let detail) = team.detail else { throw Failure() }
    #expect(detail.members.map(\.name) == ["One", "Two"])
    #expect(detail.members.map(\.role?.words) == ["PCP", "Nurse"])
    #expect(detail.members.first?.telecoms == ["555"])
  }

  @Test("a health concern names what it points to, and a pointer to nothing is in the ledger")
  func concern() throws {
    func pointer(_ id: String) -> String {
      Self.relation(
        """
        <act classCode="ACT" moodCode="EVN">\(CDAFixture.template(122))<id root="1.2.77" \
        extension="\(id)"/><code nullFlavor="NP"/></act>
        """)
    }
    let problem = CDAFixture.concern(
      3,
      """
      <observation classCode="OBS" moodCode="EVN">\(CDAFixture.template(4))<id root="1.2.77" \
      extension="here"/><code code="ASSERTION"/>\(CDAFixture.snomed("44054006", "Diabetes"))\
      </observation>
      """)
    let concern = """
      <act classCode="ACT" moodCode="EVN">\(CDAFixture.template(132))<code code="75310-3"/>\
      <statusCode code="active"/>\(pointer("here"))\(pointer("gone"))</act>
      """
    let reading = try CDAFixture.read(
      CDAFixture.document(
        CDAFixture.section("11450-4", problem) + CDAFixture.section("75310-3", concern)))
    #expect(reading.statements.count == 2)
    guard case .observation(let detail) = reading.statements[1].statement.detail else {
      throw Failure()
    }
    #expect(detail.value == .text("Diabetes"))
    #expect(reading.ledger.contains { $0.check == .referenceDangling && $0.words.contains("gone") })
    #expect(!reading.ledger.contains { $0.words.contains("here") })
  }
}
