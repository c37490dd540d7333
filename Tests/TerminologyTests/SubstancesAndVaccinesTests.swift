import Clinical
import Terminology
import Testing

struct SubstancesAndVaccinesTests {
  @Test(arguments: [
    (Concept(.rxnorm, "1191"), Concept(.snomed, "293586001"), Concept(.unii, "R16CO5Y76E")),
    (Concept(.rxnorm, "70618"), Concept(.snomed, "91936005"), Concept(.snomed, "373270004")),
    (Concept(.rxnorm, "2670"), Concept(.unii, "Q830PW7520"), Concept(.unii, "UX6OWY2V7J")),
    (Concept(.snomed, "1003755004"), Concept(.snomed, "300916003"), Concept(.snomed, "111088007")),
    (Concept(.unii, "291P45F896"), Concept(.snomed, "102263004"), Concept(.snomed, "91930004")),
  ])
  func `A substance is one in every code system`(one: Concept, other: Concept, third: Concept) {
    let key = Substances.key(for: one)
    #expect(key != nil)
    #expect(Substances.key(for: other) == key)
    #expect(Substances.key(for: third) == key)
  }

  @Test func `A product is reduced to its ingredient`() {
    #expect(Substances.key(for: Concept(.rxnorm, "308191")) == "amoxicillin")
    #expect(Substances.key(for: Concept(.rxnorm, "406524")) == "rxnorm:3640")
    #expect(Substances.plainName(of: "rxnorm:3640") == "doxycycline")
    #expect(Substances.key(for: Concept(.rxnorm, "1656340")) == nil)
  }

  @Test(arguments: [
    ("amoxicillin", "penicillins"), ("penicillin-g", "penicillins"),
    ("sulfamethoxazole", "sulfonamides"),
    ("cotrimoxazole", "sulfonamides"), ("codeine", "opioids"), ("rxnorm:8339", "penicillins"),
  ])
  func `A member belongs to its class`(member: String, drugClass: String) {
    #expect(Substances.areClassAndMember(member, drugClass))
    #expect(!Substances.areClassAndMember(member, "latex"))
  }

  @Test(arguments: [
    ("716186003", Substances.NoneKnown.any), ("409137002", .drug), ("429625007", .food),
    ("1003774007", .latex), ("160244002", .any), ("no-known-food-allergies", .food),
  ])
  func `A statement of none is no substance`(code: String, meaning: Substances.NoneKnown) {
    #expect(Substances.noneKnown(Concept(.snomed, code)) == meaning)
    #expect(Substances.key(for: Concept(.snomed, code)) == nil)
  }

  @Test(arguments: [
    ("88", "140", true), ("88", "135", true), ("140", "135", false), ("216", "33", false),
    ("109", "216", true), ("109", "33", true), ("115", "139", false), ("139", "113", true),
    ("45", "08", true), ("45", "110", true), ("08", "110", false), ("213", "312", true),
    ("188", "187", true), ("304", "303", true), ("152", "33", false), ("140", "140", true),
    ("306", "303", false), ("999", "999", true),
  ])
  func `An unspecified vaccine can be any of its group, two specific ones cannot be one`(
    one: String, other: String, isOne: Bool
  ) {
    #expect(Vaccines.canBeOne(one, other) == isOne)
    #expect(Vaccines.canBeOne(other, one) == isOne)
  }

  @Test(arguments: [
    ("153", "88"), ("155", "88"), ("168", "88"), ("320", "88"), ("111", "88"), ("333", "88"),
    ("177", "152"), ("327", "152"), ("300", "213"), ("313", "213"), ("42", "45"), ("104", "45"),
    ("110", "45"), ("220", "45"), ("121", "188"), ("187", "188"), ("303", "304"), ("326", "304"),
  ])
  func `Codes in use since 2024 are in their groups`(code: String, group: String) {
    #expect(Vaccines.groups(of: code).contains { $0.key == group })
  }

  @Test func `A combination is in several groups, an antibody in none`() {
    #expect(Set(Vaccines.groups(of: "110").map(\.key)) == ["107", "45", "89"])
    #expect(Vaccines.groups(of: "306").isEmpty)
    #expect(Vaccines.code(of: Concept(.cvx, "8")) == "08")
  }

  @Test(arguments: [
    (Concept(.snomed, "44054006"), Kind.condition, "type 2 diabetes"),
    (Concept(.rxnorm, "866436"), .medication, "metoprolol succinate slow release"),
    (Concept(.rxnorm, "2002419"), .medication, "insulin glargine 300 units/mL"),
    (Concept(.rxnorm, "70618"), .allergy, "penicillin"),
    (Concept(.snomed, "716186003"), .allergy, "no known allergies"),
    (Concept(.loinc, "4548-4"), .observation, "3-month blood sugar (A1c)"),
    (Concept(.loinc, "85354-9"), .observation, "blood pressure"),
    (Concept(.cvx, "140"), .immunization, "flu"),
    (Concept(.cvx, "216"), .immunization, "pneumococcal (PCV20)"),
  ])
  func `Codes have plain names`(concept: Concept, kind: Kind, name: String) {
    #expect(PlainNames.name(for: concept, kind: kind) == name)
  }
}
