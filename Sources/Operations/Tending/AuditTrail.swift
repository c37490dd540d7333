import Access
import RecordStore

extension Session {
  /// The access log that may be seen, the newest first.
  public func listAudit(limit: Int = 1000) throws(OperationError) -> [AuditEvent] {
    try OperationError.wrap { () throws(StoreError) in
      try store.audit(scope: scope, limit: limit)
    }
  }

  /// Checks the chain of hashes: how many rows there are, and the first that does not fit.
  public func verifyAudit() throws(OperationError) -> (rows: Int64, firstBreak: Int64?) {
    try OperationError.wrap { () throws(StoreError) in try store.verifyAudit(scope: scope) }
  }
}
