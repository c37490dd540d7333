import Clinical
import Testing

@testable import Interchange

@Suite("XML")
struct XMLTests {
  private func read<Result>(
    _ bytes: [UInt8], limits: Limits = .standard, _ body: (XMLElement) throws(ReadError) -> Result
  ) throws(ReadError) -> Result {
    try XMLDocument.read(bytes, dialect: .ccda, limits: limits, body)
  }

  private func refusal(_ text: String, limits: Limits = .standard) -> ReadError? {
    do {
      try read(Array(text.utf8), limits: limits) { _ in }
      return nil
    } catch {
      return error
    }
  }

  @Test(
    "what is not well-formed is refused in one line",
    arguments: [
      "", " ", "text", "<a>", "<a><b></a></b>", "<a></a><b/>", "<a/>trailing", "<a b=1/>",
      "<a b='1' b='2'/>", "<a>&unknown;</a>", "<a>&#xFFFFFFFF;</a>", "<a>\u{1}</a>",
      "<p:a/>", "<a x:type='y'/>", "<a><!-- -- --></a>", "<a", "<a>]]></a>",
    ])
  func malformedIsRefused(_ text: String) throws {
    let error = try #require(refusal(text))
    #expect(!error.description.contains("\n"))
    #expect(error.description.contains("XML"))
  }

  @Test(
    "a DOCTYPE is refused before anything of it is read",
    arguments: [
      "<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>",
      "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>",
      "<!DOCTYPE a [<!ENTITY x 'ha'><!ENTITY y '&x;&x;&x;'><!ENTITY z '&y;&y;'>]><a>&z;</a>",
      "<!DOCTYPE a PUBLIC '-//X//Y' 'http://example.org/a.dtd'><a/>",
    ])
  func doctypeIsRefused(_ text: String) throws {
    #expect(try #require(refusal(text)).why.contains("DOCTYPE"))
  }

  @Test("nesting, length of a text and size have limits")
  func limitsHold() throws {
    let limits = Limits(bytes: 1000, depth: 3, entries: 10, text: 20)
    #expect(refusal("<a><b><c/></b></a>", limits: limits) == nil)
    #expect(try #require(refusal("<a><b><c><d/></c></b></a>", limits: limits)).why.contains("deep"))
    let long = String(repeating: "x", count: 21)
    #expect(try #require(refusal("<a>\(long)</a>", limits: limits)).why.contains("too long"))
    #expect(try #require(refusal("<a b='\(long)'/>", limits: limits)).why.contains("too long"))
    let huge = String(repeating: " ", count: 1000)
    #expect(try #require(refusal("<a>\(huge)</a>", limits: limits)).why.contains("larger"))
  }

  @Test("the line of an error is named")
  func lineIsNamed() throws {
    #expect(try #require(refusal("<a>\n<b>\n</a>")).place == "line 3")
  }

  @Test("entities, CDATA and comments leave the text whole, in text and in attributes")
  func textIsWhole() throws {
    let text = "<a b='x &amp; &#38; y &lt; &quot;'>1 &amp; <![CDATA[2 < 3]]><!-- no --> &#233;</a>"
    try read(Array(text.utf8)) { root in
      #expect(root["b"] == "x & & y < \"")
      #expect(root.text == "1 & 2 < 3 é")
    }
  }

  @Test("text behind an inner element is the outer one's")
  func textIsWhereItStands() throws {
    try read(Array("<a>x<b>y</b>z<b/>w</a>".utf8)) { root in
      #expect(root.children.map(\.text) == ["y", ""])
      #expect(root.text == "xyzw")
    }
  }

  @Test("names count with their namespaces, whatever the prefix")
  func namespacesCount() throws {
    let text = """
      <x:a xmlns:x="urn:hl7-org:v3" xmlns:s="urn:hl7-org:sdtc" xmlns="urn:other"><x:b n="1"/>\
      <b n="2"/><s:b n="3"/></x:a>
      """
    try read(Array(text.utf8)) { root in
      #expect(root.isNamed("a"))
      #expect(root.children("b").map { $0["n"] } == ["1"])
      #expect(root.child("b", in: .sdtc)?["n"] == "3")
      #expect(root.child("b", in: .other)?["n"] == "2")
    }
  }

  private static let sample =
    "<r><a x='5 > 3'>ä€😀</a><b/><c>\n<d>–</d ></c><!-- <e/> --><f y=\"é\"  /></r>"

  /// What stands at the ranges of all elements but the root, in order.
  private static let pieces = [
    "<a x='5 > 3'>ä€😀</a>", "<b/>", "<c>\n<d>–</d ></c>", "<d>–</d >", "<f y=\"é\"  />",
  ]

  private func ranges(_ bytes: [UInt8]) throws -> (encoding: String, pieces: [[UInt8]]) {
    try read(bytes) { root in
      (root.encoding.name, root.descendants.map { Array(bytes[$0.range]) })
    }
  }

  @Test("an element's range is its bytes in UTF-8, with and without a byte order mark")
  func rangesInUTF8() throws {
    for mark in [[], [0xEF, 0xBB, 0xBF]] as [[UInt8]] {
      let found = try ranges(mark + Array(Self.sample.utf8))
      #expect(found.encoding == "UTF-8")
      #expect(found.pieces == Self.pieces.map { Array($0.utf8) })
    }
  }

  @Test("ranges are those of the original bytes in UTF-16", arguments: [true, false])
  func rangesInUTF16(isBig: Bool) throws {
    func encode(_ text: String) -> [UInt8] {
      text.utf16.flatMap { unit in
        let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
        return isBig ? bytes : bytes.reversed()
      }
    }
    let declaration = "<?xml version='1.0' encoding='UTF-16'?>"
    for mark in [isBig ? [0xFE, 0xFF] : [0xFF, 0xFE], []] as [[UInt8]] {
      let found = try ranges(mark + encode(declaration + Self.sample))
      #expect(found.encoding == "UTF-16")
      #expect(found.pieces == Self.pieces.map(encode))
    }
  }

  @Test("ranges are those of the original bytes in windows-1252 and Latin-1")
  func rangesInWesternEncodings() throws {
    // ä in both; the Euro sign and the dash are only in windows-1252.
    let body: [UInt8] = Array("<r><a>".utf8) + [0xE4, 0x80] + Array("</a><b>".utf8)
    let bytes = body + [0x96] + Array("</b></r>".utf8)
    for name in ["windows-1252", "ISO-8859-1"] {
      let whole = Array("<?xml version=\"1.0\" encoding=\"\(name)\"?>".utf8) + bytes
      try read(whole) { root in
        #expect(root.encoding.name == name)
        #expect(root.child("a", in: .none)?.text == "ä€")
        let last = root.child("b", in: .none)
        #expect(last?.text == "–")
        #expect(
          last.map { Array(whole[$0.range]) } == Array("<b>".utf8) + [0x96] + Array("</b>".utf8))
      }
    }
  }

  @Test("ranges hold beyond the first piece that is pushed to the parser")
  func rangesInALongDocument() throws {
    let row = "<row n='&amp;'>" + String(repeating: "é", count: 50) + "</row>"
    let bytes = Array(("<r>" + String(repeating: row, count: 3000) + "</r>").utf8)
    let found = try ranges(bytes).pieces
    #expect(found.count == 3000)
    #expect(Set(found) == [Array(row.utf8)])
  }

  @Test("broken encodings are refused")
  func brokenEncodings() {
    let cases: [[UInt8]] = [
      Array("<a>".utf8) + [0xFF] + Array("</a>".utf8),
      [0xFF, 0xFE, 0x3C, 0x00, 0x00, 0xD8], [0xFE, 0xFF, 0x00, 0x3C, 0x00],
      Array("<?xml version='1.0' encoding='EBCDIC-XYZ'?><a/>".utf8),
    ]
    for bytes in cases { #expect(throws: ReadError.self) { try read(bytes) { _ in } } }
  }

  @Test("a flood of attributes is refused before it is compared")
  func attributeFlood() throws {
    let flood = (0..<100_000).map { "a\($0)='>'" }.joined(separator: " ")
    #expect(try #require(refusal("<a \(flood)/>")).why.contains("attributes"))
    let text = String(repeating: "words = words ", count: 1000)
    #expect(refusal("<a>\(text)</a>") == nil)
  }
}
