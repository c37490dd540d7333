import Cells
import Glibc
import Support
import Testing

/// The probe (`Tests/TerminalProbe`) in a pseudo-terminal.
enum Probe {
  /// The folder that the build puts its programs in.
  static var folder: String {
    var bytes = [CChar](repeating: 0, count: 4_096)
    let count = readlink("/proc/self/exe", &bytes, bytes.count - 1)
    let path = String(
      decoding: bytes.prefix(max(0, count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
  }

  /// Where the probe is.
  static var path: String { folder + "/TerminalProbe" }

  /// The probe, once it has painted.
  static func start(
    term: String = "xterm-256color", locale: String = "C.UTF-8",
    environment: [String: String] = [:], size: Size = Size(width: 80, height: 24)
  ) throws -> Pty {
    var launch = Pty.Launch(path: path)
    launch.environment["TERM"] = term
    launch.environment["LC_ALL"] = locale
    launch.environment.merge(environment) { $1 }
    launch.size = size
    let pty = try #require(Pty(launch))
    try #require(pty.wait(for: "probe \(size.width)x\(size.height)"), "\(pty.screen.text)")
    return pty
  }
}
