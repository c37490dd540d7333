import RecordStore

extension Session {
  /// Deletes an import, a person or a source for good.
  /// - Returns: how many imports were forgotten.
  /// - Throws: ``OperationError`` `.refused` for a patient's own session: only who sees the whole
  ///   store may take things out of it.
  public func forget(_ what: Forgettable) throws(OperationError) -> Int {
    guard scope.people == .everyone else {
      throw OperationError(
        .refused, "only an account that sees the whole store can forget",
        "run it as clinician: --as clinician")
    }
    return try OperationError.wrap { () throws(StoreError) in
      try store.forget(what, by: viewer, at: now)
    }
  }
}
