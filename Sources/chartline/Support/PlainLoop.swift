import Cells
import Glibc
import Portal
import PortalRuntime

/// The screens as lines: one is printed whole, a line with keys is read, the next is printed. The same
/// state and the same keys as on a drawn screen, for screen readers and terminals that cannot draw.
struct PlainLoop {
  private let portal: HeadlessPortal

  /// A loop on some services; `start` is done before the first screen is printed.
  init(_ services: Services, start: [Effect]) {
    // As high as a screen may be, so that it need not be scrolled.
    portal = HeadlessPortal(
      services: services, size: Size(width: 80, height: 500), glyphs: .ascii, start: start)
  }

  /// Runs until the user leaves or the input ends.
  func run() {
    Output.line(Self.welcome)
    write()
    while !portal.hasLeft, let line = readLine() {
      if line.hasPrefix("=") {
        portal.type(String(line.dropFirst()))
      } else {
        portal.press(line.isEmpty ? [.enter] : Key.sequence(line))
      }
      if !portal.hasLeft { write() }
    }
  }

  private static let welcome = """
    Chartline as lines. Type keys and then Enter: a number opens that line, g m goes to the \
    medicines, 0 lists what can be done, F1 is the help, Esc goes back, Q leaves. Enter alone opens \
    what is chosen. A line that begins with = is typed as text.
    """

  /// The screen without its rules and empty lines: a reader reads every line aloud.
  private func write() {
    let rules: Set<Character> = ["=", "-", " ", "+", "|"]
    for line in portal.text.split(separator: "\n") where !line.allSatisfy(rules.contains) {
      Output.line(String(line))
    }
    Output.line("")
  }
}
