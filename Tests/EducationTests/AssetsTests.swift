import Assets
import Foundation
import Testing

/// The table of `Assets/embed.c` against the files that lie in `Assets/`.
struct AssetsTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Assets")

  private static var listed: [String] {
    (0..<asset_count()).compactMap { asset_at($0).map { String(cString: $0.pointee.name) } }
  }

  @Test("Every file below Assets/demo and Assets/education is listed, and nothing else of them")
  func everyFileIsListed() throws {
    for part in ["demo", "education"] {
      let below = Self.folder.appending(path: part)
      let paths = try FileManager.default.subpathsOfDirectory(atPath: below.path())
      let files = try paths.filter {
        try below.appending(path: $0).resourceValues(forKeys: [.isRegularFileKey]).isRegularFile
          == true
      }
      #expect(
        Self.listed.filter { $0.hasPrefix(part + "/") } == files.map { part + "/" + $0 }.sorted(),
        "run Scripts/embed-assets")
    }
  }

  @Test("An asset has the bytes of its file")
  func bytesAreThoseOfTheFile() throws {
    for name in Self.listed {
      let asset = try #require(asset_named(name)).pointee
      let bytes = Data(bytes: asset.bytes, count: Int(asset.size))
      #expect(try bytes == Data(contentsOf: Self.folder.appending(path: name)), "\(name)")
    }
  }

  @Test("An unknown name and a position beyond the end give nothing")
  func nothingElse() {
    #expect(asset_named("demo/none") == nil)
    #expect(asset_named("") == nil)
    #expect(asset_at(asset_count()) == nil)
  }
}
