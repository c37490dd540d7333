import Glibc

/// One line on standard error that tells how far some work is; nothing where that is no terminal.
struct Progress {
  private let isShown = isatty(STDERR_FILENO) == 1
  private var shownAt: Int64 = 0

  /// Shows the words in the place of those before, at most five times a second.
  mutating func show(_ words: @autoclosure () -> String) {
    let now = systemInstant().milliseconds
    guard isShown, now - shownAt >= 200 else { return }
    shownAt = now
    Output.progress(words())
  }

  /// Takes the line away.
  func end() { if isShown { Output.progress("") } }
}
