import Clinical

/// Something that a search found in the open record.
public struct SearchHit: Sendable, Equatable {
  /// The thing that was found.
  public var thing: ThingID
  /// Its title.
  public var title: String
  /// Its section.
  public var section: Section
  /// The words round the match.
  public var excerpt: String

  /// A hit from its parts.
  public init(thing: ThingID, title: String, section: Section, excerpt: String) {
    self.thing = thing
    self.title = title
    self.section = section
    self.excerpt = excerpt
  }
}

/// The answer to a search.
public struct SearchResults: Sendable, Equatable {
  /// What was searched for.
  public var query: String
  /// What was found, the best first.
  public var hits: [SearchHit]

  /// An answer from its parts.
  public init(query: String = "", hits: [SearchHit] = []) {
    self.query = query
    self.hits = hits
  }
}
