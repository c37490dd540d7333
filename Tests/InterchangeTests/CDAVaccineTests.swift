import Clinical
import Testing

@testable import Interchange

@Suite("C-CDA vaccines and visits")
struct CDAVaccineTests {
  private static func vaccine(
    product: String =
      "<code code='140' codeSystem='2.16.840.1.113883.12.292' displayName='Influenza'/>",
    more: String = "", attributes: String = "moodCode='EVN'"
  ) -> String {
    """
    <substanceAdministration classCode="SBADM" \(attributes)>\(CDAFixture.template(52))\
    <id root="1.2.8" extension="v1"/><statusCode code="completed"/>\
    <effectiveTime value="20231001"/><consumable><manufacturedProduct><manufacturedMaterial>\
    \(product)<lotNumberText>L-77</lotNumberText></manufacturedMaterial><manufacturerOrganization>\
    <name>Maker</name></manufacturerOrganization></manufacturedProduct></consumable>\(more)\
    </substanceAdministration>
    """
  }

  private func only(_ entry: String) throws -> (Statement, ImmunizationDetail) {
    let statement = try CDAFixture.only("11369-6", entry)
    guard case .immunization(let detail) = statement.detail else { throw Failure() }
    return (statement, detail)
  }

  @Test("a vaccine given: what, when, lot, maker, dose number")
  func given() throws {
    let (statement, detail) = try only(Self.vaccine(more: "<repeatNumber value='2'/>"))
    #expect(statement.concept.has(.cvx, "140"))
    #expect(statement.status.standing == .completed)
    #expect(statement.period.start?.text == "20231001")
    #expect(detail.lot == "L-77")
    #expect(detail.manufacturer == "Maker")
    #expect(detail.doseNumber == "2")
  }

  @Test("a vaccine refused was not given, and says why")
  func refused() throws {
    let reason = """
      <entryRelationship typeCode='RSON'><observation classCode='OBS' moodCode='EVN'>\
      \(CDAFixture.template(53))<code code='PATOBJ' displayName='Patient objection' \
      codeSystem='2.16.840.1.113883.5.8'/></observation></entryRelationship>
      """
    let (statement, detail) = try only(
      Self.vaccine(more: reason, attributes: "moodCode='EVN' negationInd='true'"))
    #expect(statement.status.standing == .notDone)
    #expect(statement.certainty == .refuted)
    #expect(detail.reasonNotDone?.words == "Patient objection")
  }

  @Test("a vaccine intended is planned")
  func intended() throws {
    #expect(try only(Self.vaccine(attributes: "moodCode='INT'")).0.status.standing == .planned)
  }

  @Test("no vaccines at all is a statement of none")
  func none() throws {
    let products = [
      "<code code='998' codeSystem='2.16.840.1.113883.12.292'/>", "<code nullFlavor='NA'/>",
    ]
    for product in products {
      let statement = try CDAFixture.only(
        "11369-6", Self.vaccine(product: product, attributes: "moodCode='EVN' negationInd='true'"))
      guard case .absence(let detail) = statement.detail else { throw Failure() }
      #expect(detail.state == .none)
    }
  }

  @Test("a visit keeps place, reason and diagnoses, and its diagnosis is no problem of the list")
  func visit() throws {
    let entry = """
      <encounter classCode="ENC" moodCode="EVN">\(CDAFixture.template(49))\
      <id root="1.2.8" extension="e1"/><code code="99213" codeSystem="2.16.840.1.113883.6.12" \
      displayName="Office visit"><translation code="AMB" codeSystem="2.16.840.1.113883.5.4"/></code>\
      <effectiveTime value="20240304"/><performer><assignedEntity><assignedPerson><name>\
      <family>Doc</family></name></assignedPerson></assignedEntity></performer>\
      <participant typeCode="LOC"><participantRole classCode="SDLOC"><playingEntity><name>East wing\
      </name></playingEntity></participantRole></participant><entryRelationship typeCode="COMP">\
      <act classCode="ACT" moodCode="EVN">\(CDAFixture.template(80))<entryRelationship typeCode="SUBJ">\
      <observation classCode="OBS" moodCode="EVN">\(CDAFixture.template(4))<code code="ASSERTION"/>\
      \(CDAFixture.snomed("38341003", "Hypertension"))</observation></entryRelationship></act>\
      </entryRelationship></encounter>
      """
    let reading = try CDAFixture.read(CDAFixture.document(CDAFixture.section("46240-8", entry)))
    #expect(reading.statements.count == 1)
    let statement = reading.statements[0].statement
    guard case .encounter(let detail) = statement.detail else { throw Failure() }
    #expect(statement.concept.words == "Office visit")
    #expect(detail.classCode == "AMB")
    #expect(detail.locations == ["East wing"])
    #expect(detail.diagnoses.map(\.words) == ["Hypertension"])
    #expect(reading.elements == ["encounter_activity": 1, "encounter_dx": 1, "problem_obs": 1])
    #expect(reading.parts == ["encounter_dx": 1, "problem_obs": 1])
  }
}
