import Clinical
import Interchange
import Testing

@Suite("The parts of a statement's bytes")
struct PassagePartsTests {
  private static func parts(_ document: String, segment name: String) throws -> [PassagePart] {
    let bytes = Array(document.utf8)
    let reading = try Interchange.read(bytes)
    let entry = try #require(reading.statements.first { $0.range.path.contains(name) })
    // The lens holds some of the document, not all of it.
    let start = max(0, entry.range.start - 400)
    return PassageParts.parts(
      of: entry.range, in: Array(bytes[start...]), from: start, reading.dialect)
  }

  private static func lit(_ title: String, _ document: String, segment: String) throws -> String? {
    let part = try parts(document, segment: segment).first { $0.title == title }
    return part.map {
      String(decoding: Array(document.utf8)[$0.range.start..<$0.range.end], as: UTF8.self)
    }
  }

  private static func message(_ delimiters: String = "|^~\\&") -> String {
    let text =
      "MSH|^~\\&|LAB|LL|CL|CL|20260101||ORU^R01|M1|P|2.5.1\rPID|1||7^^^LL||O\\T\\HARA^AM||19500101|F\r"
      + "OBR|1||R1|24323-8^Tests^LN|||20260101\r"
      + "OBX|1|CWE|600-7^Culture^LN||A^Alpha^L~B^Beta^L|||A~R|||F\r"
    let sent = Array(delimiters)
    return String(
      text.map { character in
        Array("|^~\\&").firstIndex(of: character).map { sent[$0] } ?? character
      })
  }

  @Test(
    "field, repetition and component, each with its name and just its bytes",
    arguments: [
      "|^~\\&", "#*%!$",
    ])
  func parts(delimiters: String) throws {
    let message = Self.message(delimiters)
    let component = Array(delimiters)[1]
    #expect(
      try Self.lit("OBX-3 what", message, segment: "OBX")
        == "600-7\(component)Culture\(component)LN")
    #expect(try Self.lit("OBX-3.2 what", message, segment: "OBX") == "Culture")
    #expect(
      try Self.lit("OBX-5[2] value", message, segment: "OBX") == "B\(component)Beta\(component)L")
    #expect(try Self.lit("OBX-5[2].2 value", message, segment: "OBX") == "Beta")
    #expect(try Self.lit("OBX-8[2] flag", message, segment: "OBX") == "R")
    let parts = try Self.parts(message, segment: "OBX")
    #expect(parts.filter(\.isMain).map(\.title) == ["OBX-5 value"])
    #expect(
      parts.first { $0.title == "OBX-5[2].2 value" }?.range.path == "message[1]/OBX[1]-5[2].2")
    // Nothing was sent in OBX-4.
    #expect(!parts.contains { $0.title.hasPrefix("OBX-4") })
  }

  @Test("a segment that nobody knows has numbers for names; other dialects have no parts")
  func others() throws {
    let message = Self.message() + "ZLR|1|x^y\r"
    #expect(try Self.lit("ZLR-2.2", message, segment: "ZLR") == "y")
    let bytes = Array(message.utf8)
    let range = SourceRange(start: 0, end: bytes.count, path: "entry[1]")
    #expect(PassageParts.parts(of: range, in: bytes, from: 0, .fhir).isEmpty)
    // A place that is not among the bytes.
    #expect(PassageParts.parts(of: range, in: bytes, from: 10, .hl7v2).isEmpty)
    #expect(PassageParts.parts(of: range, in: Array(bytes.prefix(9)), from: 0, .hl7v2).isEmpty)
  }
}
