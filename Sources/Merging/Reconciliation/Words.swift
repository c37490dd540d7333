import Clinical

/// Small pieces of text for facts and questions.
enum Words {
  /// Lower case, single spaces, no full stop at the end: equal words meet, similar ones do not.
  static func folded(_ text: String) -> String {
    if let bytes = foldedBytes(text.utf8) { return String(decoding: bytes, as: UTF8.self) }
    var folded = text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    while folded.hasSuffix(".") { folded.removeLast() }
    return folded
  }

  /// The same for plain ASCII, which nearly all words are, without looking at Unicode; nil for others.
  private static func foldedBytes(_ bytes: String.UTF8View) -> [UInt8]? {
    var folded: [UInt8] = []
    folded.reserveCapacity(bytes.count)
    for byte in bytes {
      if byte >= 0x80 { return nil }
      if byte > UInt8(ascii: " ") {
        folded.append((65...90).contains(byte) ? byte + 32 : byte)
      } else if let last = folded.last, last != UInt8(ascii: " ") {
        folded.append(UInt8(ascii: " "))
      }
    }
    if folded.last == UInt8(ascii: " ") { folded.removeLast() }
    while folded.last == UInt8(ascii: ".") { folded.removeLast() }
    return folded
  }

  /// The text with its first letter in upper case.
  static func capitalised(_ text: String) -> String {
    if let first = text.utf8.first, (65...90).contains(first) { return text }
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  /// A date at its own precision: `2021`, `May 2016`, `20 Aug 2026`, `9 Nov 2026 07:52`.
  static func date(_ date: PartialDate) -> String { date.words }

  /// A date without its time of day.
  static func day(_ date: PartialDate) -> String { date.dayWords }

  /// ` (20 Aug 2026)`, or nothing.
  static func inBrackets(_ date: PartialDate?) -> String { date.map { " (" + day($0) + ")" } ?? "" }

  /// `a, b and c`, each part once.
  static func list(_ sent: [String]) -> String {
    var seen: Set<String> = []
    return (sent.count > 1 ? sent.filter { seen.insert($0).inserted } : sent).inWords
  }

  /// Names of sources in a sentence: all of up to four, else the first three and how many more.
  static func sources(_ names: [String]) -> String {
    var seen: Set<String> = []
    let names = names.filter { seen.insert($0).inserted }
    guard names.count > 4 else { return list(names) }
    return names.prefix(3).joined(separator: ", ") + " and " + count(names.count - 3, "more source")
  }

  /// `1 visit`, `7 visits`.
  static func count(_ number: Int, _ noun: String) -> String {
    String(number) + " " + noun + (number == 1 ? "" : "s")
  }
}
