import Foundation

/// Files that other people's systems wrote, beside the checkout; absent on a fresh machine.
enum SharedData {
  /// The bytes of a file under `shared/data/dev` in the nearest folder above that has it.
  static func bytes(_ path: String) -> [UInt8]? {
    var folder = URL(filePath: #filePath)
    while folder.path != "/" {
      folder.deleteLastPathComponent()
      let file = folder.appending(path: "shared/data/dev/" + path)
      if let data = try? Data(contentsOf: file) { return [UInt8](data) }
    }
    return nil
  }
}
