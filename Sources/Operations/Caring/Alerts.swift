import Clinical
import RecordStore

extension Session {
  /// Alerts that may be seen, the most pressing first; of one person or all.
  public func listAlerts(of person: IdentityKey? = nil) throws(OperationError) -> [KeptAlert] {
    try OperationError.wrap { () throws(StoreError) in
      try store.alerts(of: person, scope: scope)
    }
  }

  /// Notes that the viewer has seen an alert and takes care of it.
  public func acknowledge(alert id: Int64, note: String = "") throws(OperationError) {
    try OperationError.wrap { () throws(StoreError) in
      guard try store.alerts(scope: scope, limit: .max).contains(where: { $0.id == id }) else {
        throw StoreError(.missing, "there is no alert \(id) that you may see", "")
      }
      try store.addEvent("acknowledged", toAlert: id, note: note, by: viewer, at: now)
    }
  }
}
