import Clinical
import Testing

@testable import Merging

/// FHIR `Patient.link` and the merges of HL7 v2: the same kind of link as a human's word.
@Suite("Matching: what sources say of their own records")
struct StatedLinkTests {
  private static let anchor = Somebody.known(
    as: "RH-118402", to: "H",
    numbers: [Identifier(system: "urn:oid:1.2.3", value: "RH-118402", type: "MR")])

  /// A temporary number of the emergency department, later merged into the anchor.
  private static func temporary(
    _ relation: PatientLink.Relation? = .replacedBy, at source: String = "H",
    birth: String? = nil, sex: Patient.Sex? = nil
  ) -> Identity {
    Somebody.known(
      as: "RH-TMP-77", to: source, names: Somebody.named(["Unknown"], ["Unknown"]), birth: birth,
      sex: sex, street: nil, city: nil, code: nil, phone: nil,
      links: relation.map {
        [PatientLink($0, to: Identifier(system: "urn:oid:1.2.3", value: "RH-118402"))]
      } ?? [])
  }

  private func persons(_ identities: [Identity], _ decisions: [Decision] = []) -> Int {
    Matching.people(identities, decisions: decisions).persons.count
  }

  private func human(_ verdict: Decision.Verdict, ended: Bool = false) -> Decision {
    Decision(
      subject: .identity, names: [Self.anchor, Self.temporary()].map(\.key.rawValue),
      verdict: verdict, by: "desk", role: "clinician", at: Instant(milliseconds: 1),
      endedAt: ended ? Instant(milliseconds: 2) : nil)
  }

  @Test(
    "a source's own link joins, whatever its name",
    arguments: [PatientLink.Relation.replacedBy, .replaces, .refer, .seeAlso])
  func joins(_ relation: PatientLink.Relation) {
    #expect(persons([Self.anchor, Self.temporary(relation)]) == 1)
    #expect(persons([Self.temporary(relation), Self.anchor]) == 1)
  }

  @Test("when the link is gone, or its document undone, they are two as before")
  func gone() {
    let without = Matching.people([Self.anchor, Self.temporary(nil)], decisions: [])
    #expect(without.persons.count == 2 && without.questions.isEmpty)
  }

  @Test("a human's word stands above it, and taking that back restores it")
  func humanFirst() {
    let both = [Self.anchor, Self.temporary()]
    #expect(persons(both, [human(.different)]) == 2)
    #expect(
      Matching.people(both, decisions: [human(.different, ended: true)])
        == Matching.people(both, decisions: []))
  }

  @Test("another birth date or sex holds the link, and asks with who said it")
  func held() throws {
    for other in [Self.temporary(birth: "1986-11-30"), Self.temporary(sex: .male)] {
      let people = Matching.people([Self.anchor, other], decisions: [])
      #expect(people.persons.count == 2)
      let question = try #require(people.questions.first)
      #expect(question.reasons.contains("H says that one of the two records replaces the other"))
    }
  }

  @Test("what a source says of another's records is a question")
  func ofOthers() {
    let people = Matching.people([Self.anchor, Self.temporary(at: "X")], decisions: [])
    #expect(people.persons.count == 2)
    #expect(people.questions.count == 1)
  }

  @Test("a server's own name leads to its own records only")
  func serverNames() {
    let named = Identifier(system: nil, value: "p7", type: "RI")
    func record(_ key: String, _ source: String, links: Bool) -> Identity {
      Somebody.known(
        as: key, to: source, names: [], birth: nil, sex: nil, street: nil, city: nil, code: nil,
        phone: nil, numbers: links ? [] : [named],
        links: links ? [PatientLink(.seeAlso, to: named)] : [])
    }
    #expect(persons([record("1", "H", links: true), record("2", "H", links: false)]) == 1)
    #expect(persons([record("1", "H", links: true), record("2", "X", links: false)]) == 2)
  }

  @Test("both are found by a key in common, though they have nothing else in common")
  func found() {
    let keys = [Self.anchor, Self.temporary()].map {
      Set(Matching.blockingKeys(for: $0.patient))
    }
    #expect(!keys[0].isDisjoint(with: keys[1]))
  }
}
