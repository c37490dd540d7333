import Testing

@testable import Interchange

@Suite("Raw DEFLATE")
struct InflateTests {
  private static let letters = String(
    decoding: (0..<400).map { (place: Int) -> UInt8 in UInt8(97 + place * place / 7 % 13 % 7) },
    as: UTF8.self)

  /// Packed by zlib, each in another way: stored, by the fixed code, by a code of its own.
  static let packed: [(base64: String, text: String)] = [
    ("AQMA/P9hYmM=", "abc"),
    ("S0xKBgA=", "abc"),
    (
      "7Yy5DcMAEMNm1Xv7b2AFyALurZIiCIByoTCIzkKbOCnowB3bgWu8pTcXPnXYxF9eYWwJzq1F/Pal36Yf",
      letters
    ),
  ]

  @Test("gives back what was packed", arguments: packed)
  func unpacks(base64: String, text: String) throws {
    let bytes = try #require(Base64.decoded(base64))
    #expect(Inflate.bytes(bytes, atMost: 1000) == Array(text.utf8))
  }

  @Test("stops at the limit, at the end, and at what is broken")
  func refuses() throws {
    let abc = try #require(Base64.decoded("S0xKBgA="))
    #expect(Inflate.bytes(abc, atMost: 2) == nil)
    #expect(Inflate.bytes(Array(abc.dropLast()), atMost: 1000) == nil)
    #expect(Inflate.bytes([0xFF, 0xFF], atMost: 1000) == nil)
    #expect(Inflate.bytes([], atMost: 1000) == nil)
    // A distance before the beginning.
    #expect(Inflate.bytes([0x03, 0x02, 0x00], atMost: 1000) == nil)
  }
}
