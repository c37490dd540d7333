// swift-tools-version: 6.2
import PackageDescription

// Every Swift target is built in Swift 6 mode with complete concurrency checking, and a warning is
// an error, here and in `.ci/run` alike. The arrows between the targets are checked by
// `Tests/HouseTests`.
let strict: [SwiftSetting] = [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)]

func pure(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name + "Tests", dependencies: dependencies, swiftSettings: strict)
}

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let flyingSocks = Target.Dependency.product(name: "FlyingSocks", package: "FlyingFox")
let flyingFox = Target.Dependency.product(name: "FlyingFox", package: "FlyingFox")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")

let package = Package(
  name: "chartline",
  products: [.executable(name: "chartline", targets: ["chartline"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
  ],
  targets: [
    // C shims: no header of the wrapped library reaches Swift.
    .target(name: "Assets", path: "Assets", exclude: ["demo", "education"], sources: ["embed.c"]),
    .target(
      name: "CJSON", linkerSettings: [.linkedLibrary("simdjson"), .linkedLibrary("stdc++")]),
    .target(
      name: "CXML", cSettings: [.unsafeFlags(["-I/usr/include/libxml2"])],
      linkerSettings: [.linkedLibrary("xml2")]),
    .target(name: "CZstd", linkerSettings: [.linkedLibrary("zstd")]),
    .target(name: "CArchive", linkerSettings: [.linkedLibrary("archive")]),
    .target(name: "CHTTP"),
    .target(name: "CCrypto", linkerSettings: [.linkedLibrary("crypto")]),
    .target(
      name: "CTerminal",
      cSettings: [.define("NCURSES_WIDECHAR", to: "1"), .define("_GNU_SOURCE")],
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),

    // Pure: values in, values out.
    pure("Clinical"),
    pure("Terminology", ["Clinical", "Assets"]),
    pure("Access", ["Clinical"]),
    pure("Interchange", ["Clinical", "Terminology", "CJSON", "CXML"]),
    pure("Merging", ["Clinical", "Terminology"]),
    pure("Monitoring", ["Clinical", "Terminology"]),
    pure("Education", ["Clinical", "Terminology", "Assets"]),

    // Reads and writes the world.
    pure("RecordStore", ["Clinical", "Access", "CZstd", "CCrypto", grdb, sqlite]),
    pure(
      "Operations",
      [
        "Clinical", "Terminology", "Access", "Interchange", "Merging", "Monitoring", "Education",
        "RecordStore", "CArchive",
      ]),
    pure(
      "Connections",
      ["Clinical", "Interchange", "Operations", "CHTTP", "CCrypto", flyingSocks]),

    pure(
      "SimulatedProviders",
      ["Clinical", "Interchange", "CCrypto", flyingFox, flyingSocks]),

    // On the screen.
    pure("Cells"),
    pure("Widgets", ["Cells"]),
    pure(
      "Portal",
      ["Widgets", "Cells", "Clinical", "Access", "Merging", "Monitoring", "Education"]),
    pure("Terminal", ["Cells", "CTerminal"]),
    pure(
      "PortalRuntime",
      [
        "Portal", "Terminal", "Operations", "RecordStore", "Cells", "Clinical", "Access", "Merging",
        "Monitoring", "Education", "Terminology",
      ]),
    .executableTarget(
      name: "chartline",
      dependencies: [
        "Clinical", "Terminology", "Access", "Interchange", "Merging", "Monitoring", "Education",
        "RecordStore", "Operations", "Connections", "SimulatedProviders", "Cells", "Portal",
        "Terminal", "PortalRuntime",
        "Assets",
        "CJSON", "CXML", argumentParser,
      ],
      swiftSettings: strict),

    // Tests mirror the sources.
    .target(name: "CPty", path: "Tests/CPty", linkerSettings: [.linkedLibrary("util")]),
    .target(
      name: "Support", dependencies: ["Clinical", "Cells", "Education", "Portal", "CPty"],
      path: "Tests/Support", swiftSettings: strict),
    tests("House", []),
    tests("Clinical", ["Clinical"]),
    tests("Terminology", ["Terminology", "Clinical"]),
    tests("Access", ["Access", "Clinical"]),
    tests("Interchange", ["Interchange", "Clinical", "CJSON", "CXML"]),
    tests("Merging", ["Merging", "Clinical", "Terminology"]),
    tests("Monitoring", ["Monitoring", "Clinical"]),
    tests("Education", ["Education", "Clinical", "Monitoring", "Terminology"]),
    tests("RecordStore", ["RecordStore", "Clinical", "Access", grdb]),
    tests(
      "Operations",
      [
        "Operations", "RecordStore", "Clinical", "Access", "Merging", "Monitoring", "Education",
        "Assets",
      ]),
    tests(
      "Connections",
      [
        "Connections", "SimulatedProviders", "Operations", "Interchange", "Access", "Clinical",
        "Assets", grdb,
      ]),
    tests("Cells", ["Cells"]),
    tests("Widgets", ["Widgets", "Cells"]),
    tests("Portal", ["Portal", "Widgets", "Cells", "Clinical", "Support"]),
    tests(
      "PortalRuntime",
      [
        "PortalRuntime", "Portal", "Operations", "Access", "Merging", "Cells", "Clinical",
        "Support",
      ]),
    .executableTarget(
      name: "TerminalProbe", dependencies: ["Terminal", "Cells"], path: "Tests/TerminalProbe",
      swiftSettings: strict),
    tests("Terminal", ["Terminal", "CTerminal", "Cells", "Support", "CPty", "TerminalProbe"]),
    tests(
      "Command", ["Support", "CPty", "Cells", "Connections", "Operations", "Access", "Clinical"]),
  ],
  cxxLanguageStandard: .cxx17
)
