import Foundation

/// Files that other people's systems wrote, beside the checkout; absent on a fresh machine.
enum Corpus {
  /// `shared/data` in the nearest folder above that has it.
  static let root: URL? = {
    var folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    while folder.path != "/" {
      let data = folder.appendingPathComponent("shared/data")
      if FileManager.default.fileExists(atPath: data.appendingPathComponent("README.md").path) {
        return data
      }
      folder.deleteLastPathComponent()
    }
    return nil
  }()

  /// The bytes of a file under `dev`; nil where the corpus is absent.
  static func bytes(_ path: String) -> [UInt8]? {
    guard let root else { return nil }
    let url = root.appendingPathComponent("dev").appendingPathComponent(path)
    return (try? Data(contentsOf: url)).map { [UInt8]($0) }
  }

  /// The paths of all files under `dev`, without the sets' own notes; none where it is absent.
  static func paths() -> [String] {
    guard let folder = root?.appendingPathComponent("dev").path else { return [] }
    let all = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return all.filter { path in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: folder + "/" + path, isDirectory: &isFolder)
        && !isFolder.boolValue && !path.hasSuffix("SOURCE.txt")
    }.sorted()
  }

  /// What was counted in the files, by path.
  static func counts() -> [String: [String: Any]] {
    guard let url = root?.appendingPathComponent("truth/counts_dev.json"),
      let data = try? Data(contentsOf: url),
      let all = try? JSONSerialization.jsonObject(with: data) as? [String: [String: Any]]
    else { return [:] }
    return all
  }
}
