import Clinical
import RecordStore

extension Session {
  /// Keeps what the viewer says in their own words, as a document of the source "typed by NAME".
  /// - Parameters:
  ///   - person: whose record it is about.
  ///   - thing: a thing of the record that it speaks of ("I take it like this"): its codes are taken
  ///     over, so that the two meet in one fact.
  /// - Throws: ``OperationError`` `.badData` for a section in which nothing can be said, or no words.
  @discardableResult
  public func say(
    _ word: OwnWord, of person: IdentityKey, about thing: ThingID? = nil
  ) throws(OperationError) -> ImportAccount {
    let patient = try patient(of: person)
    var concept: Concept?
    if let thing { concept = try self.concept(of: thing) }
    let document = try TypedDocument(
      word, concept: concept, of: patient, at: PartialDate(now, offsetMinutes: offset),
      by: viewer.displayName)
    let account = try keepTyped(document)
    try join(account.identities, to: person)
    return account
  }

  private var offset: Int { clock.offsetMinutes(now) }

  private func concept(of thing: ThingID) throws(OperationError) -> Concept {
    try OperationError.wrap { () throws(StoreError) in
      guard let found = try store.versions(of: thing, scope: scope).first else {
        throw StoreError(.missing, "there is no \(thing.rawValue) that you may see", "")
      }
      return found.statement.concept
    }
  }
}
