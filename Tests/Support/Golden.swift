import Foundation

/// Screens as text, kept in `Tests/Golden`. `RECORD_GOLDEN=1` writes them anew; a missing file is a
/// failure, so that no screen goes unread.
public enum Golden {
  /// The folder of the goldens.
  public static let folder = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Golden")

  /// Whether goldens are written anew.
  public static var records: Bool { ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" }

  /// What differs from the golden of this name, line by line; nil when nothing does.
  public static func difference(_ name: String, _ text: String, records: Bool = records)
    -> String?
  {
    let file = folder.appendingPathComponent(name.hasSuffix(".md") ? name : name + ".txt")
      .standardizedFileURL
    if records { return write(text, to: file) }
    guard let data = try? Data(contentsOf: file) else {
      return "Tests/Golden/\(name) is missing; RECORD_GOLDEN=1 writes it. The screen:\n\(text)"
    }
    let wanted = String(decoding: data, as: UTF8.self)
    return wanted == text + "\n" ? nil : compare(wanted, text, name)
  }

  private static func write(_ text: String, to file: URL) -> String? {
    do {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data((text + "\n").utf8).write(to: file)
      return nil
    } catch {
      return "cannot write \(file.path): \(error)"
    }
  }

  private static func compare(_ wanted: String, _ text: String, _ name: String) -> String {
    let old = wanted.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    let new = text.split(separator: "\n", omittingEmptySubsequences: false)
    var words = ["\(name) differs (- golden, + now):"]
    for index in 0..<max(old.count, new.count) {
      let before = index < old.count ? String(old[index]) : nil
      let after = index < new.count ? String(new[index]) : nil
      if before == after { continue }
      if let before { words.append("\(index + 1) -\(before)") }
      if let after { words.append("\(index + 1) +\(after)") }
    }
    return words.joined(separator: "\n")
  }
}
