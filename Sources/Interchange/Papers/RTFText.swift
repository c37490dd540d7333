/// The words of Rich Text Format (Microsoft, RTF Specification 1.9.1): groups that hold no words (fonts,
/// colours, pictures, objects, fields' instructions) are left out, and nothing of it is ever carried out.
struct RTFText {
  /// Groups within groups, and bytes, that are looked at.
  private static let (mostDepth, mostBytes) = (200, 4_000_000)

  private var rest: ArraySlice<UInt8>
  private var text: [UInt8] = []
  /// For each open group: whether its words are left out, and how many characters stand for one of
  /// Unicode.
  private var groups: [(isSilent: Bool, skip: Int)] = [(false, 1)]
  /// Characters that still stand for the one of Unicode before them.
  private var toSkip = 0

  /// The plain text; nil where the bytes are no RTF.
  static func plain(_ bytes: [UInt8]) -> String? {
    guard bytes.starts(with: "{\\rtf".utf8) else { return nil }
    var reader = RTFText(rest: bytes.prefix(mostBytes)[...])
    reader.read()
    return tidy(String(decoding: reader.text, as: UTF8.self))
  }

  private init(rest: ArraySlice<UInt8>) { self.rest = rest }

  private mutating func read() {
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "{"):
        guard groups.count < Self.mostDepth else { return }
        groups.append(groups[groups.count - 1])
        toSkip = 0
      case UInt8(ascii: "}"):
        guard groups.count > 1 else { return }
        groups.removeLast()
        toSkip = 0
      case UInt8(ascii: "\\"): readControl()
      case 0x0A, 0x0D, 0: continue
      case 0x80...: put(Self.windows1252(byte))
      default: put(Character(UnicodeScalar(byte)))
      }
    }
  }

  private mutating func readControl() {
    guard let first = rest.popFirst() else { return }
    switch first {
    case UInt8(ascii: "'"):
      let digits = rest.prefix(2)
      rest = rest.dropFirst(digits.count)
      guard let byte = UInt8(String(decoding: digits, as: UTF8.self), radix: 16) else { return }
      put(byte < 0x80 ? Character(UnicodeScalar(byte)) : Self.windows1252(byte))
    case UInt8(ascii: "~"): put(" ")
    case UInt8(ascii: "_"): put("-")
    case UInt8(ascii: "*"): groups[groups.count - 1].isSilent = true
    case 0x0A, 0x0D: put("\n")
    case _ where Self.isLetter(first): readWord(first)
    case UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: "|"): break
    default: put(Character(UnicodeScalar(first)))
    }
  }

  private mutating func readWord(_ first: UInt8) {
    var letters = [first]
    while let next = rest.first, Self.isLetter(next), letters.count < 32 {
      letters.append(next)
      rest.removeFirst()
    }
    var digits: [UInt8] = []
    while let next = rest.first, digits.count < 11,
      (0x30...0x39).contains(next) || (next == UInt8(ascii: "-") && digits.isEmpty)
    {
      digits.append(next)
      rest.removeFirst()
    }
    if rest.first == 0x20 { rest.removeFirst() }
    act(String(decoding: letters, as: UTF8.self), Int(String(decoding: digits, as: UTF8.self)))
  }

  private mutating func act(_ word: String, _ number: Int?) {
    switch word {
    case "par", "line", "sect", "page", "row": put("\n")
    case "tab", "cell": put("\t")
    case "emdash", "endash": put("-")
    case "lquote", "rquote": put("'")
    case "ldblquote", "rdblquote": put("\"")
    case "bullet": put("\u{2022}")
    case "uc": groups[groups.count - 1].skip = min(max(number ?? 1, 0), 8)
    case "u":
      // Negative numbers stand for those above 32,767.
      let code = (number ?? 0) & 0xFFFF
      put(Unicode.Scalar(UInt32(code)).map(Character.init) ?? "\u{FFFD}")
      toSkip = groups[groups.count - 1].skip
    case "bin": rest = rest.dropFirst(min(max(number ?? 0, 0), rest.count))
    case _ where Self.silent.contains(word): groups[groups.count - 1].isSilent = true
    default: break
    }
  }

  /// Destinations that hold no words of the text.
  private static let silent: Set<String> = [
    "fonttbl", "colortbl", "stylesheet", "info", "pict", "object", "objdata", "fldinst", "header",
    "footer", "headerl", "headerr", "footerl", "footerr", "listtable", "listoverridetable",
    "rsidtbl", "generator", "themedata", "datastore", "xmlnstbl", "filetbl", "revtbl", "template",
  ]

  private mutating func put(_ character: Character) {
    if toSkip > 0 {
      toSkip -= 1
      return
    }
    if !groups[groups.count - 1].isSilent { text += Array(String(character).utf8) }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte)
  }

  /// A byte of code page 1252, which RTF means where it names no other.
  private static func windows1252(_ byte: UInt8) -> Character {
    // WHATWG Encoding, index windows-1252, 0x80 to 0x9F.
    let high: [UInt32] = [
      0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
      0x2039,
      0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013,
      0x2014,
      0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
    ]
    let code = byte < 0xA0 ? high[Int(byte) - 0x80] : UInt32(byte)
    return Unicode.Scalar(code).map(Character.init) ?? "\u{FFFD}"
  }

  /// No blanks at the ends of lines, one empty line at most between two.
  private static func tidy(_ text: String) -> String {
    var lines: [String] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let words = line.split(separator: "\t").map { cell in
        cell.split(separator: " ").joined(separator: " ")
      }.filter { !$0.isEmpty }.joined(separator: " \u{B7} ")
      if words.isEmpty, lines.last?.isEmpty != false { continue }
      lines.append(words)
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n")
  }
}
