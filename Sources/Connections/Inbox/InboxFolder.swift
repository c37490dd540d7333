import Foundation
import Operations

/// A folder in which files appear: each is taken by moving it, so that two programs never take the same,
/// and stands afterwards in `done` or, where it could not be read, in `failed`.
struct InboxFolder {
  /// Milliseconds for which a file must not have changed: a writer may still be at it.
  private static let quiet = 1000.0

  private let folder: String
  private let now: () -> Date

  init(_ folder: String, now: @escaping () -> Date = Date.init) {
    self.folder = folder
    self.now = now
  }

  /// Takes every file that is there.
  func take(_ arrivals: Arrivals) throws(OperationError) {
    for name in ["taken", "done", "failed"] { try make(folder + "/" + name) }
    for name in try waiting() {
      guard arrivals.tell("taking \(name)") else { throw FHIRClient.stopped }
      try take(name, arrivals)
    }
  }

  /// The files that are there and have been at rest, by name: those that a killed program had taken come
  /// first.
  private func waiting() throws(OperationError) -> [String] {
    let manager = FileManager.default
    do {
      for name in try manager.contentsOfDirectory(atPath: folder + "/taken") {
        try? manager.moveItem(atPath: "\(folder)/taken/\(name)", toPath: "\(folder)/\(name)")
      }
      return try manager.contentsOfDirectory(atPath: folder).sorted().filter(isReady)
    } catch {
      throw OperationError(.missing, "\(folder) cannot be read", "is it there, may you read it?")
    }
  }

  /// A regular file whose name does not begin with a dot and that nobody is writing at.
  private func isReady(_ name: String) -> Bool {
    guard !name.hasPrefix("."),
      let facts = try? FileManager.default.attributesOfItem(atPath: folder + "/" + name),
      facts[.type] as? FileAttributeType == .typeRegular,
      let changed = facts[.modificationDate] as? Date
    else { return false }
    return now().timeIntervalSince(changed) * 1000 >= Self.quiet
  }

  private func take(_ name: String, _ arrivals: Arrivals) throws(OperationError) {
    let (here, taken) = ("\(folder)/\(name)", "\(folder)/taken/\(name)")
    // A rename is atomic: whoever comes second finds nothing.
    guard rename(here, taken) == 0 else { return }
    let bytes: [UInt8]
    do throws(OperationError) { bytes = try InputFiles.bytes(of: taken) } catch {
      move(taken, to: "failed", name)
      throw error
    }
    let kept = try arrivals.take(bytes, via: here)
    move(taken, to: kept ? "done" : "failed", name)
  }

  /// Moves a file; where one of its name is there already, under a name beside it.
  private func move(_ path: String, to place: String, _ name: String) {
    var target = "\(folder)/\(place)/\(name)"
    var number = 1
    while FileManager.default.fileExists(atPath: target) {
      number += 1
      target = "\(folder)/\(place)/\(number)-\(name)"
    }
    _ = rename(path, target)
  }

  private func make(_ path: String) throws(OperationError) {
    do {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw OperationError(.storage, "\(path) cannot be made")
    }
  }
}
