import Foundation
import Support
import Testing

/// Stories told in several windows on one store: the scripts of `Tests/Scripts/Windows`, in which
/// `window: ACCOUNT` says whose window the keys go to and `arrives: FILE` imports a document meanwhile.
@Suite("Two windows on one store", .serialized)
struct TwoWindowsTests {
  private static let clock = "2026-11-16T08:10:00-05:00"

  @Test(
    "A diagnosis arrives; a lesson is suggested, given, read, asked about, answered and understood")
  func lesson() throws {
    let command = try Command()
    defer { try? FileManager.default.removeItem(at: command.folder) }
    #expect(try command.run("demo", "--into", command.store).status == 0)
    let file = Command.root.appending(path: "Tests/Scripts/Windows/lesson.keys")
    var windows: [String: Pty] = [:]
    var account = ""
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    where !line.hasPrefix("#") {
      if let name = line.after("window: ") {
        account = name
        if windows[name] == nil { windows[name] = open(name, command) }
      } else if let document = line.after("arrives: ") {
        let path = Command.root.appending(path: document).path
        #expect(try command.run("import", path, "--clock", Self.clock).status == 0)
      } else {
        let pty = try #require(windows[account])
        for step in try KeyScript(String(line)).steps {
          if let failure = pty.run(step.action) {
            Issue.record("\(account), \(line): \(failure)\n\(pty.screen.text)")
            return
          }
        }
      }
    }
    #expect(windows.count == 2)
  }

  private func open(_ account: String, _ command: Command) -> Pty? {
    var launch = Pty.Launch(path: BuiltProgram.path("chartline"))
    launch.arguments = ["--store", command.store, "--as", account, "--clock", Self.clock]
    launch.environment["TERM"] = "xterm-256color"
    launch.environment["HOME"] = command.folder.path
    return Pty(launch)
  }
}

extension Substring {
  /// The text after a beginning; nil where it begins otherwise.
  fileprivate func after(_ beginning: String) -> String? {
    hasPrefix(beginning) ? String(dropFirst(beginning.count)) : nil
  }
}
