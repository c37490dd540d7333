import RecordStore

extension Session {
  /// Takes an import out of force; nothing is deleted.
  public func undo(import id: Int64) throws(OperationError) {
    try OperationError.wrap { () throws(StoreError) in
      try store.undo(import: id, by: viewer, at: now)
    }
  }

  /// Puts an undone import into force again.
  public func redo(import id: Int64) throws(OperationError) {
    try OperationError.wrap { () throws(StoreError) in
      try store.redo(import: id, by: viewer, at: now)
    }
  }
}
