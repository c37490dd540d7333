import Cells

/// What the terminal can show, decided from the environment, terminfo and the user's wishes.
struct Capabilities: Equatable {
  /// The marks to draw with.
  let glyphs: Glyphs
  /// How many colours to use.
  let depth: ColorDepth

  /// What decides.
  struct Evidence {
    /// The value of an environment variable.
    var environment: (String) -> String? = { _ in nil }
    /// Whether the locale's characters are UTF-8.
    var isUTF8 = true
    /// Colours by terminfo, 0 for none.
    var colors = 0
  }

  init(_ options: TerminalOptions, _ evidence: Evidence) {
    glyphs = Capabilities.glyphs(options.glyphs, evidence)
    depth = Capabilities.depth(options, evidence)
  }

  /// Whether the terminal shows UTF-8 whatever the locale says: asked for, or known by the marks
  /// that such terminals leave in the environment.
  static func knowsUTF8(_ choice: GlyphChoice, _ environment: (String) -> String?) -> Bool {
    switch choice {
    case .unicode, .basic: true
    case .ascii: false
    case .auto:
      ["TERM_PROGRAM", "WT_SESSION", "KITTY_WINDOW_ID", "VTE_VERSION", "KONSOLE_VERSION"]
        .contains { environment($0)?.isEmpty == false }
    }
  }

  private static func glyphs(_ choice: GlyphChoice, _ evidence: Evidence) -> Glyphs {
    guard evidence.isUTF8 else { return .ascii }
    switch choice {
    case .unicode: return .unicode
    case .basic: return .basic
    case .ascii: return .ascii
    case .auto:
      let term = evidence.environment("TERM") ?? ""
      if term == "linux" || term.hasPrefix("linux-") { return .basic }
      let isOld = ["vt", "ansi", "sun", "cons", "pcansi"].contains { term.hasPrefix($0) }
      return isOld ? .ascii : .unicode
    }
  }

  /// The order: the flag, NO_COLOR (https://no-color.org), CLICOLOR=0, the configuration, terminfo.
  private static func depth(_ options: TerminalOptions, _ evidence: Evidence) -> ColorDepth {
    let terminal = ColorDepth(colors: evidence.colors)
    switch options.color {
    case .never: return .mono
    case .always: return max(terminal, .eight)
    case .auto: break
    }
    if evidence.environment("NO_COLOR")?.isEmpty == false { return .mono }
    if evidence.environment("CLICOLOR") == "0" { return .mono }
    switch options.configuredColor {
    case .never: return .mono
    case .always: return max(terminal, .eight)
    case .auto: return terminal
    }
  }
}
