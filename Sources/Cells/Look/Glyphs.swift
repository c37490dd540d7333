/// The marks that screens are drawn with, in three sets of the same widths (one column each), so
/// that a layout is the same in all of them.
public struct Glyphs: Hashable, Sendable {
  /// Whether the set, and so the whole screen, is ASCII.
  public let isASCII: Bool
  /// How fine a chart can be drawn.
  public let plot: Plot
  /// End of text that was cut.
  public let ellipsis: String
  /// In front of the selected row.
  public let pointer: String
  /// Between breadcrumbs.
  public let crumb: String
  /// In front of an item of a list in running text.
  public let bullet: String
  /// Level line of frames.
  public let horizontal: String
  /// Upright line of frames.
  public let vertical: String
  /// Heavy rule under the title.
  public let rule: String
  /// Corners of frames: top left, top right, bottom left, bottom right.
  public let corners: [String]
  /// Up, high.
  public let up: String
  /// Down, low.
  public let down: String
  /// More to the left.
  public let left: String
  /// More to the right.
  public let right: String
  /// A counted value in a chart.
  public let dot: String
  /// A doubtful value in a chart, kept but not counted.
  public let hollow: String
  /// The limit line of a chart.
  public let limit: String
  /// Done.
  public let check: String
  /// Failed.
  public let cross: String
  /// The part of a scroll bar or progress bar that is filled.
  public let full: String
  /// The part that is not.
  public let empty: String
  /// Heights for a sparkline, lowest first.
  public let sparks: [String]

  /// `text` as a screen with this set will show it, for a layout that measures before it draws:
  /// cleaned, with its line breaks, and spelled in ASCII where the set is ASCII.
  public func spelled(_ text: String) -> String {
    if Sanitizer.isPlain(text) { return text }
    return isASCII ? AsciiText.spelled(text) : Sanitizer.clean(text, keepsLines: true)
  }

  /// `line` as a screen with this set will show it.
  public func spelled(_ line: Line) -> Line {
    Line(line.spans.map { Span(spelled($0.text), $0.style) })
  }

  /// The alphabet in which a chart's line is drawn.
  public enum Plot: Hashable, Sendable {
    /// Two by four dots in a cell.
    case braille
    /// Two half blocks in a cell.
    case blocks
    /// One mark in a cell.
    case ascii
  }

  /// For a Unicode terminal.
  public static let unicode = Glyphs(
    isASCII: false, plot: .braille, ellipsis: "…", pointer: "▸", crumb: "›", bullet: "•",
    horizontal: "─", vertical: "│", rule: "═", corners: ["┌", "┐", "└", "┘"], up: "▲", down: "▼",
    left: "◀", right: "▶", dot: "●", hollow: "○", limit: "╌", check: "✓", cross: "✗", full: "█",
    empty: "░", sparks: ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"])

  /// For the Linux console and others with the characters of code page 437 only.
  public static let basic = Glyphs(
    isASCII: false, plot: .blocks, ellipsis: "~", pointer: "►", crumb: ">", bullet: "•",
    horizontal: "─", vertical: "│", rule: "═", corners: ["┌", "┐", "└", "┘"], up: "▲", down: "▼",
    left: "◄", right: "►", dot: "■", hollow: "○", limit: "-", check: "√", cross: "x", full: "█",
    empty: "░", sparks: ["_", "▄", "█"])

  /// For every terminal.
  public static let ascii = Glyphs(
    isASCII: true, plot: .ascii, ellipsis: "~", pointer: ">", crumb: ">", bullet: "*",
    horizontal: "-", vertical: "|", rule: "=", corners: ["+", "+", "+", "+"], up: "^", down: "v",
    left: "<", right: ">", dot: "*", hollow: "o", limit: "-", check: "+", cross: "x", full: "#",
    empty: ".", sparks: ["_", ".", "-", "=", "#"])
}
