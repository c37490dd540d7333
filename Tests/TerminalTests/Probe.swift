import Cells
import Support
import Testing

/// The probe (`Tests/TerminalProbe`) in a pseudo-terminal.
enum Probe {
  /// Where the probe is.
  static let path = BuiltProgram.path("TerminalProbe")

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
