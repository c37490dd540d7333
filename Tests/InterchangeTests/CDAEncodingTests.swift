import Clinical
import Testing

@testable import Interchange

@Suite("C-CDA in other encodings")
struct CDAEncodingTests {
  private static let entry = CDAObservationTests.result(
    value: "<value xsi:type='ST'>größer – 5 €</value>")

  private static func document(_ encoding: String) -> String {
    CDAFixture.document(
      CDAFixture.section("30954-2", entry, text: "é"),
      declaration: "<?xml version=\"1.0\" encoding=\"\(encoding)\"?>")
  }

  private func check(_ bytes: [UInt8], encoding: String, entry: [UInt8]) throws {
    let reading = try Interchange.read(bytes)
    #expect(reading.dialect == .ccda)
    #expect(reading.encoding == encoding)
    let item = try #require(reading.statements.first { $0.statement.kind == .observation })
    guard case .observation(let detail) = item.statement.detail else { throw Failure() }
    #expect(detail.value?.words == "größer – 5 €")
    #expect(Array(bytes[item.range.start..<item.range.end]) == entry)
    let patient = try #require(reading.patients.first)
    #expect(patient.range.start < item.range.start)
  }

  @Test("UTF-8 with and without a byte order mark")
  func utf8() throws {
    let bytes = Array(Self.document("utf-8").utf8)
    try check(bytes, encoding: "UTF-8", entry: Array(Self.entry.utf8))
    try check([0xEF, 0xBB, 0xBF] + bytes, encoding: "UTF-8", entry: Array(Self.entry.utf8))
  }

  @Test("UTF-16, both orders", arguments: [true, false])
  func utf16(isBig: Bool) throws {
    func encode(_ text: String) -> [UInt8] {
      text.utf16.flatMap { unit in
        let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
        return isBig ? bytes : bytes.reversed()
      }
    }
    let mark: [UInt8] = isBig ? [0xFE, 0xFF] : [0xFF, 0xFE]
    try check(
      mark + encode(Self.document("UTF-16")), encoding: "UTF-16", entry: encode(Self.entry))
  }

  @Test("windows-1252")
  func windows1252() throws {
    let table: [Character: UInt8] = [
      "é": 0xE9, "ö": 0xF6, "ß": 0xDF, "–": 0x96, "€": 0x80,
    ]
    func encode(_ text: String) throws -> [UInt8] {
      try text.map { try #require(table[$0] ?? $0.asciiValue) }
    }
    try check(
      try encode(Self.document("windows-1252")), encoding: "windows-1252",
      entry: try encode(Self.entry))
  }

  @Test("a document that says UTF-16 and plainly is not is read as what it is")
  func wronglyDeclared() throws {
    try check(
      Array(Self.document("utf-16").utf8), encoding: "UTF-8", entry: Array(Self.entry.utf8))
  }
}
