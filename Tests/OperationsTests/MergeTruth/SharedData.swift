import Foundation

/// Files that other people's systems wrote, and what is known about them, beside the checkout; absent on
/// a fresh machine.
enum SharedData {
  /// The bytes of a file under `shared/data/dev`; nil where it is not there.
  static func bytes(_ path: String) -> [UInt8]? {
    folder.flatMap { try? Data(contentsOf: $0.appending(path: "dev/" + path)) }.map { [UInt8]($0) }
  }

  /// A JSON file under `shared/data`, as dictionaries and arrays; nil where it is not there.
  static func json(_ path: String) -> Any? {
    folder.flatMap { try? Data(contentsOf: $0.appending(path: path)) }
      .flatMap { try? JSONSerialization.jsonObject(with: $0) }
  }

  /// The paths of all files below a folder of `shared/data/dev`, sorted; empty where it is not there.
  static func files(under path: String) -> [String] {
    guard let dev = folder?.appending(path: "dev") else { return [] }
    let found = try? FileManager.default.subpathsOfDirectory(atPath: dev.path + "/" + path)
    return (found ?? []).map { path + "/" + $0 }.sorted()
  }

  /// Whether the files are here; says once in a line what is left out where they are not.
  static func isHere(_ suite: String) -> Bool {
    if folder == nil { print("\(suite): no shared/data here, nothing merged") }
    return folder != nil
  }

  /// `shared/data` in the nearest folder above that has it.
  private static let folder: URL? = {
    var folder = URL(filePath: #filePath)
    while folder.path != "/" {
      folder.deleteLastPathComponent()
      let data = folder.appending(path: "shared/data")
      if FileManager.default.fileExists(atPath: data.path + "/dev") { return data }
    }
    return nil
  }()
}
