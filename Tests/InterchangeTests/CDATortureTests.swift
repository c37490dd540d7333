import Clinical
import Testing

@testable import Interchange

/// The small inputs of `peers.md` 3.10 that concern clinical documents; each breaks a program in use.
@Suite("Torture: C-CDA")
struct CDATortureTests {
  private static func problem(_ root: String, _ id: String, _ code: String) -> String {
    CDAFixture.concern(
      3,
      """
      <observation classCode="OBS" moodCode="EVN">\(CDAFixture.template(4))\
      <id root="\(root)" extension="\(id)"/><code code="ASSERTION"/>\(CDAFixture.snomed(code))\
      </observation>
      """)
  }

  @Test("1: extension 1 under two roots is two things")
  func rootAndExtension() throws {
    let all = try CDAFixture.statements(
      CDAFixture.section(
        "11450-4", Self.problem("1.1", "1", "44054006"), Self.problem("1.2", "1", "38341003")))
    #expect(Set(all.compactMap(\.identifier)).count == 2)
  }

  @Test("an identifier borne by two different entries names neither; by two equal ones, both")
  func sharedIdentifier() throws {
    let one = Self.problem("1.1", "1", "44054006")
    let different = try CDAFixture.statements(
      CDAFixture.section("11450-4", one, Self.problem("1.1", "1", "38341003")))
    #expect(different.map(\.identifier) == [nil, nil])
    let equal = try CDAFixture.statements(CDAFixture.section("11450-4", one, one))
    #expect(equal.compactMap(\.identifier).count == 2)
  }

  @Test("4: a value without a unit is kept, and no unit is made up")
  func withoutUnit() throws {
    let negative = CDAObservationTests.result(value: "<value xsi:type='ST'>Negative</value>")
    let inr = CDAObservationTests.result(value: "<value xsi:type='PQ' value='2.4'/>")
    for (entry, words) in [(negative, "Negative"), (inr, "2.4")] {
      guard case .observation(let detail) = try CDAFixture.only("30954-2", entry).detail else {
        throw Failure()
      }
      #expect(detail.value?.words == words)
      if case .quantity(let quantity) = detail.value { #expect(quantity.unitCode == nil) }
    }
  }

  @Test("10: an allergy only in code, without reaction, is shown")
  func allergyOnlyInCode() throws {
    let entry = CDAFixture.concern(
      30,
      """
      <observation classCode="OBS" moodCode="EVN">\(CDAFixture.template(7))\
      <code code="91936005" codeSystem="2.16.840.1.113883.6.96" displayName="Penicillin allergy"/>\
      \(CDAFixture.snomed("419199007"))</observation>
      """)
    let statement = try CDAFixture.only("48765-2", entry)
    #expect(statement.kind == .allergy)
    #expect(statement.concept.words == "Penicillin allergy")
  }

  @Test("11, 12: no allergy section says nothing of allergies")
  func noSection() throws {
    let reading = try CDAFixture.read(CDAFixture.document(CDAFixture.section("8716-3", text: "x")))
    #expect(!reading.statements.contains { $0.statement.section == .allergies })
  }

  struct DateCase: Sendable {
    let sent: String
    let text: String?
    let precision: PartialDate.Precision?
    let offset: Int?
    let asWords: String?
  }

  @Test(
    "18: dates keep what they say and no more",
    arguments: [
      DateCase(sent: "<effectiveTime/>", text: nil, precision: nil, offset: nil, asWords: nil),
      DateCase(
        sent: "<effectiveTime nullFlavor='UNK'/>", text: nil, precision: nil, offset: nil,
        asWords: nil),
      DateCase(
        sent: "<effectiveTime value='2021'/>", text: "2021", precision: .year, offset: nil,
        asWords: nil),
      DateCase(
        sent: "<effectiveTime value='202103042330-0500'/>", text: "202103042330-0500",
        precision: .minute, offset: -300, asWords: nil),
      DateCase(
        sent: "<effectiveTime value='20210304233000'/>", text: "20210304233000",
        precision: .second, offset: nil, asWords: nil),
      DateCase(
        sent: "<effectiveTime value='202103041'/>", text: nil, precision: nil, offset: nil,
        asWords: "202103041"),
      DateCase(
        sent: "<effectiveTime value='202103042330-050'/>", text: nil, precision: nil, offset: nil,
        asWords: "202103042330-050"),
    ])
  func dates(_ row: DateCase) throws {
    let statement = try CDAFixture.only("30954-2", CDAObservationTests.result(time: row.sent))
    #expect(statement.period.start?.text == row.text)
    #expect(statement.period.start?.precision == row.precision)
    #expect(statement.period.start?.offsetMinutes == row.offset)
    #expect(statement.period.text == row.asWords)
  }

  @Test("19: ranges and flags are the source's; none is invented")
  func ranges() throws {
    let words =
      "<referenceRange><observationRange><text>&lt;5.7</text></observationRange></referenceRange>"
    let flags = "<interpretationCode code='LL'/>"
    for (more, ranges, interpretations) in [
      (words, ["<5.7"], []), (flags, [], ["LL"]), ("", [], []),
    ] as [(String, [String], [String])] {
      let entry = CDAObservationTests.result(more: more)
      guard case .observation(let detail) = try CDAFixture.only("30954-2", entry).detail else {
        throw Failure()
      }
      #expect(detail.ranges.compactMap(\.text) == ranges)
      #expect(detail.interpretations == interpretations)
    }
  }

  @Test("25: a document cut off anywhere is refused in one line, and nothing of it is read")
  func cutOff() {
    let bytes = Array(
      CDAFixture.document(
        CDAFixture.section("11450-4", Self.problem("1.1", "1", "44054006"), text: "é")
      ).utf8)
    for length in stride(from: 0, to: bytes.count, by: 7) {
      do {
        _ = try CDAReader.read(Array(bytes[..<length]), limits: .standard)
        Issue.record("read whole at \(length) bytes")
      } catch {
        #expect(!error.description.contains("\n"))
        #expect(!error.why.isEmpty)
      }
    }
  }

  @Test("a byte changed anywhere is survived")
  func mutated() {
    let bytes = Array(
      CDAFixture.document(CDAFixture.section("11450-4", Self.problem("1.1", "1", "44054006"))).utf8)
    for index in bytes.indices {
      for replacement in [0, 0x3C, 0x22, 0xFF] as [UInt8] {
        var changed = bytes
        changed[index] = replacement
        _ = try? CDAReader.read(changed, limits: .standard)
      }
    }
  }

  @Test("more statements than the limit are refused")
  func tooMany() {
    let entries = String(repeating: "<entry>\(Self.problem("1.1", "1", "1"))</entry>", count: 12)
    let document = CDAFixture.document(
      "<component><section><code code='11450-4'/>\(entries)</section></component>")
    let limits = Limits(bytes: 1_000_000, depth: 100, entries: 10, text: 1000)
    #expect(throws: ReadError.self) { try CDAReader.read(Array(document.utf8), limits: limits) }
  }

  @Test("XML that is no clinical document is refused by name")
  func otherXML() throws {
    for text in ["<html/>", "<ClinicalDocument/>", "<section xmlns='urn:hl7-org:v3'/>"] {
      #expect(throws: ReadError.self) { try CDAFixture.read(text) }
    }
  }

  @Test("many references to one long text do not multiply it without end")
  func repeatedReferences() throws {
    let long = String(repeating: "long text ", count: 10_000)
    let entry = """
      <observation classCode="OBS" moodCode="EVN"><code code="1"/><text><reference value="#x"/></text>\
      </observation>
      """
    let entries = String(repeating: "<entry>\(entry)</entry>", count: 500)
    let document = CDAFixture.document(
      "<component><section><text><content ID='x'>\(long)</content></text>\(entries)</section></component>"
    )
    let reading = try CDAFixture.read(document)
    #expect(reading.statements.count == 500)
    let size = reading.statements.reduce(0) { $0 + $1.statement.notes.joined().utf8.count }
    #expect(size < 6 * document.utf8.count)
  }
}
