// swift-tools-version: 6.2
import PackageDescription

// The fuzz harness, a package of its own so that nothing of it reaches the program: the readers'
// sources by symlink, compiled with `swift build --sanitize fuzzer` (`Scripts/fuzz` does it).
let strict: [SwiftSetting] = [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)]

let package = Package(
  name: "fuzz",
  targets: [
    .target(name: "Assets", path: "Assets", exclude: ["demo", "education"], sources: ["embed.c"]),
    .target(
      name: "CJSON", linkerSettings: [.linkedLibrary("simdjson"), .linkedLibrary("stdc++")]),
    .target(
      name: "CXML", cSettings: [.unsafeFlags(["-I/usr/include/libxml2"])],
      linkerSettings: [.linkedLibrary("xml2")]),
    .target(name: "Clinical", swiftSettings: strict),
    .target(name: "Terminology", dependencies: ["Clinical", "Assets"], swiftSettings: strict),
    .target(
      name: "Interchange", dependencies: ["Clinical", "Terminology", "CJSON", "CXML"],
      swiftSettings: strict),
    .executableTarget(
      name: "fuzz", dependencies: ["Interchange", "Clinical"], path: "Harness",
      swiftSettings: strict + [.unsafeFlags(["-parse-as-library"])]),
  ],
  cxxLanguageStandard: .cxx17
)
