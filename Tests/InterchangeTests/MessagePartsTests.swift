import Clinical
import Interchange
import Testing

@Suite("What passed on the wire, part by part")
struct MessagePartsTests {
  private static let message = Array(
    "MSH|^~\\&|LAB|LL|CL|CL|2026||ORU^R01|M1|P|2.5.1\rPID|1||7^^^LL||O\\T\\HARA^AM\rOBX|1|NM|2823-3^K||4.9\rOBX|2|NM|x||y\r"
      .utf8)

  @Test("Each segment is named, its fields are words, escapes are their characters")
  func segments() {
    let parts = MessageParts.parts(of: Self.message)
    #expect(parts.map(\.name) == ["MSH", "PID", "OBX", "OBX"])
    #expect(parts[0].fields.first { $0.number == 10 }?.text == "M1")
    #expect(parts[1].fields.first { $0.number == 5 }?.text == "O&HARA AM")
    #expect(parts[2].fields.first { $0.label == "value" }?.text == "4.9")
  }

  @Test("What the answer says was wrong stands at the segment that it names")
  func faults() {
    let parts = MessageParts.parts(of: Self.message)
    let faulty = MessageParts.parts(parts, faulty: "OBX^2^5", "no number")
    #expect(faulty.map(\.faults) == [[], [], [], ["OBX-5: no number"]])
    #expect(MessageParts.parts(parts, faulty: "ZZZ^1", "x") == parts)
    #expect(MessageParts.parts(parts, faulty: "OBX^9", "x") == parts)
    #expect(MessageParts.parts(parts, faulty: "", "x") == parts)
  }

  @Test("A server's refusal is told issue by issue")
  func outcome() {
    let bytes = Array(
      """
      {"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"required",
      "diagnostics":"no status","expression":["Observation.status"]}]}
      """.utf8)
    let parts = MessageParts.parts(of: bytes)
    #expect(parts.map(\.title) == ["error"] && parts[0].faults == ["no status"])
    #expect(parts[0].fields.last?.text == "Observation.status")
  }

  @Test("A document is told entry by entry; what cannot be read gives no parts and no failure")
  func document() {
    let bytes = Array(
      """
      {"resourceType":"Bundle","type":"collection","entry":[{"resource":{"resourceType":"Patient",
      "id":"1","name":[{"family":"Quillane"}]}},{"resource":{"resourceType":"Condition","id":"c",
      "subject":{"reference":"Patient/1"},"code":{"text":"Asthma"}}}]}
      """.utf8)
    #expect(MessageParts.parts(of: bytes).map(\.name) == ["Patient", "condition"])
    #expect(MessageParts.parts(of: Array("hello".utf8)).isEmpty)
    #expect(MessageParts.parts(of: []).isEmpty)
  }

  @Test("One field is replaced and every other byte stays")
  func edit() throws {
    let edited = try HL7Edit.replacing(segment: 2, field: 5, of: Self.message, with: "5.9")
    let text = String(decoding: Self.message, as: UTF8.self)
    #expect(
      String(decoding: edited, as: UTF8.self)
        == text.replacing("|4.9", with: "|5.9"))
    let number = try HL7Edit.replacing(segment: 0, field: 10, of: Self.message, with: "M2")
    #expect(HL7Header(of: number)?.controlID == "M2")
    let unit = try HL7Edit.replacing(segment: 2, field: 6, of: Self.message, with: "mmol/L")
    #expect(String(decoding: unit, as: UTF8.self).contains("|4.9|mmol/L\r"))
  }

  @Test(
    "The separators of a message, and what is more than one field, cannot be typed",
    arguments: [
      (0, 1, "x"), (0, 2, "x"), (9, 1, "x"), (2, 0, "x"), (2, 5, "a|b"), (2, 5, "a\rPID"),
    ])
  func refused(_ segment: Int, _ field: Int, _ value: String) {
    #expect(throws: HL7Edit.Refusal.self) {
      try HL7Edit.replacing(segment: segment, field: field, of: Self.message, with: value)
    }
  }
}
