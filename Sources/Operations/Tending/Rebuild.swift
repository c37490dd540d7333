import RecordStore

extension Session {
  /// Drops what is derived and derives it again; the record stays the same.
  public func rebuild() throws(OperationError) {
    try OperationError.wrap { () throws(StoreError) in try store.rebuild(by: viewer, at: now) }
  }

  /// The record without row numbers, import log, audit and derived rows, sorted lines.
  public func dump() throws(OperationError) -> [String] {
    try OperationError.wrap { () throws(StoreError) in try store.canonicalDump(scope: scope) }
  }
}
