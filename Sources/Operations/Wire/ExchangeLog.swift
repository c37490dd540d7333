import Clinical
import RecordStore

extension Session {
  /// Keeps an exchange with another system in the log, without credentials.
  public func log(_ exchange: Exchange) throws(OperationError) { try log([exchange]) }

  /// Keeps exchanges with other systems in the log, in one transaction, without credentials.
  public func log(_ exchanges: [Exchange]) throws(OperationError) {
    try OperationError.wrap { () throws(StoreError) in try store.log(exchanges) }
  }

  /// The exchanges, the newest first, without their bytes; only for those who see the whole store.
  /// - Parameter number: only those older than this one.
  public func listExchanges(
    before number: Int64? = nil, limit: Int = 1000
  ) throws(OperationError) -> [Exchange] {
    try OperationError.wrap { () throws(StoreError) in
      try store.exchanges(before: number, limit: limit, scope: scope)
    }
  }

  /// One exchange with its bytes; only for those who see the whole store. What was stored of it is the
  /// document of its import.
  public func exchange(_ id: Int64) throws(OperationError) -> Exchange {
    try OperationError.wrap { () throws(StoreError) in try store.exchange(id, scope: scope) }
  }
}
