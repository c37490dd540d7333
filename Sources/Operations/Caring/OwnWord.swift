import Clinical
import RecordStore

/// What somebody says of their own record: kept beside what the sources sent, never instead of it.
public struct OwnWord: Sendable, Hashable {
  /// Where it belongs; ``sections`` lists what is possible.
  public var section: Section
  /// What it is about: `Latex`, `Ibuprofen 400 mg`, `Dizzy in the morning`.
  public var what: String
  /// What is said of it: `Rash on both hands`, `Half a tablet, only on weekdays`.
  public var words: String?
  /// It is over: no longer taken, no longer there.
  public var isOver: Bool

  /// An own word from its parts.
  public init(section: Section, what: String, words: String? = nil, isOver: Bool = false) {
    self.section = section
    self.what = what
    self.words = words
    self.isOver = isOver
  }

  /// Sections in which something can be said, with what it is called there.
  public static let sections: KeyValuePairs<Section, String> = [
    .allergies: "an allergy or a bad reaction", .medications: "a medicine you take",
    .problems: "a problem or how you feel", .procedures: "an operation or procedure",
    .immunizations: "a vaccine", .patientStory: "anything else that you want to be known",
  ]
}

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
