import Cells

/// Which set of marks to draw with.
public enum GlyphChoice: String, CaseIterable, Sendable {
  /// By the locale and TERM.
  case auto
  /// Always the Unicode set.
  case unicode
  /// Always the set of code page 437.
  case basic
  /// Always ASCII.
  case ascii
}

/// Whether to use colours.
public enum ColorChoice: String, CaseIterable, Sendable {
  /// By the environment and the terminal.
  case auto
  /// Even if the environment says no.
  case always
  /// Not at all.
  case never
}

/// How the terminal is to be used.
public struct TerminalOptions: Sendable {
  /// The marks to draw with.
  public var glyphs: GlyphChoice
  /// Colours, as the command line asks for.
  public var color: ColorChoice
  /// Colours, as the configuration asks for; the environment's NO_COLOR comes before it.
  public var configuredColor: ColorChoice
  /// The colours of the roles.
  public var theme: Theme
  /// Whether to ask for the mouse.
  public var usesMouse: Bool
  /// How long a lone Esc waits for the rest of a key's sequence, in milliseconds. 25 suits most
  /// links; a slow one may need 100.
  public var escapeDelay: Int
  /// What a crash prints after it has given the terminal back. No text of a record.
  public var crashNote: String
  /// Whether crashes are caught at all; false leaves them to the debugger.
  public var catchesCrashes: Bool

  /// The usual use.
  public init(
    glyphs: GlyphChoice = .auto, color: ColorChoice = .auto, configuredColor: ColorChoice = .auto,
    theme: Theme = .dark, usesMouse: Bool = true, escapeDelay: Int = 25, crashNote: String = "",
    catchesCrashes: Bool = true
  ) {
    self.glyphs = glyphs
    self.color = color
    self.configuredColor = configuredColor
    self.theme = theme
    self.usesMouse = usesMouse
    self.escapeDelay = escapeDelay
    self.crashNote = crashNote
    self.catchesCrashes = catchesCrashes
  }
}

/// Why the terminal cannot be used. The command exits with status 2 and these words.
public enum TerminalError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The process has no controlling terminal.
  case noTerminal
  /// TERM is empty, or nothing is known about such a terminal.
  case unknown(term: String)
  /// The terminal cannot place its cursor.
  case dumb(term: String)
  /// The system refused a pipe for signals.
  case noSignals

  /// One line: what is wrong, and what to do.
  public var description: String {
    let instead = "Use `chartline show` for plain text."
    switch self {
    case .noTerminal:
      return "There is no terminal to draw on. \(instead)"
    case .unknown(let term) where term.isEmpty:
      return "TERM is not set, so the terminal's abilities are not known. \(instead)"
    case .unknown(let term):
      return "Nothing is known about the terminal '\(Sanitizer.clean(term))' (TERM). \(instead)"
    case .dumb(let term):
      return "The terminal '\(Sanitizer.clean(term))' (TERM) cannot place its cursor. \(instead)"
    case .noSignals:
      return "The system has no descriptor left for signals. Close some programs and try again."
    }
  }
}
