import Assets
import Clinical
import Education
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

/// The demo's manifest against the other assets.
struct ManifestTests {
  /// The fields of every line of a name.
  private func lines(_ name: String) throws -> [[String]] {
    let asset = try #require(asset_named("demo/manifest")).pointee
    let text = String(decoding: Data(bytes: asset.bytes, count: Int(asset.size)), as: UTF8.self)
    return text.split(separator: "\n").filter { $0.hasPrefix(name + ":") }.map {
      $0.dropFirst(name.count + 1).split(separator: "|", omittingEmptySubsequences: false).map {
        $0.trimmingCharacters(in: .whitespaces)
      }
    }
  }

  @Test("Every document of the demo is listed once, in the order in which it was received")
  func documents() throws {
    let documents = try lines("document")
    let assets = (0..<asset_count()).compactMap {
      asset_at($0).map { String(cString: $0.pointee.name) }
    }
    let files = documents.map { $0[2] } + (try lines("messages")).map { $0[1] }
    #expect(
      files.map { "demo/" + $0 }.sorted()
        == assets.filter {
          $0.hasPrefix("demo/") && $0 != "demo/manifest" && !$0.hasSuffix(".replay")
        })
    let received = documents.compactMap { PartialDate(iso: $0[0])?.lowerBound() }
    #expect(received.count == documents.count && received == received.sorted())
    let clock = try #require(try lines("clock").first.flatMap { PartialDate(iso: $0[0]) })
    #expect(received.allSatisfy { $0 < clock.lowerBound() })
  }

  @Test(
    "Lessons name topics and accounts that exist; every decision has its maker, role, time and reason"
  )
  func lessonsAndDecisions() throws {
    let accounts = try lines("account").map { $0[0] }
    for lesson in try lines("lesson") {
      #expect(Topics.named(lesson[1]) != nil)
      #expect(accounts.contains(lesson[2]))
    }
    for decision in try lines("same") + lines("apart") {
      #expect(decision.count == 6 && decision.allSatisfy { !$0.isEmpty })
      #expect(PartialDate(iso: decision[4]) != nil)
    }
  }

  @Test("Links and limits stand below the documents that they speak of, in the order of doing")
  func order() throws {
    let asset = try #require(asset_named("demo/manifest")).pointee
    let text = String(decoding: Data(bytes: asset.bytes, count: Int(asset.size)), as: UTF8.self)
    var known = ""
    for line in text.split(separator: "\n") {
      let fields =
        line.split(separator: ":", maxSplits: 1).last.map { $0.split(separator: "|") } ?? []
      let words = fields.map { $0.trimmingCharacters(in: .whitespaces) }
      if line.hasPrefix("document:") {
        let document = try #require(asset_named("demo/" + words[words.count - 1])).pointee
        known += String(
          decoding: Data(bytes: document.bytes, count: Int(document.size)), as: UTF8.self)
      } else if line.hasPrefix("same:") || line.hasPrefix("apart:") || line.hasPrefix("limit:") {
        let numbers = line.hasPrefix("limit:") ? [words[0]] : [words[0], words[1]]
        for number in numbers {
          // Whole, in whatever dialect: between quotes, tags, bars or hats.
          let marks = "\"<>|^"
          let isThere = known.ranges(of: number).contains { found in
            let before = known[..<found.lowerBound].last
            let after = known[found.upperBound...].first
            return before.map(marks.contains) == true && after.map(marks.contains) == true
          }
          #expect(isThere, "\(line)")
        }
      }
    }
  }
}
