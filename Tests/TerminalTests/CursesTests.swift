import Cells
import Glibc
import Support
import Testing

@Suite("The terminal in a pseudo-terminal", .serialized)
struct CursesTests {
  @Test("paints, holds the cursor on its item, and gives everything back")
  func startAndQuit() throws {
    let pty = try Probe.start()
    #expect(pty.readScreen().hasPrefix("probe 80x24 palette256 ▸\n\n  作 wide\n  �not red\n"))
    #expect(pty.screen.cursor == Point(x: 2, y: 2))
    #expect(pty.screen.isAlternate && pty.screen.isCursorVisible)
    #expect(pty.screen.modes.isSuperset(of: [1000, 1006, 2004]))
    #expect(!pty.isCooked)
    pty.send(keys: "q")
    #expect(pty.waitForEnd() == 0)
    expectRestored(pty)
  }

  @Test(
    "a crash gives the terminal back and dies of its signal",
    arguments: [
      ("c", [256 + SIGILL, 256 + SIGTRAP]), ("s", [256 + SIGSEGV]),
      ("o", [256 + SIGSEGV]), ("t", [256 + SIGILL, 256 + SIGTRAP]),
    ])
  func crash(key: String, statuses: [Int32]) throws {
    let pty = try Probe.start()
    pty.send(keys: key)
    let status = try #require(pty.waitForEnd())
    #expect(statuses.map(Int.init).contains(status))
    expectRestored(pty)
    #expect(pty.screen.text.contains("Probe crashed."))
  }

  @Test("exit gives the terminal back")
  func exits() throws {
    let pty = try Probe.start()
    pty.send(keys: "e")
    #expect(pty.waitForEnd() == 3)
    expectRestored(pty)
  }

  @Test(
    "signals end it in order",
    arguments: [(SIGTERM, 0), (SIGHUP, 100 + Int(SIGHUP)), (SIGINT, 100 + Int(SIGINT))])
  func signals(number: Int32, status: Int) throws {
    let pty = try Probe.start()
    pty.signal(number)
    #expect(pty.waitForEnd() == status)
    expectRestored(pty)
  }

  @Test("a new size is drawn anew")
  func resize() throws {
    let pty = try Probe.start()
    pty.resize(Size(width: 40, height: 12))
    #expect(pty.wait(for: "probe 40x12"))
    #expect(pty.wait(for: "resized"))
    pty.resize(Size(width: 120, height: 40))
    #expect(pty.wait(for: "probe 120x40"))
  }

  @Test("Ctrl-Z gives the shell back, fg the screen")
  func suspend() throws {
    var launch = Pty.Launch(path: "/bin/bash")
    launch.arguments = ["--norc", "--noprofile", "-i"]
    launch.environment["PS1"] = "shell> "
    let pty = try #require(Pty(launch))
    #expect(pty.wait(for: "shell>"))
    pty.send(text: Probe.path + "\n")
    #expect(pty.wait(for: "probe 80x24"))
    pty.send(keys: "C-z")
    #expect(pty.wait(for: "Stopped"))
    #expect(!pty.screen.isAlternate)
    #expect(!pty.screen.modes.contains(2004) || pty.screen.text.contains("shell>"))
    pty.send(text: "fg\n")
    #expect(pty.wait(for: "probe 80x24"))
    #expect(pty.screen.isAlternate)
    pty.send(keys: "Up")
    #expect(pty.wait(for: "key(Cells.Key.up)"))
    pty.send(keys: "q")
    #expect(pty.wait(seconds: 10) { !$0.contains("probe 80x24") })
  }

  @Test("another program gets the terminal and gives it back")
  func released() throws {
    let pty = try Probe.start()
    pty.send(keys: "r")
    #expect(pty.wait(for: "key(Cells.Key.character(\"r\"))"))
    #expect(String(decoding: pty.output, as: UTF8.self).contains("released"))
    #expect(pty.screen.isAlternate && !pty.isCooked)
  }

  @Test("nothing in a paste is a command")
  func paste() throws {
    let pty = try Probe.start()
    pty.send(text: "\u{1B}[200~q\u{1B}[31mc\nq\u{1B}[201~")
    #expect(pty.wait(for: "paste(\"q�c\\nq\")"))
    pty.send(keys: "q")
    #expect(pty.waitForEnd() == 0)
  }

  @Test("a mouse wheel does not type")
  func wheel() throws {
    let pty = try Probe.start()
    pty.send(text: "\u{1B}[<64;5;6M")
    #expect(pty.wait(for: "mouse("))
    #expect(pty.screen.text.contains("wheelUp"))
  }

  @Test("a lone Esc is the key, after its delay")
  func escape() throws {
    let pty = try Probe.start()
    pty.send(keys: "Esc")
    #expect(pty.wait(for: "key(Cells.Key.escape)"))
  }

  @Test(
    "each terminal gets the marks and colours that it has",
    arguments: [
      ("linux", "C.UTF-8", "probe 80x24 eight ►"), ("vt100", "C.UTF-8", "probe 80x24 mono >"),
      ("xterm", "C.UTF-8", "probe 80x24 eight ▸"),
      ("screen-256color", "C.UTF-8", "probe 80x24 palette256 ▸"),
      ("tmux-256color", "C.UTF-8", "probe 80x24 palette256 ▸"),
      ("xterm-256color", "C", "probe 80x24 palette256 >"),
    ])
  func terminals(term: String, locale: String, line: String) throws {
    let pty = try Probe.start(term: term, locale: locale)
    #expect(pty.readScreen().hasPrefix(line))
    pty.send(keys: "Down")
    #expect(pty.wait(for: "key(Cells.Key.down)"))
    pty.send(keys: "q")
    #expect(pty.waitForEnd() == 0)
    expectRestored(pty)
    #expect(!pty.screen.text.contains("not red"))
  }

  @Test("without colour where the environment says so")
  func noColor() throws {
    let pty = try Probe.start(environment: ["NO_COLOR": "1"])
    #expect(pty.readScreen().hasPrefix("probe 80x24 mono"))
    #expect(!String(decoding: pty.output, as: UTF8.self).contains("\u{1B}[38;5;"))
  }

  @Test(
    "a terminal that cannot be drawn on is refused in one line",
    arguments: [
      ("dumb", "cannot place its cursor"), ("", "TERM is not set"), ("nonesuch", "'nonesuch'"),
    ])
  func refused(term: String, words: String) throws {
    var launch = Pty.Launch(path: Probe.path)
    launch.environment["TERM"] = term
    let pty = try #require(Pty(launch))
    #expect(pty.waitForEnd() == 2)
    #expect(pty.screen.text.contains(words))
    #expect(pty.screen.text.contains("chartline show"))
    #expect(!pty.output.contains(0x1B))
    #expect(pty.isCooked)
  }

  @Test("without a controlling terminal it is refused in one line")
  func noTerminal() throws {
    var launch = Pty.Launch(path: "/usr/bin/setsid")
    launch.arguments = ["--wait", Probe.path]
    let pty = try #require(Pty(launch))
    #expect(pty.waitForEnd() == 2)
    #expect(pty.screen.text.hasPrefix("There is no terminal to draw on. Use `chartline show`"))
  }

  @Test("keys come from the terminal and drawing goes there, whatever stdin and stdout are")
  func pipes() throws {
    var launch = Pty.Launch(path: "/bin/sh")
    launch.arguments = ["-c", "echo q | \(Probe.path) | od -c; echo end"]
    let pty = try #require(Pty(launch))
    #expect(pty.wait(for: "probe 80x24"))
    pty.send(keys: "q")
    #expect(pty.wait(for: "0000000\nend"))
  }

  @Test("a row that changes costs few bytes")
  func cost() throws {
    let pty = try Probe.start(size: Size(width: 120, height: 40))
    _ = pty.readScreen()
    let before = pty.output.count
    pty.send(keys: "Down")
    #expect(pty.wait(for: "down"))
    _ = pty.readScreen()
    #expect(pty.output.count - before < 300)
  }

  private func expectRestored(_ pty: Pty) {
    #expect(pty.isCooked)
    #expect(!pty.screen.isAlternate)
    #expect(pty.screen.isCursorVisible)
    #expect(pty.screen.modes.isDisjoint(with: [1000, 1006, 2004]))
  }
}
