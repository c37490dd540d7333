import Cells
import Glibc

/// Where commands write: results to standard output, remarks and errors to standard error. The one
/// place of the program that prints; everything passes the sanitiser first.
enum Output {
  /// One line of results.
  static func line(_ text: String = "") { print(Sanitizer.clean(text)) }

  /// One line of results as JSON.
  static func json(_ members: [(String, JSONValue)]) { print(JSONValue.object(members).line) }

  /// Several lines of results, each sanitised by itself.
  static func lines(_ text: String) {
    for part in text.split(separator: "\n", omittingEmptySubsequences: false) { line(String(part)) }
  }

  /// Sends on what was written so far: somebody waits for it at the other end of a pipe.
  static func flush() { fflush(nil) }

  /// One line for people on standard error.
  static func remark(_ text: String) {
    write(Array((Sanitizer.clean(text) + "\n").utf8), to: STDERR_FILENO)
  }

  /// Words on standard error in the place of the line before; none clears it.
  static func progress(_ text: String) {
    write(Array(("\r\u{1B}[K" + Sanitizer.clean(text)).utf8), to: STDERR_FILENO)
  }

  /// Bytes exactly as they are, on standard output.
  static func bytes(_ bytes: [UInt8]) {
    fflush(nil)
    write(bytes, to: STDOUT_FILENO)
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    bytes.withUnsafeBytes { buffer in
      var sent = 0
      while sent < buffer.count {
        let count = Glibc.write(
          descriptor, buffer.baseAddress?.advanced(by: sent), buffer.count - sent)
        if count <= 0 { return }
        sent += count
      }
    }
  }
}
