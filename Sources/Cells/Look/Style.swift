/// What a piece of the screen means. A theme gives each role its colours; the words and marks on
/// the screen carry the meaning without them.
public enum Role: UInt8, CaseIterable, Hashable, Sendable {
  /// Plain text.
  case text
  /// Less important: dates, labels, hints.
  case muted
  /// Draws the eye: keys in the footer, the active tab.
  case accent
  /// Titles and headings.
  case title
  /// The item that the next key acts on.
  case selected
  /// Danger: act now.
  case critical
  /// Not settled, or outside a limit.
  case warning
  /// Done, inside a limit.
  case ok
  /// Can be followed.
  case link
  /// Frames and rules.
  case border
  /// Text that a search found.
  case match
  /// No longer in force: retracted, superseded, entered in error.
  case struck

  /// The letter that stands for the role in ``CellBuffer/styleText``.
  public var letter: Character {
    switch self {
    case .text: "t"
    case .muted: "m"
    case .accent: "a"
    case .title: "h"
    case .selected: "s"
    case .critical: "c"
    case .warning: "w"
    case .ok: "o"
    case .link: "l"
    case .border: "b"
    case .match: "x"
    case .struck: "d"
    }
  }
}

/// How a cell is drawn: its role, and what is put on top of the role's look.
public struct Style: Hashable, Sendable {
  /// What the cell means.
  public var role: Role
  /// Brighter or heavier.
  public var bold: Bool
  /// Foreground and background exchanged; the mark of selection that needs no colour.
  public var reverse: Bool
  /// Underlined.
  public var underline: Bool

  /// A style of `role`.
  public init(
    _ role: Role = .text, bold: Bool = false, reverse: Bool = false, underline: Bool = false
  ) {
    self.role = role
    self.bold = bold
    self.reverse = reverse
    self.underline = underline
  }

  /// Plain text.
  public static let text = Style(.text)
  /// Less important text.
  public static let muted = Style(.muted)
  /// Text that draws the eye.
  public static let accent = Style(.accent)
  /// Titles and headings.
  public static let title = Style(.title, bold: true)
  /// The selected item; reversed, so that it shows without colour.
  public static let selected = Style(.selected, reverse: true)
  /// Danger.
  public static let critical = Style(.critical, bold: true)
  /// Not settled, or outside a limit.
  public static let warning = Style(.warning)
  /// Done, inside a limit.
  public static let ok = Style(.ok)
  /// Can be followed.
  public static let link = Style(.link, underline: true)
  /// Frames and rules.
  public static let border = Style(.border)
  /// Found text.
  public static let match = Style(.match, reverse: true)
  /// No longer in force.
  public static let struck = Style(.struck)
}
