import ArgumentParser
import Cells
import PortalRuntime

/// `chartline screen`
struct Screen: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print a screen as text, after pressing some keys.",
    discussion: """
      The same cells that a terminal would show. Keys are written as in KEYS.md, with blanks \
      between them. Example: chartline screen --keys "Enter 4 Enter" --size 100x30
      """)

  @OptionGroup var common: CommonOptions

  @Option(help: "Keys to press first.")
  var keys = ""

  @Option(help: "Columns and rows: 80x24.")
  var size = "80x24"

  @Option(help: "Marks to draw with: unicode, basic, ascii.")
  var glyphs = "unicode"

  func run() throws {
    let numbers = size.split(separator: "x").compactMap { Int($0) }
    guard numbers.count == 2, (1...500).contains(numbers[0]), (1...500).contains(numbers[1]) else {
      throw ValidationError("--size is columns and rows, such as 80x24")
    }
    let set: Glyphs = glyphs == "ascii" ? .ascii : glyphs == "basic" ? .basic : .unicode
    try common.run { session in
      let portal = HeadlessPortal(
        services: try .ofStore(session), size: Size(width: numbers[0], height: numbers[1]),
        glyphs: set)
      portal.press(Key.sequence(keys))
      Output.lines(portal.text)
    }
  }
}
