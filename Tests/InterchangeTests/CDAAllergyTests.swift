import Clinical
import Testing

@testable import Interchange

@Suite("C-CDA allergies")
struct CDAAllergyTests {
  private static func allergy(
    kind: String = "419199007", substance: String? = penicillin, more: String = "",
    attributes: String = ""
  ) -> String {
    let participant = substance.map {
      """
      <participant typeCode="CSM"><participantRole classCode="MANU">\
      <playingEntity classCode="MMAT">\($0)</playingEntity></participantRole></participant>
      """
    }
    return CDAFixture.concern(
      30,
      """
      <observation classCode="OBS" moodCode="EVN" \(attributes)>\(CDAFixture.template(7))\
      <id root="1.2.8" extension="a1"/><code code="ASSERTION"/><statusCode code="completed"/>\
      \(CDAFixture.snomed(kind, "kind of allergy"))\(participant ?? "")\(more)</observation>
      """)
  }

  private static let penicillin = """
    <code code="7980" codeSystem="2.16.840.1.113883.6.88" displayName="Penicillin G"/>
    """

  private static func observation(
    _ type: String, _ template: Int, code: String, value: String, inner: String = ""
  ) -> String {
    """
    <entryRelationship typeCode="\(type)"><observation classCode="OBS" moodCode="EVN">\
    \(CDAFixture.template(template))<code code="\(code)"/>\(value)\(inner)</observation>\
    </entryRelationship>
    """
  }

  private func only(_ entry: String) throws -> (Statement, AllergyDetail) {
    let statement = try CDAFixture.only("48765-2", entry)
    guard case .allergy(let detail) = statement.detail else { throw Failure() }
    return (statement, detail)
  }

  struct KindCase: Sendable {
    let code: String
    let type: String?
    let categories: [String]
  }

  @Test(
    "the value says what kind of allergy it is, the participant what to",
    arguments: [
      KindCase(code: "419199007", type: "allergy", categories: []),
      KindCase(code: "418038007", type: nil, categories: []),
      KindCase(code: "420134006", type: nil, categories: []),
      KindCase(code: "416098002", type: "allergy", categories: ["medication"]),
      KindCase(code: "419511003", type: nil, categories: ["medication"]),
      KindCase(code: "59037007", type: "intolerance", categories: ["medication"]),
      KindCase(code: "414285001", type: "allergy", categories: ["food"]),
      KindCase(code: "418471000", type: nil, categories: ["food"]),
      KindCase(code: "235719002", type: "intolerance", categories: ["food"]),
      KindCase(code: "426232007", type: "allergy", categories: ["environment"]),
    ])
  func kinds(_ row: KindCase) throws {
    let (statement, detail) = try only(Self.allergy(kind: row.code))
    #expect(statement.concept.has(.rxnorm, "7980"))
    #expect(detail.type == row.type)
    #expect(detail.categories == row.categories)
    #expect(statement.status.standing == .active)
  }

  @Test(
    "a negated kind without a substance is a positive statement of none",
    arguments: [
      ("419199007", "716186003"), ("418038007", "716186003"), ("420134006", "716186003"),
      ("416098002", "409137002"), ("419511003", "409137002"), ("59037007", "409137002"),
      ("414285001", "429625007"), ("418471000", "429625007"), ("235719002", "429625007"),
    ])
  func noneKnown(_ kind: String, _ code: String) throws {
    for substance in ["<code nullFlavor='NA'/>", nil] as [String?] {
      let (statement, _) = try only(
        Self.allergy(kind: kind, substance: substance, attributes: "negationInd='true'"))
      #expect(statement.concept.has(.snomed, code))
      #expect(statement.certainty == .confirmed)
      #expect(statement.section == .allergies)
    }
  }

  @Test("older codes of none known count without a negation")
  func olderCodes() throws {
    let (statement, _) = try only(Self.allergy(kind: "160244002", substance: nil))
    #expect(statement.concept.has(.snomed, "716186003"))
    #expect(statement.concept.has(.snomed, "160244002"))
    #expect(statement.certainty == .confirmed)
  }

  @Test("not allergic to one substance says nothing of others")
  func negatedSubstance() throws {
    let (statement, _) = try only(Self.allergy(attributes: "negationInd='true'"))
    #expect(statement.certainty == .refuted)
    #expect(statement.concept.has(.rxnorm, "7980"))
  }

  @Test("severity and manifestation belong to each reaction; a general severity fills the gaps")
  func reactions() throws {
    let severe = Self.observation("SUBJ", 8, code: "SEV", value: CDAFixture.snomed("24484000"))
    let mild = Self.observation("SUBJ", 8, code: "SEV", value: CDAFixture.snomed("255604002"))
    let hives = Self.observation(
      "MFST", 9, code: "ASSERTION", value: CDAFixture.snomed("247472004", "Hives"), inner: severe)
    let rash = Self.observation(
      "MFST", 9, code: "ASSERTION", value: "<value xsi:type='ST'>rash on trunk</value>")
    let high = Self.observation("SUBJ", 145, code: "82606-5", value: "<value code='CRITH'/>")
    let (_, detail) = try only(Self.allergy(more: hives + rash + mild + high))
    #expect(detail.reactions.map { $0.manifestations.first?.words } == ["Hives", "rash on trunk"])
    #expect(detail.reactions.map(\.severity) == ["severe", "mild"])
    #expect(detail.criticality == "high")
    let reading = try CDAFixture.read(
      CDAFixture.document(
        CDAFixture.section("48765-2", Self.allergy(more: hives + rash + mild + high))))
    #expect(
      reading.elements
        == ["allergy_concern": 1, "allergy_obs": 1, "reaction_obs": 2, "severity_obs": 2])
    #expect(reading.parts == ["reaction_obs": 2, "severity_obs": 2])
  }

  @Test("an original text that points at the reaction does not name the substance")
  func textOfReaction() throws {
    let substance = Self.penicillin.replacing(
      "/>", with: "><originalText><reference value=\"#r1\"/></originalText></code>")
    let reaction = Self.observation(
      "MFST", 9, code: "ASSERTION", value: CDAFixture.snomed("422587007", "Nausea"))
    let section = CDAFixture.section(
      "48765-2", Self.allergy(substance: substance, more: reaction),
      text: "<content ID=\"r1\">Nausea</content>")
    let reading = try CDAFixture.read(CDAFixture.document(section))
    #expect(reading.statements.map(\.statement.concept.words) == ["Penicillin G"])
    #expect(
      reading.ledger.contains {
        $0.check == .codeMisfit
          && $0.words == "the text of the substance Penicillin G is that of its reaction, Nausea"
      })
  }

  @Test("a substance only by name, or only in the value, is shown")
  func substanceWithoutCode() throws {
    let (named, _) = try only(
      Self.allergy(substance: "<code nullFlavor='UNK'/><name>Bee venom</name>"))
    #expect(named.concept.words == "Bee venom")
    let (valued, _) = try only(Self.allergy(kind: "91936005", substance: nil))
    #expect(valued.concept.has(.snomed, "91936005"))
  }

  @Test("a masked substance is withheld by its source, not absent")
  func masked() throws {
    let statement = try CDAFixture.only(
      "48765-2", Self.allergy(substance: "<code nullFlavor='MSK'/>"))
    guard case .absence(let detail) = statement.detail else { throw Failure() }
    #expect(detail.state == .withheld)
  }

  @Test(
    "whole phrases without a code say that none is known; other words name a substance",
    arguments: [
      ("No Known Allergies", "716186003"), ("NKDA", "409137002"),
      ("no known food allergies", "429625007"), ("No known latex allergy", nil), ("Kiwi", nil),
    ] as [(String, String?)])
  func phrases(_ words: String, _ code: String?) throws {
    for attributes in ["", "negationInd='true'"] {
      let all = try CDAFixture.statements(
        CDAFixture.section(
          "48765-2",
          Self.allergy(
            substance: "<code nullFlavor='OTH'><originalText>\(words)</originalText></code>",
            attributes: attributes)))
      let statement = try #require(all.first)
      #expect(statement.concept.code(in: .snomed) == code)
      if words == "Kiwi" {
        #expect(statement.kind == .allergy)
        #expect(statement.certainty == (attributes.isEmpty ? nil : .refuted))
      }
    }
  }
}
