import Foundation
import Testing

/// House rules that a glance can check and that reviews should not have to.
@Suite("House rules")
struct HouseRuleTests {
  @Test("no source file is longer than 500 lines")
  func filesStaySmall() throws {
    let paths =
      Repository.files(below: "Sources", extensions: ["swift", "c", "cpp", "h"])
      + Repository.files(below: "Tests", extensions: ["swift"])
    for path in paths {
      let lines = try Repository.text(path).split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count <= 500, "\(path) has \(lines.count) lines")
    }
  }

  @Test("nothing forces a value and only the command prints")
  func nothingIsForced() throws {
    let forbidden = ["try!", " as! "]
    for path in Repository.files(below: "Sources", extensions: ["swift"]) {
      let text = try Repository.text(path)
      for word in forbidden { #expect(!text.contains(word), "\(path) contains \(word)") }
      if !path.hasPrefix("Sources/chartline/") {
        let prints = text.split(separator: "\n").contains {
          $0.drop { $0 == " " }.hasPrefix("print(")
        }
        #expect(!prints, "\(path) prints")
      }
    }
  }

  @Test("work reaches the main thread by the mailbox alone")
  func nothingHopsToTheMainActor() throws {
    // The main thread blocks in poll(2), so a task that hops to the main actor never runs.
    for path in Repository.files(below: "Sources", extensions: ["swift"]) {
      let text = try Repository.text(path)
      for word in ["MainActor.run", "@MainActor in", "DispatchQueue.main"] {
        #expect(!text.contains(word), "\(path) contains \(word)")
      }
    }
  }

  @Test("README names each command once, and CI runs those very lines")
  func commandsDoNotDrift() throws {
    let readme = try Repository.text("README.md").split(separator: "\n").map(String.init)
    let ci = try Repository.text(".ci/run")
    for purpose in ["chartline demo", "swift test"] {
      let lines = readme.filter { $0.contains("apt-get") && $0.hasSuffix(purpose) }
      #expect(lines.count == 1, "README has \(lines.count) lines that end in \(purpose)")
      #expect(ci.contains("readme_line \"\(purpose)\""), "CI does not run README's \(purpose)")
    }
  }

  /// Debian's package for each C library; those of the compiler's own need none.
  static let packages = [
    "archive": "libarchive-dev", "crypto": "libssl-dev", "ncursesw": "libncurses-dev",
    "simdjson": "libsimdjson-dev", "sqlite3": "libsqlite3-dev", "tinfo": "libncurses-dev",
    "xml2": "libxml2-dev", "zstd": "libzstd-dev",
  ]

  @Test("README installs every library that is linked, so that a fresh machine builds it")
  func readmeInstallsWhatIsLinked() throws {
    let lines = try Repository.text("README.md").split(separator: "\n")
      .filter { $0.contains("apt-get") }
    let linked = try Repository.text("Package.swift").components(separatedBy: ".linkedLibrary(\"")
      .dropFirst().compactMap { $0.split(separator: "\"").first.map(String.init) }
    for library in Set(linked).subtracting(["stdc++", "util"]) {
      let package = try #require(Self.packages[library], "lib\(library) has no Debian package here")
      for line in lines { #expect(line.contains(package), "README does not install \(package)") }
    }
  }
}
