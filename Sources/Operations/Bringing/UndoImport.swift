import RecordStore

extension Session {
  /// Takes an import out of force; nothing is deleted.
  public func undo(import id: Int64) throws(OperationError) {
    try OperationError.wrap { () throws(StoreError) in
      try store.undo(import: id, by: viewer, at: now)
    }
  }

  /// Takes every import of a job out of force; returns them.
  @discardableResult
  public func undo(job: Int64) throws(OperationError) -> [Int64] {
    try OperationError.wrap { () throws(StoreError) in
      try store.undo(job: job, by: viewer, at: now)
    }
  }

  /// Puts an undone import into force again.
  public func redo(import id: Int64) throws(OperationError) {
    try OperationError.wrap { () throws(StoreError) in
      try store.redo(import: id, by: viewer, at: now)
    }
  }
}
