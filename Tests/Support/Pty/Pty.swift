import CPty
import Cells
import Glibc

/// A program running on a pseudo-terminal of its own, with a screen that shows what it draws.
public final class Pty {
  /// What the program has drawn.
  public private(set) var screen: VirtualScreen
  /// Every byte that the program has written.
  public private(set) var output: [UInt8] = []
  private let fd: Int32
  private let child: pid_t
  private var status: Int?

  /// How a program is started.
  public struct Launch {
    /// The program's file.
    public var path: String
    /// What follows its name.
    public var arguments: [String] = []
    /// Its whole environment.
    public var environment = [
      "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin",
    ]
    /// The terminal's size.
    public var size = Size(width: 80, height: 24)

    /// The program at `path`, on xterm in UTF-8.
    public init(path: String) { self.path = path }
  }

  /// Starts a program; nil when it cannot be started.
  public init?(_ launch: Launch) {
    screen = VirtualScreen(launch.size)
    var arguments = ([launch.path] + launch.arguments).map { strdup($0) } + [nil]
    var environment = launch.environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    var child: pid_t = -1
    fd = pty_start(
      launch.path, &arguments, &environment, Int32(launch.size.width), Int32(launch.size.height),
      &child)
    self.child = child
    (arguments + environment).forEach { free($0) }
    if fd < 0 { return nil }
  }

  deinit { pty_end(fd, status == nil ? child : -1) }

  /// Types text as it is.
  public func send(text: String) {
    let bytes = Array(text.utf8)
    _ = pty_write(fd, bytes, bytes.count)
  }

  /// Presses the keys of a script such as `gm j Enter` (``Key/sequence(_:)``).
  public func send(keys: String) {
    for key in Key.sequence(keys) { send(text: key.xtermBytes) }
  }

  /// Changes the terminal's size.
  public func resize(_ size: Size) {
    screen = VirtualScreen(size)
    _ = pty_resize(fd, Int32(size.width), Int32(size.height))
  }

  /// Reads until the screen's text satisfies `condition`; false when `seconds` pass before.
  public func wait(seconds: Int = 10, until condition: (String) -> Bool) -> Bool {
    var silence = 0
    while !condition(screen.text) {
      guard read(milliseconds: 50, silence: &silence), silence < seconds * 20 else {
        return condition(screen.text)
      }
    }
    return true
  }

  /// Reads until `text` is on the screen; false when `seconds` pass before.
  public func wait(for text: String, seconds: Int = 10) -> Bool {
    wait(seconds: seconds) { $0.contains(text) }
  }

  /// The screen once nothing more has come for `quiet` milliseconds.
  public func readScreen(quiet: Int = 150) -> String {
    var silence = 0
    while silence == 0, read(milliseconds: quiet, silence: &silence) {}
    return screen.text
  }

  /// Waits for the program's end: its status, or 256 plus the signal that killed it; nil when
  /// `seconds` pass before.
  public func waitForEnd(seconds: Int = 10) -> Int? {
    var silence = 0
    var isOpen = true
    while status == nil, silence < seconds * 20 {
      // What the program writes is read to its end, or it would wait for us.
      if isOpen { isOpen = read(milliseconds: 50, silence: &silence) }
      let code = pty_status(child, isOpen ? 0 : 50)
      if code >= 0 { status = Int(code) } else if !isOpen { silence += 1 }
    }
    silence = 0
    while isOpen, silence < 2 { isOpen = read(milliseconds: 20, silence: &silence) }
    return status
  }

  /// Sends a signal to the program.
  public func signal(_ number: Int32) { kill(child, number) }

  /// Whether the terminal takes whole lines and echoes them, as a shell wants it.
  public var isCooked: Bool { pty_modes(fd) == 3 }

  /// Reads what has come; false at the end. Counts the times that nothing came.
  private func read(milliseconds: Int, silence: inout Int) -> Bool {
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = pty_read(fd, &bytes, bytes.count, Int32(milliseconds))
    if count < 0 { return false }
    if count == 0 { silence += 1 }
    output += bytes.prefix(count)
    screen.write(bytes.prefix(count))
    return true
  }
}

extension Key {
  /// What xterm sends for the key.
  fileprivate var xtermBytes: String {
    switch self {
    case .character(let character): String(character)
    case .enter: "\r"
    case .escape: "\u{1B}"
    case .tab: "\t"
    case .backTab: "\u{1B}[Z"
    case .backspace: "\u{7F}"
    case .delete: "\u{1B}[3~"
    case .insert: "\u{1B}[2~"
    case .up: "\u{1B}OA"
    case .down: "\u{1B}OB"
    case .right: "\u{1B}OC"
    case .left: "\u{1B}OD"
    case .pageUp: "\u{1B}[5~"
    case .pageDown: "\u{1B}[6~"
    case .home: "\u{1B}OH"
    case .end: "\u{1B}OF"
    case .shift(let moving): moving.xtermBytes(modifier: 2)
    case .controlMove(let moving): moving.xtermBytes(modifier: 5)
    case .function(let number): Key.functionBytes(number)
    case .control(let letter):
      String(Character(Unicode.Scalar((letter.asciiValue ?? 0) & 0x1F)))
    case .alt(let character): "\u{1B}\(character)"
    }
  }

  private static func functionBytes(_ number: Int) -> String {
    let numbers = [11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 23, 24]
    if number <= 4 { return "\u{1B}O" + ["P", "Q", "R", "S"][number - 1] }
    if number <= 12 { return "\u{1B}[\(numbers[number - 1])~" }
    return "\u{1B}[\(numbers[(number - 13) % 12]);2~"
  }
}

extension Key.Moving {
  fileprivate func xtermBytes(modifier: Int) -> String {
    switch self {
    case .up: "\u{1B}[1;\(modifier)A"
    case .down: "\u{1B}[1;\(modifier)B"
    case .right: "\u{1B}[1;\(modifier)C"
    case .left: "\u{1B}[1;\(modifier)D"
    case .home: "\u{1B}[1;\(modifier)H"
    case .end: "\u{1B}[1;\(modifier)F"
    case .pageUp: "\u{1B}[5;\(modifier)~"
    case .pageDown: "\u{1B}[6;\(modifier)~"
    }
  }
}
