import CTerminal
import Cells
@preconcurrency import Glibc

/// The terminal, drawn on by curses. There is one at a time, and it is used from the process's real
/// main thread only; it is not `Sendable`, so the compiler keeps it there.
public final class CursesTerminal {
  /// The marks that this terminal can show; make the ``CellBuffer`` with them.
  public let glyphs: Glyphs
  /// How many colours are used.
  public let depth: ColorDepth
  /// Columns and rows; ``InputEvent/resized(_:)`` tells of a change.
  public private(set) var size: Size

  let options: TerminalOptions
  let signals: Int32
  var decoder: InputDecoder
  private var painter: Painter

  /// Takes the terminal over. `environment` is where variables such as `NO_COLOR` are looked up.
  public init(
    _ options: TerminalOptions = TerminalOptions(),
    environment: @escaping (String) -> String? = CursesTerminal.variable
  ) throws(TerminalError) {
    let isUTF8 = ct_locale(Capabilities.knowsUTF8(options.glyphs, environment) ? 1 : 0) == 1
    let term = environment("TERM") ?? ""
    switch Int(ct_open()) {
    case Int(CT_OPENED): break
    case Int(CT_NO_TTY): throw .noTerminal
    case Int(CT_DUMB): throw .dumb(term: term)
    default: throw .unknown(term: term)
    }
    signals = ct_signals()
    guard signals >= 0 else {
      ct_close()
      throw .noSignals
    }
    if options.catchesCrashes { ct_guard(options.crashNote) }
    ct_extras(options.usesMouse ? 1 : 0)
    let evidence = Capabilities.Evidence(
      environment: environment, isUTF8: isUTF8, colors: Int(ct_colors()))
    let capabilities = Capabilities(options, evidence)
    glyphs = capabilities.glyphs
    depth = capabilities.depth
    self.options = options
    decoder = InputDecoder(keys: .ofTerminal())
    painter = Painter(theme: options.theme, depth: capabilities.depth)
    size = CursesTerminal.currentSize()
  }

  deinit { ct_close() }

  /// Shows `buffer`, with the cursor at a cell (nil: where it was). Only what differs from the last
  /// one is sent.
  public func present(_ buffer: CellBuffer, cursor: Point?) {
    painter.present(buffer, cursor: cursor)
  }

  /// Changes the colours; the next ``present(_:cursor:)`` draws everything.
  public func use(_ theme: Theme) {
    painter = Painter(theme: theme, depth: depth)
  }

  /// Gives the terminal back as it was found. Nothing can be shown or read afterwards.
  public func close() { ct_close() }

  /// Stops the program as Ctrl-Z does elsewhere; returns when it is continued. The next
  /// ``present(_:cursor:)`` draws everything.
  public func suspend() {
    released { ct_stop() }
  }

  /// Gives the terminal to `body` (an editor, a pager) and takes it back.
  public func released<Result>(_ body: () throws -> Result) rethrows -> Result {
    ct_release()
    defer {
      ct_resume()
      painter.forget()
      size = CursesTerminal.currentSize()
    }
    return try body()
  }

  /// The terminal's size, when it is not what it was.
  func newSize() -> Size? {
    let now = CursesTerminal.currentSize()
    guard now != size else { return nil }
    size = now
    painter.forget()
    return now
  }

  private static func currentSize() -> Size {
    var columns: Int32 = 0
    var rows: Int32 = 0
    _ = ct_size(&columns, &rows)
    return Size(width: Int(columns), height: Int(rows))
  }

  /// The process's environment variable called `name`.
  public static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}
