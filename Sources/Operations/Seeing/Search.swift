import Clinical
import RecordStore

extension Session {
  /// Current statements that hold every word, the newest first; of one person or all. The access
  /// log tells that somebody searched and how much was found, not for what.
  public func search(
    _ words: String, person: IdentityKey? = nil, limit: Int = 100
  ) throws(OperationError) -> [SearchHit] {
    try OperationError.wrap { () throws(StoreError) in
      let hits = try store.search(words, person: person, scope: scope, limit: limit)
      try store.note("search", about: person, detail: "\(hits.count) found", by: viewer, at: now)
      return hits
    }
  }
}
