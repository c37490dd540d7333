import Clinical
import Testing

@testable import Interchange

/// ADT: who, where, and which records are of one person.
@Suite("HL7 v2: admissions")
struct HL7VisitTests {
  private static let visit =
    "PV1|1|I|4E^12^A^Riverside&1.2.3&ISO|E^Emergency^HL70007|||77^Ovanne^Nadia||||||||||||V-1^^^RIVER^VN"

  private func visit(_ event: String, _ rest: String = "") throws -> Statement? {
    let text = HL7Text.message("ADT^\(event)", id: "1", "EVN|\(event)|20261109", Self.visit + rest)
    return try HL7Text.reading(text).statements.map(\.statement).first { $0.kind == .encounter }
  }

  @Test(
    "what an event makes of the visit",
    arguments: [
      ("A01", Status.Standing.active), ("A02", .active), ("A03", .completed), ("A04", .active),
      ("A05", .planned), ("A08", .unknown), ("A11", .notDone), ("A13", .active),
    ])
  func events(event: String, meant: Status.Standing) throws {
    let visit = try #require(try visit(event))
    #expect(visit.status == Status(meant, sent: event))
    #expect(visit.identifier == NativeIdentifier(root: "RIVER", value: "V-1"))
    #expect(visit.visit?.locations == ["Riverside, 4E, 12, A"])
    #expect(visit.concept.title == "Emergency" && visit.author == "Nadia Ovanne")
    #expect(visit.period.endedAtUnknownTime == (event == "A03"))
  }

  @Test("a visit with an end; a person without a visit", arguments: ["A28", "A31", "A40"])
  func ends(event: String) throws {
    let pipes = String(repeating: "|", count: 25)
    let ended = try #require(try visit("A08", pipes + "20261101|20261105"))
    #expect(ended.status.standing == .completed && ended.period.end?.text == "20261105")
    #expect(try visit(event) == nil)
  }

  @Test(
    "an admission or a transfer of somebody who has left is over; a discharge taken back is not",
    arguments: [
      ("A01", Status.Standing.completed), ("A02", .completed), ("A11", .notDone),
      ("A13", .active),
    ])
  func left(event: String, meant: Status.Standing) throws {
    let pipes = String(repeating: "|", count: 25)
    #expect(try visit(event, pipes + "20261101|20261105")?.status.standing == meant)
    let noDate = try visit("A02", pipes + "20261101|<cr>")
    #expect(noDate?.status.standing == .active)
  }

  @Test("who the patient is: numbers, names, death, twins; a birth date that is none is told")
  func patient() throws {
    let pid = HL7Text.segment(
      "PID",
      [
        2: "X-2", 3: "MQ-7^^^RIVER&1.2.840.1&ISO^MR~999^^^^SS",
        5: "Quillane^Marisol^T^Jr^Dr^^L~Born^Marisol^^^^^M", 7: "196804xx", 8: "F",
        11: "12 Elm^Apt 2^Riverside^NY^10001^USA",
        13: "555-0100^PRN^PH~^NET^Internet^m@q.example", 14: "555-0200^WPN^PH", 15: "es",
        24: "Y", 25: "2", 29: "20261101", 30: "Y",
      ])
    let reading = try HL7Text.reading(
      HL7Text.message("ADT^A31", id: "1", "EVN|A31").replacing(HL7Text.patient, with: pid))
    let patient = reading.patients[0].patient
    #expect(patient.identifiers.map(\.value) == ["MQ-7", "999", "X-2"])
    #expect(
      patient.identifiers[0].system == "urn:oid:1.2.840.1" && patient.identifiers[0].type == "MR")
    #expect(patient.names.map(\.use) == ["official", "maiden"])
    #expect(patient.names[0].display == "Marisol T Quillane Jr")
    #expect(patient.telecoms.map(\.value) == ["555-0100", "m@q.example", "555-0200"])
    #expect(patient.telecoms.map(\.use) == ["home", "home", "work"])
    #expect(patient.multipleBirth == 2 && patient.deceased?.start?.text == "20261101")
    #expect(patient.languages == ["es"] && patient.birth == nil)
    #expect(reading.ledger.map(\.range.path) == ["message[1]/PID[1]-7"])
  }

  @Test("A40 links the merged number to the survivor and back; nothing is moved")
  func merge() throws {
    let reading = try HL7Text.reading(
      HL7Text.message("ADT^A40^ADT_A39", id: "1", "EVN|A40|2026", "PD1", "MRG|MQ-OLD^^^RIVER^MR"))
    #expect(reading.patients.count == 2 && reading.statements.isEmpty)
    let old = Identifier(system: "RIVER", value: "MQ-OLD", type: "MR", assigner: "RIVER")
    #expect(reading.patients[0].patient.links == [PatientLink(.replaces, to: old)])
    #expect(reading.patients[1].patient.identifiers == [old])
    #expect(reading.patients[1].patient.links.map(\.relation) == [.replacedBy])
    #expect(reading.patients[1].range.path == "message[1]/MRG[1]")
  }

  @Test("A24 links two records; A37 takes it back, which a human decides; A29 deletes a person")
  func links() throws {
    let other = HL7Text.patient.replacing("MQ-7", with: "MQ-8")
    let linked = try HL7Text.reading(HL7Text.message("ADT^A24", id: "1", "EVN|A24", other))
    #expect(linked.patients.map { $0.patient.links.map(\.relation) } == [[.seeAlso], [.seeAlso]])
    #expect(linked.patients[0].patient.links[0].other.value == "MQ-8")
    let parted = try HL7Text.reading(HL7Text.message("ADT^A37", id: "1", "EVN|A37", other))
    #expect(parted.patients.allSatisfy { $0.patient.links.isEmpty })
    #expect(parted.rejects.map(\.range.path) == ["message[1]/EVN[1]"])
    let gone = try HL7Text.reading(HL7Text.message("ADT^A29", id: "1", "EVN|A29"))
    #expect(gone.rejects[0].why.contains("deleted"))
  }

  @Test(
    "what comes with an admission: contacts, insurance, allergies, diagnoses, procedures, vital signs"
  )
  func around() throws {
    let reading = try HL7Text.reading(
      HL7Text.message(
        "ADT^A01", id: "1", "EVN|A01", "NK1|1|Quillane^Jon|SPO^Spouse^HL70063|12 Elm|555-0111",
        Self.visit, "PV2|||I50.9^Heart failure^I10C", "OBX|1|NM|29463-7^Weight^LN||81.2|kg|||||F",
        "AL1|1|DA|7980^Penicillin^RXNORM|SV|Hives~Swelling|2001", "AL1|2|FA|^Peanut",
        "DG1|1||I50.9^Heart failure^I10C|||A", "DG1|2||I10^Hypertension^I10C|||W",
        "PR1|1||93306^Echo^C4||202611091030", "GT1|1",
        HL7Text.segment(
          "IN1",
          [
            2: "HMO^Blue HMO", 4: "Blue Payer", 8: "GRP", 16: "Quillane^Marisol", 17: "SEL^Self",
            22: "1", 36: "M-55",
          ])
      ))
    let all = reading.statements.map(\.statement)
    #expect(
      all.map(\.kind) == [
        .contact, .encounter, .observation, .allergy, .allergy, .condition, .condition,
        .procedure, .coverage, .other,
      ])
    #expect(all[2].section == .vitals && all[2].encounter == all[1].identifier)
    #expect(all[1].visit?.reasons.map(\.title) == ["Heart failure"])
    guard case .allergy(let allergy) = all[3].detail, case .condition(let first) = all[5].detail,
      case .coverage(let cover) = all[8].detail
    else {
      Issue.record("details missing")
      return
    }
    #expect(allergy.reactions[0].manifestations.map(\.title) == ["Hives", "Swelling"])
    #expect(allergy.reactions[0].severity == "severe" && allergy.categories == ["medication"])
    #expect(first.categories.contains("admitting") && all[6].certainty == .provisional)
    #expect(
      cover.payer == "Blue Payer" && cover.memberNumber == "M-55" && cover.plan == "Blue HMO"
        && cover.groupNumber == "GRP")
    #expect(all[3].encounter == nil)
  }

  @Test("problems of a list, with their life; a deleted one is a mistake")
  func problems() throws {
    let reading = try HL7Text.reading(
      HL7Text.message(
        "PPR^PC1", id: "1",
        "PRB|AD|20260101|44054006^Diabetes^SCT|P-1||||||||||ACTIVE^Active||20210913",
        "PRB|DE|20260101|38341003^Hypertension^SCT|P-2", "GOL|AD|2026|X^Walk daily^L|G-1"))
    let all = reading.statements.map(\.statement)
    #expect(all.map(\.kind) == [.condition, .condition, .goal])
    #expect(all[0].status.standing == .active && all[0].identifier?.value == "P-1")
    #expect(all[0].period.start?.text == "20210913")
    #expect(all[1].status.standing == .enteredInError)
  }
}
