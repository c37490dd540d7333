import Foundation
import Operations

/// The configuration file: `key = value` lines, `#` begins a remark.
struct Configuration {
  /// Values by key: `as`, `account.NAME`, `color`, the settings of the screens, `key.COMMAND`,
  /// `lock-code`.
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

  /// Puts values into the configuration file; its other lines and remarks stay as they are. An empty
  /// value takes the line out.
  /// - Throws: ``OperationError`` `.storage` when the file cannot be written.
  static func keep(
    _ values: [String: String], in path: String = Places.configuration
  ) throws(OperationError) {
    let old = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    var waiting = values
    var lines: [String] = []
    for line in old.split(separator: "\n", omittingEmptySubsequences: false) {
      let key = line.split(separator: "=", maxSplits: 1).first
        .map { $0.trimmingCharacters(in: .whitespaces) }
      guard let key, !line.hasPrefix("#"), let value = waiting.removeValue(forKey: key) else {
        lines.append(String(line))
        continue
      }
      if !value.isEmpty { lines.append("\(key) = \(value)") }
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    lines += waiting.sorted { $0.key < $1.key }.filter { !$0.value.isEmpty }
      .map { "\($0.key) = \($0.value)" }
    do {
      let folder = (path as NSString).deletingLastPathComponent
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      try (lines.joined(separator: "\n") + "\n").write(
        toFile: path, atomically: true, encoding: .utf8)
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    } catch {
      throw OperationError(
        .storage, "the configuration file \(path) cannot be written", "check its folder")
    }
  }

  /// A value by its key.
  subscript(key: String) -> String? { values[key] }
}
