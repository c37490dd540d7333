import Cells
import Foundation
import Support
import Testing

/// The key scripts of `Tests/Scripts`, which `PortalTests` runs in memory, in a real pseudo-terminal on the
/// built program and its demo.
@Suite("Key scripts in a pseudo-terminal", .serialized)
struct ScreenScriptTests {
  static let scripts: [String] = {
    let folder = Command.root.appending(path: "Tests/Scripts").path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".keys") }.sorted()
  }()

  @Test("walks as in memory", arguments: scripts)
  func walks(_ name: String) throws {
    let command = try Command()
    let text = try String(
      contentsOf: Command.root.appending(path: "Tests/Scripts/" + name), encoding: .utf8)
    let script = try KeyScript(text)
    let pty = try #require(
      demo(command, as: name.hasPrefix("patient") ? "marisol" : "ovanne", term: "xterm-256color"))
    #expect(pty.wait(for: "documents arrived", seconds: 120), "\(pty.screen.text)")
    for step in script.steps {
      if let failure = run(step.action, pty) {
        Issue.record("\(name) line \(step.line): \(failure)\n\(pty.screen.text)")
        return
      }
    }
  }

  @Test("draws on old and plain terminals", arguments: ["linux", "vt100", "xterm", "screen"])
  func drawsOn(_ term: String) throws {
    let pty = try #require(demo(try Command(), as: "marisol", term: term))
    #expect(pty.wait(for: "Marisol", seconds: 30), "\(pty.screen.text)")
    #expect(pty.wait(for: "Invented people", seconds: 10))
    pty.send(keys: "Q y")
    #expect(pty.waitForEnd(seconds: 10) == 0)
    #expect(pty.isCooked)
  }

  @Test("a terminal that cannot place its cursor is refused in one line")
  func dumbIsRefused() throws {
    let pty = try #require(demo(try Command(), as: "marisol", term: "dumb"))
    #expect(pty.waitForEnd(seconds: 10) == 2)
    #expect(String(decoding: pty.output, as: UTF8.self).contains("chartline show"))
  }

  @Test("pasted text is text, also when it holds the keys that leave")
  func pasteIsText() throws {
    let pty = try #require(demo(try Command(), as: "ovanne", term: "xterm-256color"))
    #expect(pty.wait(for: "documents arrived", seconds: 120))
    pty.send(keys: "/")
    pty.send(text: "\u{1B}[200~Qyq\u{1B}]52;c;AAAA\u{07}\u{202E}\u{1B}[201~")
    #expect(pty.wait(for: "Qyq", seconds: 10), "\(pty.screen.text)")
    #expect(!pty.screen.text.unicodeScalars.contains("\u{202E}"))
  }

  private func demo(_ command: Command, as account: String, term: String) -> Pty? {
    var launch = Pty.Launch(path: BuiltProgram.path("chartline"))
    launch.arguments = ["demo", "--as", account]
    launch.environment["TERM"] = term
    launch.environment["HOME"] = command.folder.path
    launch.environment["XDG_RUNTIME_DIR"] = command.folder.path
    return Pty(launch)
  }

  private func run(_ action: KeyScript.Action, _ pty: Pty) -> String? {
    switch action {
    case .keys(let keys):
      // One key at a time, each answered, as a person would. A key that changes nothing is waited for
      // in vain; Esc is waited for longest, since with the next key it would be read as Alt.
      for key in keys.split(separator: " ") {
        // What the key before it leads to is drawn to its end first, or it would pass for the answer.
        let before = pty.readScreen(quiet: key == "Esc" ? 500 : 50)
        pty.send(keys: String(key))
        _ = pty.wait(seconds: key == "Esc" ? 10 : 1) { $0 != before }
        _ = pty.readScreen()
      }
    case .type(let text):
      pty.send(text: text)
      _ = pty.readScreen()
    case .resize(let width, let height):
      pty.resize(Size(width: width, height: height))
      _ = pty.readScreen()
    case .expectScreen(let words):
      if !pty.wait(for: words) { return "\"\(words)\" is not on the screen" }
    case .expectNo(let words):
      if !pty.wait(until: { !$0.contains(words) }) { return "\"\(words)\" stays on the screen" }
    case .expectLine(let row, let words):
      let isThere = pty.wait { screen in
        let lines = screen.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.indices.contains(row - 1) && lines[row - 1].contains(words)
      }
      if !isThere { return "row \(row) is not \"\(words)\"" }
    case .expectSelected(let words):
      let isChosen = pty.wait { _ in
        let lines = pty.screen.text.split(separator: "\n", omittingEmptySubsequences: false)
        let row = pty.screen.cursor.y
        return lines.indices.contains(row) && lines[row].contains(words)
      }
      if !isChosen { return "\"\(words)\" is not chosen" }
    case .golden: break
    }
    return nil
  }
}
