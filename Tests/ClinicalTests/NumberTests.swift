import Testing

@testable import Clinical

@Suite("Numbers as they were sent")
struct NumberTests {
  static let rows: [(text: String, value: Double, fractionDigits: Int, halfStep: Double)] = [
    ("7", 7, 0, 0.5), ("7.1", 7.1, 1, 0.05), ("7.10", 7.1, 2, 0.005), ("-0.5", -0.5, 1, 0.05),
    ("+3", 3, 0, 0.5), ("1e3", 1000, -3, 500), ("1.5E-2", 0.015, 3, 0.0005),
    ("0.008", 0.008, 3, 0.0005),
  ]

  @Test("digits are kept and say how exact it is", arguments: rows)
  func reads(text: String, value: Double, fractionDigits: Int, halfStep: Double) throws {
    let number = try #require(Number(text))
    #expect(number.text == text)
    #expect(number.value == value)
    #expect(number.fractionDigits == fractionDigits)
    #expect(abs(number.halfStep - halfStep) < halfStep / 1000)
  }

  static let refused = [
    "", " ", "7 ", "seven", "NaN", "nan", "inf", "-infinity", "0x10", "1e400", "1e41", "1_000",
    "1,5", "٣", "1.2.3", "--1", "1e", ".", String(repeating: "1", count: 41),
  ]

  @Test("what is no decimal number is none", arguments: refused)
  func refuses(text: String) {
    #expect(Number(text) == nil)
  }
}
