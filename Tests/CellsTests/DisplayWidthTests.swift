import Testing

@testable import Cells

@Suite("Columns of text")
struct DisplayWidthTests {
  @Test(
    arguments: [
      ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("作", 2), ("ｱ", 1), ("Ａ", 2), ("한", 2),
      ("\u{1112}\u{1161}\u{11AB}", 2), ("👍", 2), ("👍🏽", 2), ("👨‍👩‍👧‍👦", 2), ("🇫🇷", 2), ("❤️", 1),
      ("1️⃣", 1), ("⣿", 1), ("█", 1), ("µ°≥", 3), ("\u{202E}ab", 2), ("\u{301}", 1),
      ("a\nb", 3), ("\u{1B}[31m", 1),
    ])
  func width(text: String, columns: Int) {
    #expect(DisplayWidth.of(text) == columns)
  }

  @Test("the table is in order and does not overlap")
  func table() {
    for (left, right) in zip(WideRanges.all, WideRanges.all.dropFirst()) {
      #expect(left.upperBound < right.lowerBound)
    }
  }
}
