import ArgumentParser

/// The exit codes of every command (`Docs/cli.md`); 64 for wrong usage is the argument parser's own.
enum ExitStatus {
  /// Something failed that has no code of its own.
  static let failure = ExitCode(1)
  /// There is no terminal that can show the screens.
  static let noTerminal = ExitCode(2)
  /// The data was refused; nothing was stored.
  static let badData = ExitCode(65)
  /// There is no such file, person, thing or import.
  static let notFound = ExitCode(66)
  /// The output or the store could not be written.
  static let cannotWrite = ExitCode(73)
  /// Ctrl-C stopped it between two steps: 128 and the signal's number, as shells have it.
  static let interrupted = ExitCode(130)
}
