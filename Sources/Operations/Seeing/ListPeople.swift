import Clinical
import RecordStore

extension Session {
  /// The people that may be seen, by name; with words, those whose names, birth date or numbers
  /// begin so.
  public func listPeople(
    matching words: String = "", limit: Int = 1000, offset: Int = 0
  ) throws(OperationError) -> [PersonSummary] {
    try OperationError.wrap { () throws(StoreError) in
      try store.people(scope: scope, matching: words, limit: limit, offset: offset)
    }
  }

  /// How many people may be seen.
  public func countPeople() throws(OperationError) -> Int {
    try OperationError.wrap { () throws(StoreError) in try store.countPeople(scope: scope) }
  }

  /// A person as each source knows them, sorted by key; empty when there is none to be seen.
  public func identities(of person: IdentityKey) throws(OperationError) -> [Identity] {
    try OperationError.wrap { () throws(StoreError) in
      try store.identities(of: person, scope: scope)
    }
  }
}
