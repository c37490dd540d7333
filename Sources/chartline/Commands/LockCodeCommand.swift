import ArgumentParser
import Glibc

/// `chartline lock-code`
struct LockCodeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lock-code",
    abstract: "Set the code that uncovers a locked screen.",
    discussion: """
      The code is asked for twice and not shown; an empty one takes it away. It keeps out glances \
      at an unattended terminal, not those who can use your account. The setting "Cover the screen \
      after" locks by itself; !! locks at once.
      """)

  func run() throws {
    guard let first = Self.typed("New code: "), let second = Self.typed("Once more: ") else {
      Output.remark("chartline: a code is typed at a terminal")
      throw ExitStatus.noTerminal
    }
    guard first == second else {
      Output.remark("chartline: the two codes differ; nothing was changed")
      throw ExitStatus.failure
    }
    try Failure.reporting {
      try Configuration.keep(["lock-code": first.isEmpty ? "" : LockCode.kept(first)])
    }
    Output.line(first.isEmpty ? "The lock code is taken away." : "The lock code is set.")
  }

  /// What is typed after a prompt, without showing it; nil without a terminal.
  private static func typed(_ prompt: String) -> String? {
    guard isatty(STDIN_FILENO) == 1, let text = getpass(prompt) else { return nil }
    return String(cString: text)
  }
}
