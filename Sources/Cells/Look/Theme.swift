/// How many colours the terminal has.
public enum ColorDepth: Int, CaseIterable, Comparable, Hashable, Sendable {
  /// None: bold, reverse and underline only.
  case mono = 1
  /// The eight of the first colour terminals.
  case eight = 8
  /// Eight, and a bright one of each.
  case sixteen = 16
  /// The 6×6×6 cube and the greys of xterm.
  case palette256 = 256

  /// Orders by the number of colours.
  public static func < (left: ColorDepth, right: ColorDepth) -> Bool {
    left.rawValue < right.rawValue
  }

  /// The deepest that a terminal with `colors` colours can show.
  public init(colors: Int) {
    self = ColorDepth.allCases.last { $0 != .mono && $0.rawValue <= colors } ?? .mono
  }
}

/// What the terminal is told for one style: palette numbers (nil: the terminal's own colour) and
/// attributes.
public struct Ink: Hashable, Sendable {
  /// Number of the foreground colour in the terminal's palette.
  public var foreground: UInt8?
  /// Number of the background colour.
  public var background: UInt8?
  /// Heavier.
  public var bold: Bool
  /// Foreground and background exchanged.
  public var reverse: Bool
  /// Underlined.
  public var underline: Bool

  /// An ink.
  public init(
    foreground: UInt8? = nil, background: UInt8? = nil, bold: Bool = false, reverse: Bool = false,
    underline: Bool = false
  ) {
    self.foreground = foreground
    self.background = background
    self.bold = bold
    self.reverse = reverse
    self.underline = underline
  }
}

/// A set of colours for the roles. It changes no text: what a colour says, a word or mark says too.
public struct Theme: Hashable, Sendable {
  /// The name by which it is chosen.
  public let name: String
  private let shades: [Role: Shade]

  /// One role's colour at each depth; nil where the terminal's own colour stays.
  struct Shade: Hashable, Sendable {
    let eight: UInt8?
    let sixteen: UInt8?
    let deep: UInt8?
    var bold = false
  }

  init(name: String, shades: [Role: Shade]) {
    self.name = name
    self.shades = shades
  }

  /// The ink for `style` on a terminal with `depth` colours.
  public func ink(for style: Style, depth: ColorDepth) -> Ink {
    // A row that is marked is one piece: colours are hard to read on a reversed ground, and each
    // change of them costs bytes at every move.
    if style.reverse && style.role != .selected && style.role != .match {
      return Ink(reverse: true, underline: style.underline)
    }
    var ink = Ink(bold: style.bold, reverse: style.reverse, underline: style.underline)
    let shade = shades[style.role]
    switch depth {
    case .mono: ink.bold = ink.bold || style.role == .critical || style.role == .title
    case .eight: ink.foreground = shade?.eight
    case .sixteen: ink.foreground = shade?.sixteen
    case .palette256: ink.foreground = shade?.deep
    }
    if depth != .mono && shade?.bold == true { ink.bold = true }
    return ink
  }
}
