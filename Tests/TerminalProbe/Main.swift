import Cells
@preconcurrency import Glibc
import Terminal

/// A program for the tests of `Terminal` in a pseudo-terminal: it shows its size, what came last,
/// and obeys a few letters.
@main
struct TerminalProbe {
  static func main() {
    let terminal: CursesTerminal
    do {
      terminal = try CursesTerminal(TerminalOptions(crashNote: "Probe crashed.\n"))
    } catch {
      fputs("\(error)\n", stderr)
      exit(2)
    }
    var lines = ["作 wide", "\u{1B}[31mnot red"]
    show(terminal, lines)
    while true {
      let wake = terminal.wait(timeout: nil)
      if let ending = wake.ending {
        terminal.close()
        exit(ending == SIGTERM ? 0 : 100 + ending)
      }
      for event in wake.events {
        lines = ["\(event)"] + lines.prefix(3)
        act(on: event, terminal)
      }
      show(terminal, lines)
    }
  }

  private static func act(on event: InputEvent, _ terminal: CursesTerminal) {
    switch event {
    case .key(.character("q")):
      terminal.close()
      exit(0)
    case .key(.character("e")): exit(3)
    case .key(.character("c")): fatalError("asked for")
    case .key(.character("s")): kill(getpid(), SIGSEGV)
    case .key(.character("o")): _ = overflow(1)
    case .key(.character("t")): crashOnThread()
    case .key(.character("r")): terminal.released { _ = fputs("released\n", stderr) }
    case .key(.control("z")): terminal.suspend()
    default: break
    }
  }

  private static func overflow(_ depth: Int) -> Int {
    depth == 0 ? 0 : overflow(depth + 1) + depth
  }

  private static func crashOnThread() {
    var thread = pthread_t()
    pthread_create(&thread, nil, { _ in fatalError("asked for") }, nil)
    pthread_join(thread, nil)
  }

  private static func show(_ terminal: CursesTerminal, _ lines: [String]) {
    var buffer = CellBuffer(terminal.size, glyphs: terminal.glyphs)
    let size = terminal.size
    buffer.put(
      "probe \(size.width)x\(size.height) \(terminal.depth) \(terminal.glyphs.pointer)",
      at: Point(x: 0, y: 0), style: .title)
    for (index, line) in lines.enumerated() {
      buffer.put(line, at: Point(x: 2, y: 2 + index), style: .critical)
    }
    terminal.present(buffer, cursor: Point(x: 2, y: 2))
  }
}
