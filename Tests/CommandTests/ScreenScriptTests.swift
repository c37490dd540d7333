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
      if let failure = pty.run(step.action) {
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
}
