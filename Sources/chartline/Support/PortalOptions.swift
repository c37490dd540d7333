import ArgumentParser
import Cells
import Glibc
import Operations
import Portal
import PortalRuntime
import Terminal

extension GlyphChoice: ExpressibleByArgument {}
extension ColorChoice: ExpressibleByArgument {}

/// How the screens are drawn.
struct PortalOptions: ParsableArguments {
  @Option(help: "Marks to draw with: auto, unicode, basic, ascii.")
  var glyphs: GlyphChoice = .auto

  @Flag(help: "The same as --glyphs ascii.")
  var ascii = false

  @Option(help: "Colours: auto, always, never.")
  var color: ColorChoice = .auto

  @Option(help: "Theme: \(Theme.all.map(\.name).joined(separator: ", ")).")
  var theme: String?

  @Flag(
    help: "Print each screen as lines and read keys as lines, for screen readers.")
  var plain = false

  @Flag(help: "Leave the mouse to the terminal.")
  var noMouse = false

  /// Opens the terminal and runs the screens until the user leaves.
  func run(_ services: Services, start: [Effect] = []) throws {
    if plain { return PlainLoop(services, start: start).run() }
    ProcessMemory.spare()
    let ending = try MainActor.assumeIsolated { () throws -> Int32? in
      let terminal = try open(crashNote: services.session.store.location.folder)
      defer { terminal.close() }
      return EventLoop(terminal: terminal, services: services).run(start: start)
    }
    if ending == SIGINT { throw ExitCode(130) }
  }

  private var chosenTheme: Theme {
    let name = theme ?? Configuration()["theme"]
    return Theme.all.first { $0.name == name } ?? .dark
  }

  @MainActor private func open(crashNote folder: String) throws -> CursesTerminal {
    let configuration = Configuration()
    let options = TerminalOptions(
      glyphs: ascii
        ? .ascii
        : glyphs == .auto
          ? configuration["glyphs"].flatMap(GlyphChoice.init(rawValue:)) ?? .auto : glyphs,
      color: color,
      configuredColor: configuration["color"].flatMap(ColorChoice.init(rawValue:)) ?? .auto,
      theme: chosenTheme, usesMouse: !noMouse,
      crashNote: "Chartline stopped by a fault of its own. The record is safe in \(folder).\n",
      catchesCrashes: Places.environment("CHARTLINE_DEBUG") == nil)
    do {
      return try CursesTerminal(options)
    } catch {
      Output.remark("chartline: \(error)")
      throw ExitStatus.noTerminal
    }
  }
}
