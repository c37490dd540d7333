import Glibc

/// Finds the programs that were built beside the tests.
public enum BuiltProgram {
  /// The file of the program called `name`.
  public static func path(_ name: String) -> String {
    var bytes = [CChar](repeating: 0, count: 4_096)
    let count = max(0, readlink("/proc/self/exe", &bytes, bytes.count))
    let tests = String(
      decoding: bytes.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let folder = tests[..<(tests.lastIndex(of: "/") ?? tests.startIndex)]
    return "\(folder)/\(name)"
  }
}
