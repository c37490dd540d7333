import Clinical
import RecordStore

extension Session {
  /// The imports that may be seen, the newest first.
  public func listImports() throws(OperationError) -> [ImportSummary] {
    try OperationError.wrap { () throws(StoreError) in try store.imports(scope: scope) }
  }

  /// How many imports may be seen.
  public func countImports() throws(OperationError) -> Int {
    try OperationError.wrap { () throws(StoreError) in try store.countImports(scope: scope) }
  }

  /// What an import could not read.
  public func rejects(of id: Int64) throws(OperationError) -> [Reject] {
    try OperationError.wrap { () throws(StoreError) in try store.rejects(of: id, scope: scope) }
  }

  /// The sources that may be seen, by name.
  public func listSources() throws(OperationError) -> [SourceSummary] {
    try OperationError.wrap { () throws(StoreError) in try store.sources(scope: scope) }
  }

  /// What changed since a number of the change table, for windows that watch `store.wake`.
  public func changes(
    after number: Int64
  ) throws(OperationError) -> (newest: Int64, identities: [IdentityKey]) {
    try OperationError.wrap { () throws(StoreError) in
      try store.changes(after: number, scope: scope)
    }
  }
}
