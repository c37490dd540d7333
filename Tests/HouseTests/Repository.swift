import Foundation

/// The checkout that the tests were built from.
enum Repository {
  /// Its top folder.
  static let root: URL = {
    var folder = URL(filePath: #filePath).deletingLastPathComponent()
    while folder.path != "/",
      !FileManager.default.fileExists(atPath: folder.appending(path: "Package.swift").path)
    {
      folder.deleteLastPathComponent()
    }
    return folder
  }()

  /// The text of a file, by its path from the top folder.
  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// The paths of all files below a folder that end in one of `extensions`, from the top folder.
  static func files(below folder: String, extensions: Set<String>) -> [String] {
    let start = root.appending(path: folder)
    let all = FileManager.default.enumerator(at: start, includingPropertiesForKeys: nil)
    return (all?.compactMap { $0 as? URL } ?? [])
      .filter { extensions.contains($0.pathExtension) }
      .map { String($0.path.dropFirst(root.path.count + 1)) }
      .sorted()
  }
}
