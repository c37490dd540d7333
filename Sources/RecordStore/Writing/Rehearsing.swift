import Access
import Clinical
import GRDB

/// What an import would do.
public struct Rehearsal: Sendable {
  /// The account that it would give.
  public var account: ImportAccount
  /// The people whose records it would touch, as far as they may be seen.
  public var people: [Person]

  /// One person, before and after.
  public struct Person: Sendable {
    /// The identities that would be the person.
    public var identities: [Identity]
    /// What they say now.
    public var before: [KeptStatement]
    /// What they would say.
    public var after: [KeptStatement]
  }
}

extension RecordStore {
  /// Tells what an import would do and stores nothing: the very import, in a transaction that is
  /// taken back.
  public func rehearse(
    _ prepared: PreparedImport, by viewer: Viewer, scope: Scope
  ) throws(StoreError) -> Rehearsal {
    var rehearsal = try rethrow {
      try pool.writeWithoutTransaction { db in
        var done: Rehearsal?
        try db.inTransaction {
          let account = try keep(db, prepared, by: viewer)
          done = Rehearsal(account: account, people: try Self.people(db, account, scope))
          return .rollback
        }
        guard let done else { throw BodyReader.damaged }
        return done
      }
    }
    for index in rehearsal.people.indices {
      rehearsal.people[index].before = try statements(
        ofAnyOf: rehearsal.people[index].identities.map(\.key), scope)
    }
    return rehearsal
  }

  /// The people that an import has touched, each once, with what is said of them afterwards.
  private static func people(
    _ db: Database, _ account: ImportAccount, _ scope: Scope
  ) throws -> [Rehearsal.Person] {
    var seen: Set<IdentityKey> = []
    var people: [Rehearsal.Person] = []
    var loader = StatementLoader(db)
    for key in account.identities where !seen.contains(key) {
      let owners = try visible(db, key, scope)
      seen.formUnion(owners.map(\.identity.key))
      var after: [KeptStatement] = []
      for owner in owners { try loader.append(to: &after, of: owner, scope) }
      guard !owners.isEmpty else { continue }
      people.append(.init(identities: owners.map(\.identity), before: [], after: after))
    }
    return people
  }

  /// What is known of identities that may not be one person yet, or not there.
  private func statements(
    ofAnyOf keys: [IdentityKey], _ scope: Scope
  ) throws(StoreError) -> [KeptStatement] {
    try read { db in
      var loader = StatementLoader(db)
      var statements: [KeptStatement] = []
      for key in keys {
        for owner in try Self.visible(db, key, scope) where owner.identity.key == key {
          try loader.append(to: &statements, of: owner, scope)
        }
      }
      return statements
    }
  }
}
