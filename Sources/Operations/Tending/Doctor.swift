import Clinical
import Foundation
import RecordStore

/// One thing that `doctor` looked at.
public struct Finding: Sendable, Hashable {
  /// What was looked at.
  public var check: String
  /// Whether it is as it should be.
  public var isGood: Bool
  /// What was found, and what to do if it is not good.
  public var words: String
}

extension Session {
  /// Looks whether the store is whole and private.
  public func doctor() throws(OperationError) -> [Finding] {
    let health = try OperationError.wrap { () throws(StoreError) in
      try store.health(scope: scope)
    }
    let chain = try verifyAudit()
    let damage = health.problems.joined(separator: "; ")
    return privacy + [
      Finding(
        check: "database", isGood: health.problems.isEmpty,
        words: health.problems.isEmpty
          ? "whole: \(health.documents) documents, \(health.statements) statements, "
            + "\(health.identities) identities, \(health.bytes / 1024) kB, SQLite \(health.sqlite)"
          : "damaged: \(damage); restore a backup: chartline restore FILE"),
      Finding(
        check: "access log", isGood: chain.firstBreak == nil,
        words: chain.firstBreak.map { "row \($0) does not fit the chain: it was changed" }
          ?? "whole: \(chain.rows) rows"),
      Finding(
        check: "roles", isGood: true,
        words: "the store belongs to one Unix user; roles guide, they do not protect against "
          + "that user"),
    ]
  }

  /// Folder 0700, files 0600.
  private var privacy: [Finding] {
    let place = store.location
    let expected = [(place.folder, 0o700), (place.database, 0o600), (place.lock, 0o600)]
    return expected.map { path, mode in
      let found = try? FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
      let isGood = (found as? NSNumber)?.intValue == mode
      let digits = String(mode, radix: 8)
      return Finding(
        check: path, isGood: isGood,
        words: isGood ? "for its owner alone" : "others may read it; run chmod \(digits) \(path)")
    }
  }
}
