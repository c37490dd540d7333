import Foundation

/// Runs the built program as a user would, on a store of its own.
struct Command {
  /// What a run printed and how it ended.
  struct Result {
    var output: String
    var errors: String
    var status: Int32

    /// The lines of the output as JSON objects.
    var rows: [[String: Any]] {
      output.split(separator: "\n").compactMap {
        (try? JSONSerialization.jsonObject(with: Data($0.utf8))) as? [String: Any]
      }
    }
  }

  /// A folder that only this test uses; its store is `store` below it.
  let folder: URL

  /// A new folder, empty.
  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "chartline-test-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  /// The program, beside the test bundle that SwiftPM built.
  static let program: URL = {
    let runner = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    let beside = runner.deletingLastPathComponent().appending(path: "chartline")
    if FileManager.default.isExecutableFile(atPath: beside.path) { return beside }
    return root.appending(path: ".build/debug/chartline")
  }()

  /// The top folder of the checkout.
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The store's folder.
  var store: String { folder.appending(path: "store").path }

  /// Runs the program with these arguments on this test's store.
  @discardableResult
  func run(
    _ arguments: String..., environment: [String: String] = [:], input: String? = nil
  ) throws -> Result {
    try run(arguments, environment: environment, input: input)
  }

  /// Runs the program with these arguments on this test's store.
  @discardableResult
  func run(
    _ arguments: [String], environment: [String: String] = [:], input: String? = nil
  ) throws -> Result {
    let process = Process()
    process.executableURL = Self.program
    process.arguments = arguments
    var variables = ProcessInfo.processInfo.environment
    variables["CHARTLINE_STORE"] = store
    variables["XDG_CONFIG_HOME"] = folder.path
    variables["CHARTLINE_AS"] = nil
    process.environment = variables.merging(environment) { _, new in new }
    let output = folder.appending(path: UUID().uuidString)
    let errors = folder.appending(path: UUID().uuidString)
    for file in [output, errors] {
      _ = FileManager.default.createFile(atPath: file.path, contents: nil)
    }
    process.standardInput =
      try input.map { FileHandle(forReadingAtPath: try file("input", $0)) } ?? .nullDevice
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    process.waitUntilExit()
    return Result(
      output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self),
      status: process.terminationStatus)
  }

  /// Writes a file into this test's folder and returns its path.
  func file(_ name: String, _ text: String) throws -> String {
    let path = folder.appending(path: name)
    try Data(text.utf8).write(to: path)
    return path.path
  }

  /// A document of the demo, by its name below `Assets/demo`.
  static func demo(_ name: String) -> String { root.appending(path: "Assets/demo/" + name).path }
}
