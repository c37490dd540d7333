import Clinical
import Testing

@testable import Interchange

@Suite("FHIR packed into one JSON string")
struct FHIRPackedTests {
  private static let plain =
    #"{"resourceType":"Bundle","entry":[{"resource":{"resourceType":"Patient","id":"p"}},"#
    + #"{"resource":{"resourceType":"Condition","id":"c","subject":{"reference":"Patient/p"},"#
    + #""code":{"text":"Gr\u00fcn \"x\" é"}}}]}"#

  /// As exports pack it: quotes, backslashes and line ends escaped, and more than need be.
  private static func packed(_ text: String) -> [UInt8] {
    var out = "\""
    for character in text {
      switch character {
      case "\"", "\\": out += "\\" + String(character)
      case "\n": out += "\\n"
      case "/": out += "\\/"
      case "é": out += "\\u00e9"
      default: out.append(character)
      }
    }
    return Array((out + "\"\n").utf8)
  }

  @Test("is read like the text within, and said to be packed")
  func read() throws {
    let bytes = Self.packed(Self.plain)
    let reading = try Interchange.read(bytes)
    let open = try Interchange.read(Array(Self.plain.utf8))
    #expect(reading.statements.map(\.statement) == open.statements.map(\.statement))
    #expect(reading.statements.first?.statement.concept.text == "Grün \"x\" é")
    #expect(reading.ledger.first?.words.contains("packed into one JSON string") == true)
  }

  @Test("every place is one of the original bytes")
  func places() throws {
    let bytes = Self.packed(Self.plain)
    let reading = try Interchange.read(bytes)
    let range = try #require(reading.statements.first?.range)
    let original = String(decoding: bytes[range.start..<range.end], as: UTF8.self)
    #expect(original.hasPrefix(#"{\"resourceType\":\"Condition\""#))
    #expect(original.hasSuffix("}"))
    let inner = try PackedText(bytes, from: 0)
    #expect(inner.bytes == Array(Self.plain.utf8))
    #expect(inner.original(0) == 1)
    #expect(inner.original(inner.bytes.count) == bytes.count - 2)
  }

  @Test("cut off anywhere, or followed by more, is refused")
  func broken() {
    let bytes = Self.packed(Self.plain)
    for length in stride(from: 40, to: bytes.count - 2, by: 7) {
      #expect(throws: ReadError.self) { try Interchange.read(Array(bytes[..<length])) }
    }
    #expect(throws: ReadError.self) { try Interchange.read(bytes + Array("x".utf8)) }
  }

  @Test("a pair of surrogates is one character, half of one is refused")
  func surrogates() throws {
    let pair = Array(#""{\"resourceType\":\"Patient\",\"id\":\"\ud83d\ude00\"}""#.utf8)
    #expect(try PackedText(pair, from: 0).bytes.contains(0xF0))
    let half = Array(#""{\"resourceType\":\"\ud83d\"}""#.utf8)
    #expect(throws: ReadError.self) { try PackedText(half, from: 0) }
  }

  @Test("the log of an export is lines that are no resources, each refused with its reason")
  func exportLog() throws {
    let line = #"{"exportId":"e","eventId":"kickoff"}"#
    let reading = try Interchange.read(Array((line + "\n" + line).utf8))
    #expect(reading.elements == ["None": 2] && reading.statements.isEmpty)
    #expect(
      reading.rejects.map(\.why) == Array(repeating: "no resourceType: not a resource", count: 2))
  }
}
