import Clinical
import Foundation
import Operations

/// The store of a running demo: a folder that lives as long as the demo, where other windows find it.
struct DemoStore {
  /// The folder of this demo.
  let folder: String

  /// The store in it.
  var store: String { folder + "/store" }

  /// Makes the folder for this process; those that ended demos left behind are removed.
  static func make() throws(OperationError) -> DemoStore {
    removeLeftovers()
    let demo = DemoStore(folder: "\(home)/\(getpid())")
    do {
      try FileManager.default.createDirectory(
        atPath: demo.folder, withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
      try String(systemInstant().milliseconds).write(
        toFile: demo.folder + "/begun", atomically: true, encoding: .utf8)
    } catch {
      throw OperationError(
        .storage, "the demo's folder \(demo.folder) cannot be made",
        "set XDG_RUNTIME_DIR to a folder of yours")
    }
    return demo
  }

  /// The demo that runs, the youngest when there are several.
  static func running() throws(OperationError) -> DemoStore {
    let found = numbers.filter(isAlive).map { DemoStore(folder: "\(home)/\($0)") }
    guard
      let demo = found.max(by: { $0.begun.milliseconds < $1.begun.milliseconds })
    else {
      throw OperationError(.missing, "no demo runs", "start one in another window: chartline demo")
    }
    return demo
  }

  /// The demo's clock: the story's first instant when the demo began, and running since.
  func clock(_ story: DemoStory) -> WallClock { .story(start: story.start, begun: begun) }

  /// Removes the folder and everything in it.
  func remove() { try? FileManager.default.removeItem(atPath: folder) }

  private var begun: Instant {
    let text = try? String(contentsOfFile: folder + "/begun", encoding: .utf8)
    return Instant(milliseconds: text.flatMap { Int64($0) } ?? 0)
  }

  private static var home: String { "\(Places.runtime)/chartline-demo-\(getuid())" }

  private static var numbers: [Int32] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: home)
    return (names ?? []).compactMap { Int32($0) }
  }

  private static func isAlive(_ process: Int32) -> Bool {
    kill(process, 0) == 0 || errno == EPERM
  }

  private static func removeLeftovers() {
    for number in numbers where !isAlive(number) { DemoStore(folder: "\(home)/\(number)").remove() }
  }
}
