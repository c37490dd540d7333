import Clinical
import Testing

@testable import Interchange

@Suite("C-CDA habits, function, family, insurance and notes")
struct CDALifeTests {
  private func observation(_ number: Int, _ code: String, _ value: String, more: String = "")
    -> String
  {
    """
    <observation classCode="OBS" moodCode="EVN">\(CDAFixture.template(number))\(code)\
    <statusCode code="completed"/>\(value)\(more)</observation>
    """
  }

  @Test("what is only asserted is named by its template, and its value kept")
  func assertion() throws {
    let smoking = try CDAFixture.only(
      "29762-2",
      observation(
        78, "<code code='ASSERTION' codeSystem='2.16.840.1.113883.5.4'/>",
        CDAFixture.snomed("8517006", "Former smoker")))
    #expect(smoking.concept == Concept(text: "Smoking status"))
    guard case .observation(let detail) = smoking.detail else { throw Failure() }
    #expect(detail.value?.words == "Former smoker")
  }

  @Test("a pregnancy is found under its own section, its expected day of delivery a part of it")
  func pregnancy() throws {
    let due = """
      <entryRelationship typeCode="REFR"><observation classCode="OBS" moodCode="EVN">\
      <templateId root="2.16.840.1.113883.10.20.15.3.1"/><code code="11778-8" \
      codeSystem="2.16.840.1.113883.6.1"/><value xsi:type="TS" value="20270301"/></observation>\
      </entryRelationship>
      """
    let entry = """
      <observation classCode="OBS" moodCode="EVN"><templateId \
      root="2.16.840.1.113883.10.20.15.3.8"/><code code="ASSERTION"/>\
      \(CDAFixture.snomed("77386006", "Pregnant"))\(due)</observation>
      """
    let found = try CDAFixture.only("29762-2", entry)
    #expect(found.section == .pregnancy)
    guard case .observation(let detail) = found.detail else { throw Failure() }
    #expect(detail.components.map { $0.value?.words } == ["20270301"])
  }

  @Test("an assessment scale keeps its score and each answer")
  func scale() throws {
    let answer = """
      <entryRelationship typeCode="COMP">\(observation(
        86, "<code code='55758-7' codeSystem='2.16.840.1.113883.6.1' displayName='Item'/>",
        "<value xsi:type='INT' value='2'/>"))</entryRelationship>
      """
    let found = try CDAFixture.only(
      "10190-7",
      observation(
        69, "<code code='55757-9' codeSystem='2.16.840.1.113883.6.1' displayName='PHQ-2'/>",
        "<value xsi:type='INT' value='3'/>", more: answer))
    guard case .observation(let detail) = found.detail else { throw Failure() }
    #expect(detail.value == .integer(3))
    #expect(detail.components.map(\.value) == [.integer(2)])
  }

  @Test("the observations of a functional status organizer stand for themselves, under its name")
  func organizer() throws {
    let inner = observation(
      67, "<code code='54522-8' displayName='Functional status'/>",
      CDAFixture.snomed("165245003", "Walks with a cane"))
    let found = try CDAFixture.only(
      "47420-5",
      """
      <organizer classCode="CLUSTER" moodCode="EVN">\(CDAFixture.template(66))<code code="d4" \
      displayName="Mobility"/><component>\(inner)</component></organizer>
      """)
    guard case .observation(let detail) = found.detail else { throw Failure() }
    #expect(detail.value?.words == "Walks with a cane")
    #expect(detail.categories == ["Mobility"])
  }

  @Test("an advance directive keeps what is wanted and who has verified it")
  func directive() throws {
    let verifier = """
      <participant typeCode="VRF"><participantRole><playingEntity><name><family>Witness</family>\
      </name></playingEntity></participantRole></participant>
      """
    let found = try CDAFixture.only(
      "42348-3",
      observation(
        48, "<code code='75278-2' displayName='Resuscitation'/>",
        CDAFixture.snomed("304253006", "Not for resuscitation"), more: verifier))
    guard case .observation(let detail) = found.detail else { throw Failure() }
    #expect(found.section == .advanceDirectives)
    #expect(detail.value?.words == "Not for resuscitation")
    #expect(found.notes == ["Verified by: Witness"])
  }

  @Test("a relative is one statement: what they had, from what age, what they died of")
  func relative() throws {
    func age(_ value: String) -> String {
      """
      <entryRelationship typeCode="SUBJ" inversionInd="true"><observation classCode="OBS" \
      moodCode="EVN">\(CDAFixture.template(31))<code code="445518008"/><value xsi:type="PQ" \
      value="\(value)" unit="a"/></observation></entryRelationship>
      """
    }
    let death = """
      <entryRelationship typeCode="CAUS"><observation classCode="OBS" moodCode="EVN">\
      \(CDAFixture.template(47))<code code="ASSERTION"/>\
      \(CDAFixture.snomed("419099009", "Dead"))\(age("60"))</observation></entryRelationship>
      """
    let heart = observation(
      46, "<code code='64572001'/>", CDAFixture.snomed("22298006", "Heart attack"),
      more: age("57") + death)
    let father = """
      <organizer classCode="CLUSTER" moodCode="EVN">\(CDAFixture.template(45))<statusCode \
      code="completed"/><subject><relatedSubject classCode="PRS"><code code="FTH" \
      displayName="Father"/><subject><administrativeGenderCode code="M"/><birthTime value="1930"/>\
      </subject></relatedSubject></subject><component>\(heart)</component></organizer>
      """
    let found = try CDAFixture.only("10157-6", father)
    guard case .familyHistory(let detail) = found.detail else { throw Failure() }
    #expect(found.concept.words == "Father")
    #expect(detail.sex == "M")
    #expect(detail.born?.text == "1930")
    #expect(detail.isDeceased == true)
    #expect(detail.deathAge == "60 a")
    #expect(detail.conditions.map(\.concept.words) == ["Heart attack"])
    #expect(detail.conditions.map(\.onset) == ["57 a"])
    #expect(detail.conditions.map(\.isCauseOfDeath) == [true])
  }

  @Test("an insurance keeps payer, member, plan and order; who is not insured by it is no member")
  func coverage() throws {
    let policy = """
      <act classCode="ACT" moodCode="EVN">\(CDAFixture.template(61))<id root="9" extension="pol"/>\
      <code code="PUBLICPOL" displayName="Public"/><performer typeCode="PRF"><assignedEntity>\
      <code code="PAYOR"/><representedOrganization><name>Mutual</name></representedOrganization>\
      </assignedEntity></performer><participant typeCode="COV"><participantRole><id root="8" \
      extension="M-77"/><code code="SELF" displayName="Self"/></participantRole></participant>\
      <entryRelationship typeCode="REFR"><act classCode="ACT" moodCode="DEF"><text>Gold plan</text>\
      </act></entryRelationship></act>
      """
    let reading = try CDAFixture.read(
      CDAFixture.document(
        CDAFixture.section(
          "48768-6",
          """
          <act classCode="ACT" moodCode="EVN">\(CDAFixture.template(60))<code code="48768-6"/>\
          <entryRelationship typeCode="COMP"><sequenceNumber value="2"/>\(policy)\
          </entryRelationship></act>
          """)))
    let found = try #require(reading.statements.first).statement
    guard case .coverage(let detail) = found.detail else { throw Failure() }
    #expect(detail.payer == "Mutual")
    #expect(detail.memberNumber == "M-77")
    #expect(detail.plan == "Gold plan")
    #expect(detail.order == 2)
    #expect(detail.relationship?.words == "Self")
    #expect(reading.containers == ["coverage_activity": 1])
  }

  @Test("a note is a paper of its own type with its text, encoded or not")
  func note() throws {
    func note(_ text: String) throws -> (Statement, DocumentDetail) {
      let found = try CDAFixture.only(
        "34109-9",
        """
        <act classCode="ACT" moodCode="EVN">\(CDAFixture.template(202))<code code="34109-9" \
        codeSystem="2.16.840.1.113883.6.1"><translation code="28570-0" \
        codeSystem="2.16.840.1.113883.6.1" displayName="Procedure note"/></code>\(text)\
        <entryRelationship typeCode="COMP" inversionInd="true"><encounter classCode="ENC" \
        moodCode="EVN"><id root="1.9" extension="visit"/></encounter></entryRelationship></act>
        """)
      guard case .document(let detail) = found.detail else { throw Failure() }
      return (found, detail)
    }
    let (plain, detail) = try note("<text>All went well</text>")
    #expect(plain.concept.codings.map(\.code) == ["28570-0", "34109-9"])
    #expect(plain.encounter == NativeIdentifier(root: "1.9", value: "visit"))
    #expect(detail.text == "All went well")
    let (_, encoded) = try note(
      "<text mediaType='text/plain' representation='B64'>QWxs\nIGdvb2Q=</text>")
    #expect(encoded.text == "All good")
    let (_, scan) = try note(
      "<text mediaType='application/pdf' representation='B64'>JVBERg==</text>")
    #expect(scan.size == 4)
    #expect(scan.text == nil)
  }

  @Test(
    "a result sent as text is an amount only where nothing can be misread",
    arguments: [
      ("137 mmol/L", "137 mmol/L"), ("< 0.5 mg/dL", "<0.5 mg/dL"), ("<0.012", nil),
      ("1-5 /HPF", nil), ("3 plus", nil), ("120/80 mm[Hg]", nil), ("137", nil),
    ] as [(String, String?)])
  func textResults(_ sent: String, _ amount: String?) throws {
    let value = "<value xsi:type='ST'>\(sent.replacing("<", with: "&lt;"))</value>"
    let found = try CDAFixture.only("30954-2", CDAObservationTests.result(value: value))
    guard case .observation(let detail) = found.detail else { throw Failure() }
    #expect(detail.value?.words == amount ?? sent)
    #expect(found.notes == (amount == nil ? [] : ["Sent as text: " + sent]))
  }
}
