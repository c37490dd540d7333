import Clinical

/// A question to an outside library: one of some codes.
public struct LibraryQuestion: Sendable, Equatable {
  /// What is asked about, as the screen calls it; it is not sent.
  public var title: String
  /// The codes of it; the first that such libraries know is asked about.
  public var codings: [Coding]
  /// The whole address, exactly as it would be sent; nil until it was made out. The one that somebody
  /// agreed to, where it is asked.
  public var url: String?

  /// A question from its parts.
  public init(title: String, codings: [Coding], url: String? = nil) {
    self.title = title
    self.codings = codings
    self.url = url
  }
}

/// What an outside library answered.
public struct LibraryPage: Sendable, Equatable {
  /// One of its texts.
  public struct Entry: Sendable, Equatable {
    /// Its title.
    public var title: String
    /// Its text.
    public var blocks: [Lesson.Block]
    /// Its address, shown and never opened.
    public var link: String

    /// A text from its parts.
    public init(title: String, blocks: [Lesson.Block], link: String) {
      self.title = title
      self.blocks = blocks
      self.link = link
    }
  }

  /// What was asked.
  public var question: LibraryQuestion
  /// Whose texts they are.
  public var source: String
  /// When it answered; nil where nothing was sent yet.
  public var at: Instant?
  /// Whether it is an answer kept from before.
  public var wasKept: Bool
  /// Its texts.
  public var entries: [Entry]

  /// A page from its parts.
  public init(
    question: LibraryQuestion, source: String = "", at: Instant? = nil, wasKept: Bool = false,
    entries: [Entry] = []
  ) {
    self.question = question
    self.source = source
    self.at = at
    self.wasKept = wasKept
    self.entries = entries
  }
}
