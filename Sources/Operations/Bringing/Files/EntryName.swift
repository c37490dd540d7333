/// Names of archive entries. Nothing is unpacked to the disk, so that no name can do harm; a name that
/// tries to is refused all the same, and so is what depends on it.
enum EntryName {
  /// Why an entry of this name is refused; nil where it is not.
  static func refusal(_ name: String, limits: ArchiveLimits) -> String? {
    if name.isEmpty { return "an entry without a name" }
    if name.utf8.count > limits.name { return "a name of more than \(limits.name) bytes" }
    if name.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
      return "a name with control characters"
    }
    if name.contains("\\") { return "a name with a backslash" }
    if name.hasPrefix("/") || hasDrive(name) { return "an absolute path" }
    let steps = name.split(separator: "/")
    if steps.contains("..") { return "a path that leads out of the archive" }
    if steps.count > limits.depth { return "more than \(limits.depth) folders deep" }
    return nil
  }

  /// Why an entry of this name is no record whatever it holds: what macOS adds; nil where it may be one.
  static func companion(_ name: String) -> String? {
    let steps = name.split(separator: "/")
    guard let last = steps.last else { return nil }
    let isCompanion = steps.first == "__MACOSX" || last.hasPrefix("._") || last == ".DS_Store"
    return isCompanion ? "a file that macOS adds" : nil
  }

  /// The name by which two entries are the same: without steps that lead nowhere, letter case ignored.
  static func folded(_ name: String) -> String {
    name.split(separator: "/").filter { $0 != "." }.joined(separator: "/").lowercased()
  }

  /// `C:` and the like.
  private static func hasDrive(_ name: String) -> Bool {
    let start = Array(name.prefix(2))
    return start.count == 2 && start[0].isLetter && start[0].isASCII && start[1] == ":"
  }
}
