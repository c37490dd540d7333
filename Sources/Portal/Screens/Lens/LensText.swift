import Cells
import Clinical

/// Bytes as lines of text for the lens: wrapped, the statement's range lit, and bytes that are not
/// printable text written as `\xNN`, so that nothing is hidden and nothing reaches the terminal.
struct LensText {
  /// A run of one style on a line.
  struct Run {
    var text: String
    var at: Int
    var style: Style
  }

  /// The lines, from the top.
  private(set) var lines: [[Run]] = [[]]
  /// The first line that holds a byte of the statement.
  private(set) var firstLit = 0

  private let width: Int
  private var column = 0
  private var isFirstLitKnown = false

  init(_ page: LensPage, part: PassagePart? = nil, width: Int) {
    func places(_ range: SourceRange) -> Range<Int> {
      range.start - page.start..<range.end - page.start
    }
    self.init(
      bytes: page.bytes, lit: places(page.range), part: part.map { places($0.range) } ?? 0..<0,
      width: width)
  }

  /// Bytes as lines, those of a range lit, and a part of it brighter.
  init(bytes: [UInt8], lit range: Range<Int> = 0..<0, part: Range<Int> = 0..<0, width: Int) {
    self.width = max(8, width)
    var index = 0
    while index < bytes.count {
      let lit = range ~= index
      let style: Style = part ~= index ? .selected : lit ? .match : .muted
      let length = Self.scalarLength(bytes, at: index)
      if lit, !isFirstLitKnown {
        firstLit = lines.count - 1
        isFirstLitKnown = true
      }
      switch bytes[index] {
      case 0x0A: newLine()
      case 0x0D where index + 1 < bytes.count && bytes[index + 1] == 0x0A: break
      // The segments of HL7 v2 end so.
      case 0x0D:
        put(Self.escaped(0x0D), style)
        if index + 1 < bytes.count { newLine() }
      case 0x09: put("  ", style)
      case 0x20...0x7E: put(String(UnicodeScalar(bytes[index])), style)
      default:
        if length > 1 {
          put(String(decoding: bytes[index..<index + length], as: UTF8.self), style)
        } else {
          put(Self.escaped(bytes[index]), style)
        }
      }
      index += length
    }
  }

  private mutating func newLine() {
    lines.append([])
    column = 0
  }

  private mutating func put(_ text: String, _ style: Style) {
    let columns = DisplayWidth.of(text)
    if column + columns > width { newLine() }
    let last = lines.count - 1
    if let run = lines[last].last, run.style == style {
      lines[last][lines[last].count - 1].text += text
    } else {
      lines[last].append(Run(text: text, at: column, style: style))
    }
    column += columns
  }

  /// Bytes of the UTF-8 scalar that begins here; 1 where there is no valid one.
  private static func scalarLength(_ bytes: [UInt8], at index: Int) -> Int {
    let wanted: Int
    switch bytes[index] {
    case 0xC2...0xDF: wanted = 2
    case 0xE0...0xEF: wanted = 3
    case 0xF0...0xF4: wanted = 4
    default: return 1
    }
    guard index + wanted <= bytes.count else { return 1 }
    let text = String(validating: bytes[index..<index + wanted], as: UTF8.self)
    return text == nil ? 1 : wanted
  }

  private static func escaped(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return "\\x" + (digits.count < 2 ? "0" + digits : digits)
  }
}
