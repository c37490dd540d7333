import Clinical
import Testing

@testable import Interchange

@Suite("C-CDA codes, words and everything else")
struct CDAEntryTests {
  private func concept(_ value: String, text: String = "") throws -> Concept {
    let entry = CDAFixture.concern(
      3,
      """
      <observation classCode="OBS" moodCode="EVN">\(CDAFixture.template(4))<code code="ASSERTION"/>\
      \(value)</observation>
      """)
    let all = try CDAFixture.statements(CDAFixture.section("11450-4", entry, text: text))
    return try #require(all.first).concept
  }

  @Test("all codings are kept; a null code gives way to its translation")
  func translations() throws {
    let icd = "<translation code='E11.9' codeSystem='2.16.840.1.113883.6.90' displayName='T2DM'/>"
    let both = try concept(
      "<value xsi:type='CD' code='44054006' codeSystem='2.16.840.1.113883.6.96'>\(icd)</value>")
    #expect(both.codings.map(\.code) == ["44054006", "E11.9"])
    let promoted = try concept("<value xsi:type='CD' nullFlavor='OTH'>\(icd)</value>")
    #expect(promoted.codings == [Coding(system: .icd10cm, code: "E11.9", display: "T2DM")])
    #expect(promoted.absent == nil)
  }

  @Test(
    "original text is resolved, with and without #, and falls back to the display",
    arguments: [
      ("<originalText>own words</originalText>", "own words"),
      ("<originalText><reference value='#p1'/></originalText>", "in the text"),
      ("<originalText><reference value='p1'/></originalText>", "in the text"),
      ("<originalText><reference value='#nowhere'/></originalText>", "Display"),
      ("<originalText><reference value='http://example.org/x'/></originalText>", "Display"),
      ("", "Display"),
    ])
  func originalText(_ inner: String, _ words: String) throws {
    let value = """
      <value xsi:type='CD' code='44054006' codeSystem='2.16.840.1.113883.6.96' displayName='Display'>\
      \(inner)</value>
      """
    #expect(try concept(value, text: "<content ID='p1'>in the text</content>").words == words)
  }

  @Test(
    "what cannot be a code of its system is kept without the system",
    arguments: [
      ("2.16.840.1.113883.6.96", "44054006", true), ("2.16.840.1.113883.6.96", "Unknown", false),
      ("2.16.840.1.113883.6.88", "860975", true),
      ("2.16.840.1.113883.6.88", "44567-0703-01", false),
      ("2.16.840.1.113883.6.88", "FreeTextMed", false), ("2.16.840.1.113883.6.1", "2345-7", true),
      ("2.16.840.1.113883.6.1", "LP12345-6", true), ("2.16.840.1.113883.6.1", "glucose", false),
      ("2.16.840.1.113883.12.292", "140", true), ("2.16.840.1.113883.12.292", "FLU", false),
      ("2.16.840.1.113883.6.90", "E11.9", true), ("2.16.840.1.113883.6.90", "11.9", false),
      ("1.2.3", "anything", true),
    ])
  func codeShapes(_ system: String, _ code: String, _ isPossible: Bool) throws {
    let coding = try #require(
      try concept("<value xsi:type='CD' code='\(code)' codeSystem='\(system)'/>").codings.first)
    #expect(coding.code == code)
    #expect((coding.system != nil) == isPossible)
  }

  @Test("a null flavour written as a code is no code", arguments: ["UNK", "NI", "OTH"])
  func nullAsCode(_ code: String) throws {
    let found = try concept(
      "<value xsi:type='CD' code='\(code)' codeSystem='2.16.840.1.113883.6.96' displayName='Words'/>"
    )
    #expect(found.codings.isEmpty)
    #expect(found.words == "Words")
    #expect(found.absent == AbsentReason(nullFlavor: code))
  }

  @Test("every other entry is kept, counted and titled")
  func others() throws {
    let smoking = """
      <observation classCode="OBS" moodCode="EVN">\(CDAFixture.template(78))\
      <code code="72166-2" codeSystem="2.16.840.1.113883.6.1" displayName="Smoking status"/>\
      \(CDAFixture.snomed("8517006", "Former smoker"))</observation>
      """
    let procedure = """
      <procedure classCode="PROC" moodCode="EVN">\(CDAFixture.template(14))\
      <code code="80146002" codeSystem="2.16.840.1.113883.6.96" displayName="Appendectomy"/>\
      <effectiveTime value="1999"/></procedure>
      """
    let family = """
      <organizer classCode="CLUSTER" moodCode="EVN">\(CDAFixture.template(45))<subject>\
      <relatedSubject><code code="FTH" displayName="Father"/></relatedSubject></subject><component>\
      <observation classCode="OBS" moodCode="EVN">\(CDAFixture.template(46))<code code="ASSERTION"/>\
      \(CDAFixture.snomed("22298006", "Heart attack"))</observation></component></organizer>
      """
    let visit =
      "<encounter classCode=\"ENC\" moodCode=\"INT\">\(CDAFixture.template(40))</encounter>"
    let reading = try CDAFixture.read(
      CDAFixture.document(
        CDAFixture.section("29762-2", smoking) + CDAFixture.section("47519-4", procedure)
          + CDAFixture.section("10157-6", family) + CDAFixture.section("18776-5", visit)))
    let all = reading.statements.map(\.statement)
    #expect(all.map(\.kind) == [.observation, .procedure, .familyHistory, .plan])
    #expect(all.map(\.section) == [.socialHistory, .procedures, .familyHistory, .plan])
    #expect(
      all.map(\.concept.words) == [
        "Smoking status", "Appendectomy", "Father",
        "Planned visit, no details sent",
      ])
    #expect(
      reading.elements == [
        "smoking_status": 1, "procedure_procedure": 1, "family_history_organizer": 1,
        "family_history_obs": 1, "planned_encounter": 1,
      ])
    #expect(reading.parts == ["family_history_obs": 1])
  }

  @Test(
    "a medicine inside a procedure, a problem inside a health concern, are statements of their own")
  func nested() throws {
    let medicine = """
      <substanceAdministration classCode="SBADM" moodCode="EVN">\(CDAFixture.template(16))\
      <consumable><manufacturedProduct><manufacturedMaterial><code code="8782" \
      codeSystem="2.16.840.1.113883.6.88" displayName="Propofol"/></manufacturedMaterial>\
      </manufacturedProduct></consumable></substanceAdministration>
      """
    let problem = """
      <observation classCode="OBS" moodCode="EVN">\(CDAFixture.template(4))<code code="ASSERTION"/>\
      \(CDAFixture.snomed("44054006", "Diabetes"))</observation>
      """
    func act(_ name: String, _ number: Int, _ inner: String) -> String {
      """
      <\(name) classCode="ACT" moodCode="EVN">\(CDAFixture.template(number))<code code="75310-3" \
      displayName="Outer"/><entryRelationship typeCode="REFR">\(inner)</entryRelationship></\(name)>
      """
    }
    let sections =
      CDAFixture.section("47519-4", act("procedure", 14, medicine), act("procedure", 14, problem))
      + CDAFixture.section("75310-3", act("act", 132, problem))
    let reading = try CDAFixture.read(CDAFixture.document(sections))
    let all = reading.statements.map(\.statement)
    #expect(all.map(\.kind) == [.procedure, .medication, .procedure, .observation, .condition])
    guard case .procedure(let procedure) = all[2].detail else { throw Failure() }
    #expect(procedure.reasons.map(\.words) == ["Diabetes"])
    #expect(all[4].section == .healthConcerns)
    #expect(reading.statements[1].range.path.hasSuffix("procedure/substanceAdministration[1]"))
  }

  @Test("comments and instructions stay with their entry; repeated words do not")
  func notes() throws {
    let comment = """
      <text>analyte</text><entryRelationship typeCode="SUBJ"><act classCode="ACT" moodCode="EVN">\
      \(CDAFixture.template(64))<code code="48767-8"/><text>rash on trunk</text></act>\
      </entryRelationship>
      """
    let statement = try CDAFixture.only("30954-2", CDAObservationTests.result(more: comment))
    #expect(statement.notes == ["rash on trunk"])
  }

  @Test("security observations of an entry are labels")
  func securityLabels() throws {
    let label = """
      <entryRelationship typeCode="COMP"><organizer classCode="CLUSTER" moodCode="EVN"><component>\
      <observation classCode="OBS" moodCode="EVN"><code code="SECCLASSOBS"/><value xsi:type="CE" \
      code="R"/></observation></component></organizer></entryRelationship>
      """
    let statement = try CDAFixture.only("30954-2", CDAObservationTests.result(more: label))
    #expect(statement.labels == ["R"])
  }

  @Test("the author of an entry wrote it, at the earliest of its times")
  func author() throws {
    func author(_ time: String, _ name: String) -> String {
      """
      <author><time value="\(time)"/><assignedAuthor><id root="5"/><assignedPerson><name><family>\
      \(name)</family></name></assignedPerson></assignedAuthor></author>
      """
    }
    let more = author("20240102", "Early") + author("20240203", "Late")
    let statement = try CDAFixture.only("30954-2", CDAObservationTests.result(more: more))
    #expect(statement.author == "Late")
    #expect(statement.recorded?.text == "20240102")
  }

  @Test("the range of a statement is its element in the original bytes")
  func ranges() throws {
    let entry = CDAObservationTests.result(value: "<value xsi:type='ST'>ä</value>")
    let text = CDAFixture.document(CDAFixture.section("30954-2", entry, text: "é"))
    let reading = try CDAFixture.read(text)
    let range = try #require(reading.statements.first).range
    #expect(Array(text.utf8)[range.start..<range.end].elementsEqual(entry.utf8))
  }

  @Test("an element with two versions of one template counts once")
  func twoVersions() throws {
    let dated =
      CDAFixture.template(2)
      + "<templateId root='2.16.840.1.113883.10.20.22.4.2' extension='2015-08-01'/>"
    let entry = CDAObservationTests.result().replacing(CDAFixture.template(2), with: dated)
    let reading = try CDAFixture.read(CDAFixture.document(CDAFixture.section("30954-2", entry)))
    #expect(reading.elements == ["result_obs": 1])
  }
}
