import Foundation

/// The configuration file: `key = value` lines, `#` begins a remark.
struct Configuration {
  /// Values by key: `as`, `role`, `person`, `theme`, `glyphs`, `color`.
  private(set) var values: [String: String] = [:]

  /// Reads a configuration; a missing file is an empty one.
  init(path: String = Places.configuration) {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return }
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let parts = line.split(separator: "=", maxSplits: 1)
      guard parts.count == 2 else { continue }
      values[parts[0].trimmingCharacters(in: .whitespaces)] =
        parts[1].trimmingCharacters(in: .whitespaces)
    }
  }

  /// A value by its key.
  subscript(key: String) -> String? { values[key] }
}
