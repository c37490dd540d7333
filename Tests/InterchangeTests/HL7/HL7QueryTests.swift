import Clinical
import Interchange
import Testing

@Suite("Questions to a registry, and its answers (QBP^Q11, RSP^K11)")
struct HL7QueryTests {
  private static let patient = Patient(
    identifiers: [
      Identifier(system: "urn:oid:1.2.3", value: "A|7", type: "MR", assigner: "Oak & Elm")
    ],
    names: [PersonName(family: ["O^Neil"], given: ["Ann", "B"])],
    birth: PartialDate(iso: "1968-04-09"),
    sex: .female)

  @Test("A question says whom it is about, delimiters and all, and is read as it was meant")
  func there() throws {
    let bytes = HL7Query(about: Self.patient, tag: "T1").message(
      number: "Q1", at: Instant(milliseconds: 1_794_817_800_000), from: "CLINIC", to: "IIS")
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\r")
    #expect(
      lines[0]
        == "MSH|^~\\&|Chartline|CLINIC||IIS|20261116083000+0000||QBP^Q11^QBP_Q11|Q1|P|2.5.1|||ER|AL|||||Z34^CDCPHINVS"
    )
    #expect(lines[2] == "RCP|I|5^RD&Records&HL70126")
    let read = try #require(HL7Query(bytes))
    #expect(read.profile == "Z34" && read.tag == "T1")
    #expect(read.patient.identifiers == Self.patient.identifiers)
    #expect(read.patient.names.first?.family == ["O^Neil"])
    #expect(read.patient.names.first?.given == ["Ann", "B"])
    #expect(read.patient.birth?.iso == "1968-04-09")
  }

  private static func answer(_ profile: String, _ status: String, _ rest: [String]) -> [UInt8] {
    let lines =
      [
        "MSH|^~\\&|IIS|IIS|||20261116||RSP^K11^RSP_K11|R1|P|2.5.1|||||||||\(profile)^CDCPHINVS",
        "MSA|\(status.hasPrefix("A") ? status : "AA")|Q1",
        "QAK|T1|\(status)|Z34^Request Immunization History^CDCPHINVS",
      ] + rest
    return lines.flatMap { Array($0.utf8) + [0x0D] }
  }

  private static let people = [
    "PID|1||7^^^IIS^SR||DOE^JANE||19700101|F", "PID|2||8^^^IIS^SR||DOE^JOAN||19700101|F",
  ]

  @Test("Each profile and status is what the guide says that it is")
  func kinds() throws {
    func outcome(_ profile: String, _ status: String, _ rest: [String] = []) -> HL7QueryAnswer
      .Outcome?
    {
      HL7QueryAnswer(Self.answer(profile, status, rest))?.outcome
    }
    guard case .history(let jane) = outcome("Z32", "OK", [Self.people[0], "ORC|RE||1", "RXA|0|1"])
    else { throw Missing() }
    #expect(jane.displayName == "JANE DOE")
    guard case .candidates(let two) = outcome("Z31", "OK", Self.people) else { throw Missing() }
    #expect(two.count == 2)
    // Two people are never one history, and one person in a list is not yet the one who was meant.
    guard case .candidates = outcome("Z32", "OK", Self.people) else { throw Missing() }
    guard case .candidates = outcome("Z31", "OK", [Self.people[0]]) else { throw Missing() }
    #expect(outcome("Z33", "NF") == .nobody)
    #expect(outcome("Z33", "TM") == .tooMany)
    #expect(outcome("Z33", "AE", ["ERR|||100^x|E||||Name missing"]) == .refused("Name missing"))
    // Some registries leave the status out.
    guard case .history = outcome("Z32", "", [Self.people[0]]) else { throw Missing() }
  }

  @Test("An acknowledgement that says no, or yes and nothing more, is no answer")
  func acknowledgements() {
    let head = "MSH|^~\\&|IIS|IIS|||20261116||ACK^Q11|R1|P|2.5.1\r"
    #expect(
      HL7QueryAnswer(Array((head + "MSA|AR|Q1|Closed on Sundays\r").utf8))?.outcome
        == .refused("Closed on Sundays"))
    guard case .refused? = HL7QueryAnswer(Array((head + "MSA|AA|Q1\r").utf8))?.outcome else {
      Issue.record("an ACK was taken for an answer")
      return
    }
    #expect(HL7QueryAnswer(Array("no message".utf8)) == nil)
  }

  private struct Missing: Error {}
}
