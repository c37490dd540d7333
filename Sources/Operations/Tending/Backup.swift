import Clinical
import RecordStore

extension Session {
  /// Writes a copy of the whole store into a new file, for its owner alone.
  public func backUp(to file: String) throws(OperationError) {
    guard scope.people == .everyone else {
      throw OperationError(
        .refused, "only an account that sees the whole store can copy it",
        "run it as clinician: --as clinician")
    }
    try OperationError.wrap { () throws(StoreError) in
      try store.backUp(to: file, by: viewer, at: now)
    }
  }

  /// Puts a copy in the place of the store in a folder; the store as it was is kept beside it.
  /// - Returns: where; nil when there was none.
  public static func restore(
    _ file: String, toStoreAt folder: String, clock: WallClock
  ) throws(OperationError) -> String? {
    try OperationError.wrap { () throws(StoreError) in
      try RecordStore.restore(file, to: StoreLocation(folder: folder), at: clock.now())
    }
  }
}
