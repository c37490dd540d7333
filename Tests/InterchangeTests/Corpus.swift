import Foundation

/// Files that other people's systems wrote, where they are present: `shared/data` beside or above the
/// sources. Never part of the repository.
enum Corpus {
  /// The folder; nil where there is none, which is said once for each suite that asks.
  static func folder(_ file: String = #filePath) -> URL? {
    var folder = URL(fileURLWithPath: file).deletingLastPathComponent()
    while folder.path != "/" {
      let data = folder.appendingPathComponent("shared/data")
      if FileManager.default.fileExists(atPath: data.appendingPathComponent("README.md").path) {
        return data
      }
      folder.deleteLastPathComponent()
    }
    print("No shared/data above \(file): tests on real files are left out.")
    return nil
  }

  static func bytes(_ url: URL) -> [UInt8]? { (try? Data(contentsOf: url)).map { [UInt8]($0) } }
}
