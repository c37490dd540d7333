import Testing

@testable import Interchange

@Suite("JSON is checked whole")
struct JSONTests {
  /// What must be refused, the byte at which, and why.
  static let refused: [(text: String, position: Int, why: String)] = [
    ("", 0, "empty"),
    ("  \n", 3, "empty"),
    ("17", 0, "an object or an array expected"),
    (#"{"a":1}{"b":2}"#, 7, "something follows the end of the JSON text"),
    (#"{"a":1} x"#, 8, "something follows the end of the JSON text"),
    ("[{}]]", 4, "something follows the end of the JSON text"),
    (#"{"a":1,"a":2}"#, 8, "a name that stands twice in one object"),
    (#"{"a":1,"\u0061":2}"#, 8, "a name that stands twice in one object"),
    (#"{"a":"x":1}"#, 8, "a member of an object expected"),
    (#"{"a":1 "b":2}"#, 7, "a member of an object expected"),
    (#"{"a":1,}"#, 7, "a member of an object expected"),
    (#"{a:1}"#, 1, "a member of an object expected"),
    (#"{"a":}"#, 5, "a value expected"),
    ("[1,,2]", 3, "a value expected"),
    ("[1 2]", 3, "an element of an array expected"),
    ("[1}", 2, "an element of an array expected"),
    ("[01]", 1, "a value expected"),
    ("[+1]", 1, "a value expected"),
    ("[1.]", 1, "a value expected"),
    ("[.5]", 1, "a value expected"),
    ("[1e]", 1, "a value expected"),
    ("[NaN]", 1, "a value expected"),
    ("[tru]", 1, "a value expected"),
    ("[nulll]", 1, "a value expected"),
    ("['a']", 1, "a value expected"),
    ("[\"\t\"]", 0, "a control character in a string"),
    (#"["\x"]"#, 2, "an escape sequence that JSON does not have"),
    (#"["\u12G4"]"#, 2, "an escape sequence that JSON does not have"),
    (#"["\ud800"]"#, 2, "half of a surrogate pair"),
    (#"["\udc00\ud800"]"#, 2, "half of a surrogate pair"),
    (#"["abc]"#, 0, "a string that does not end"),
  ]

  @Test("refuses what is no JSON, and says where", arguments: refused)
  func refuses(text: String, position: Int, why: String) {
    #expect(throws: JSONError(position: position, why: why)) {
      try JSONDocument(Array(text.utf8))
    }
  }

  @Test("keeps numbers as they were written")
  func numbersKeepTheirDigits() throws {
    let document = try JSONDocument(
      Array("[7.10, -0.0, 1E+2, 123456789012345678901234567890]".utf8))
    #expect(
      document.root.list.map(\.numberText) == [
        "7.10", "-0.0", "1E+2", "123456789012345678901234567890",
      ])
  }

  @Test("resolves escapes when a string is read")
  func stringsAreUnescaped() throws {
    let document = try JSONDocument(
      Array(#"{"a\u0062":"q\"\\\/\b\f\n\r\t\u00e9\u4f5c\ud83d\ude00é"}"#.utf8))
    #expect(document.root["ab"]?.string == "q\"\\/\u{8}\u{c}\n\r\té作😀é")
  }

  @Test("knows the bytes of every value, counted in the whole document")
  func rangesAreThoseOfTheDocument() throws {
    let bytes = Array("\u{FEFF} {\"a\" : [ {\"b\":1 } , \"x\" ]\n}".utf8)
    let root = try JSONDocument(bytes, in: 3..<bytes.count).root
    let list = try #require(root["a"])
    let inner = try #require(list.list.first)
    #expect(String(decoding: bytes[root.range], as: UTF8.self).first == "{")
    #expect(root.range.upperBound == bytes.count)
    #expect(String(decoding: bytes[list.range], as: UTF8.self) == "[ {\"b\":1 } , \"x\" ]")
    #expect(String(decoding: bytes[inner.range], as: UTF8.self) == "{\"b\":1 }")
  }

  @Test("refuses one name twice among many")
  func namesAmongMany() throws {
    let members = (0..<200).map { "\"k\($0)\":\($0)" }.joined(separator: ",")
    let document = try JSONDocument(Array("{\(members)}".utf8))
    #expect(document.root["k199"]?.int == 199)
    #expect(throws: JSONError.self) { try JSONDocument(Array("{\(members),\"k7\":0}".utf8)) }
    #expect(throws: JSONError.self) { try JSONDocument(Array("{\(members),\"\\u006b7\":0}".utf8)) }
  }

  @Test("nests 64 deep, not deeper")
  func depth() throws {
    let nested = { (depth: Int) in
      Array((String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8)
    }
    _ = try JSONDocument(nested(64))
    #expect(throws: JSONError(position: 64, why: "nested too deep")) {
      try JSONDocument(nested(65))
    }
    #expect(throws: JSONError.self) { try JSONDocument(Array(repeating: 0x5B, count: 1_000_000)) }
  }

  @Test("refuses a text cut off at any byte")
  func everyTruncation() throws {
    let text = Array(#"{"a":[1.5,true,null,{"b":"c\u00e9"}],"d":{"e":[]}}"#.utf8)
    _ = try JSONDocument(text)
    for length in 0..<text.count {
      #expect(throws: JSONError.self) { try JSONDocument(Array(text[..<length])) }
    }
  }

  @Test("refuses bytes that are no UTF-8")
  func invalidUTF8() {
    #expect(throws: JSONError.self) {
      try JSONDocument(Array("[\"".utf8) + [0xC3, 0x28] + Array("\"]".utf8))
    }
    #expect(throws: JSONError.self) {
      try JSONDocument(Array("[\"".utf8) + [0xE9] + Array("\"]".utf8))
    }
  }

  @Test("a null member is no member; a null element keeps its place")
  func nulls() throws {
    let root = try JSONDocument(Array(#"{"a":null,"b":[null,"x"]}"#.utf8)).root
    #expect(root["a"] == nil)
    #expect(root.list("b").map(\.string) == [nil, "x"])
  }
}
