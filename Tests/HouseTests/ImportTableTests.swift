import Testing

/// The arrows of the house: what each target may import. The table of ARCHITECTURE.md, as a test,
/// since the package manager does not see what is imported through a dependency's dependency.
@Suite("The import table")
struct ImportTableTests {
  /// Modules of the toolchain that every target may use.
  static let system: Set<String> = [
    "Dispatch", "Foundation", "Glibc", "Synchronization", "Testing",
  ]

  static let pure: Set<String> = [
    "Clinical", "Terminology", "Access", "Interchange", "Merging", "Monitoring", "Education",
  ]

  static let table: [String: Set<String>] = [
    "Clinical": [],
    "Terminology": ["Clinical", "Assets"],
    "Access": ["Clinical"],
    "Interchange": ["Clinical", "Terminology", "CJSON", "CXML"],
    "Merging": ["Clinical", "Terminology"],
    "Monitoring": ["Clinical", "Terminology"],
    "Education": ["Clinical", "Terminology", "Assets"],
    "RecordStore": ["Clinical", "Access", "GRDB", "GRDBSQLite", "CZstd", "CCrypto"],
    "Operations": pure.union(["RecordStore", "CArchive"]),
    "Connections": ["Operations", "Interchange", "Clinical", "FlyingSocks", "CHTTP", "CCrypto"],
    "SimulatedProviders": ["Interchange", "Clinical", "FlyingFox", "FlyingSocks", "CCrypto"],
    "Cells": [],
    "Widgets": ["Cells"],
    "Portal": ["Widgets", "Cells", "Clinical", "Access", "Merging", "Monitoring", "Education"],
    "Terminal": ["Cells", "CTerminal"],
    "PortalRuntime": pure.union([
      "Portal", "Terminal", "Operations", "RecordStore", "Cells", "CTerminal",
    ]),
  ]

  @Test("imports nothing beyond its row", arguments: table.keys.sorted())
  func importsOnlyItsRow(target: String) throws {
    let allowed = (Self.table[target] ?? []).union(Self.system)
    for path in Repository.files(below: "Sources/" + target, extensions: ["swift"]) {
      for module in try importedModules(in: path) {
        #expect(allowed.contains(module), "\(path) imports \(module)")
      }
    }
  }

  @Test("has a row for every target but the command and the C shims")
  func everyTargetHasARow() {
    let targets = Set(
      Repository.files(below: "Sources", extensions: ["swift"])
        .compactMap { $0.split(separator: "/").dropFirst().first.map(String.init) })
    #expect(targets.subtracting(["chartline"]) == Set(Self.table.keys))
  }

  private func importedModules(in path: String) throws -> [String] {
    // Imports begin at the margin; `import` inside a text is something else.
    try Repository.text(path).split(separator: "\n").compactMap { line in
      guard line.first != " " else { return nil }
      var words = line.split(separator: " ")
      while let first = words.first, first.hasPrefix("@") { words.removeFirst() }
      guard words.first == "import", words.count > 1 else { return nil }
      let module = words.count > 2 ? words[2] : words[1]
      return module.split(separator: ".").first.map(String.init)
    }
  }
}
