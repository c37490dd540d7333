import Foundation

/// The program itself in a pseudo-terminal, for measuring what a user sees.
final class BenchTerminal {
  private let process = Process()
  private let master: Int32

  /// Starts the program with some arguments in a terminal of so many columns and rows; nil where the system
  /// gives no pseudo-terminal.
  init?(_ arguments: [String], columns: UInt16, rows: UInt16) {
    var master: Int32 = -1
    var slave: Int32 = -1
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    guard openpty(&master, &slave, nil, nil, &size) == 0 else { return nil }
    self.master = master
    _ = fcntl(master, F_SETFD, FD_CLOEXEC)
    let terminal = FileHandle(fileDescriptor: slave, closeOnDealloc: true)
    // setsid makes the pseudo-terminal the controlling one; it becomes the program, so that the
    // process measured is the program's.
    process.executableURL = URL(filePath: "/usr/bin/setsid")
    process.arguments = ["--ctty", "--wait", "/proc/\(getpid())/exe"] + arguments
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["TERM": "xterm-256color", "LANG": "C.UTF-8"]
    ) { _, new in new }
    process.standardInput = terminal
    process.standardOutput = terminal
    process.standardError = terminal
    guard (try? process.run()) != nil else { return nil }
  }

  deinit {
    if process.isRunning { process.terminate() }
    close(master)
  }

  /// Sends the bytes of a key.
  func send(_ key: String) {
    _ = key.utf8CString.withUnsafeBytes { write(master, $0.baseAddress, $0.count - 1) }
  }

  /// Reads until nothing comes for `quiet` milliseconds (`first` before anything comes), at most ten
  /// seconds; tells how many bytes came and how long after the call the last of them.
  func read(quiet: Int32, first: Int32 = 3000) -> (bytes: Int, seconds: Double) {
    let watch = Stopwatch()
    var scrap = [UInt8](repeating: 0, count: 65_536)
    var total = 0
    var last = 0.0
    while watch.seconds < 10 {
      var waiting = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
      // The first byte may take its time; what belongs to it comes at once.
      guard poll(&waiting, 1, total == 0 ? first : quiet) > 0 else { break }
      let count = Foundation.read(master, &scrap, scrap.count)
      if count <= 0 { break }
      total += count
      last = watch.seconds
    }
    return (total, last)
  }

  /// Resident memory of the program in megabytes; 0 when it cannot be read. setsid forks and waits: the
  /// program is its child.
  var residentMegabytes: Double {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    let parent = "PPid:\t\(process.processIdentifier)"
    for number in names.compactMap({ Int32($0) }) {
      let path = "/proc/\(number)/status"
      let lines = (try? String(contentsOfFile: path, encoding: .utf8))?.split(separator: "\n") ?? []
      guard lines.contains(where: { $0 == parent }) else { continue }
      let line = lines.first { $0.hasPrefix("VmRSS:") }
      let kilobytes = line?.split(whereSeparator: \.isWhitespace).dropFirst().first
      return (kilobytes.flatMap { Double($0) } ?? 0) / 1024
    }
    return 0
  }
}
