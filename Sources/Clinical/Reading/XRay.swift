/// What an X-ray is taken of.
public enum XRaySubject: Sendable, Hashable {
  /// An exchange with another system, by its number.
  case exchange(Int64)
  /// A document, by the import that read it.
  case importID(Int64)
  /// The newest document that speaks of a thing.
  case thing(ThingID)
}

/// One document or exchange at the four levels of interoperability (HIMSS, "Interoperability in
/// Healthcare", 2019: foundational, structural, semantic, organizational): what held, what did not, and
/// what is not recorded.
public struct XRay: Sendable, Hashable {
  /// A level.
  public enum Level: String, Sendable, Hashable, Codable, CaseIterable {
    case foundational, structural, semantic, organizational

    /// What the level asks, in plain words.
    public var question: String {
      switch self {
      case .foundational: "Did it come, whole?"
      case .structural: "Could all of it be read?"
      case .semantic: "Is it understood?"
      case .organizational: "By whose leave is it here, and who may see it?"
      }
    }
  }

  /// How a line is to be taken.
  public enum Tone: String, Sendable, Hashable, Codable {
    /// As it should be, or a plain fact.
    case plain
    /// Something to look at.
    case notice
    /// The store has no such datum.
    case notRecorded = "not recorded"
  }

  /// One line.
  public struct Line: Sendable, Hashable {
    /// The level that it belongs to.
    public var level: Level
    /// What is told.
    public var label: String
    /// In words.
    public var words: String
    /// How it is to be taken.
    public var tone: Tone
    /// The count that the words tell, where it is one.
    public var count: Int?
    /// Where in the document, where it is one place.
    public var range: SourceRange?

    /// A line from its parts.
    public init(
      _ level: Level, _ label: String, _ words: String, _ tone: Tone = .plain, count: Int? = nil,
      at range: SourceRange? = nil
    ) {
      self.level = level
      self.label = label
      self.words = words.oneLine
      self.tone = tone
      self.count = count
      self.range = range
    }

    /// A line on which the store has nothing to say.
    public static func notRecorded(_ level: Level, _ label: String) -> Line {
      Line(level, label, "not recorded", .notRecorded)
    }
  }

  /// What it is of, in words.
  public var title: String
  /// The import whose document it is of; nil where nothing was stored.
  public var importID: Int64?
  /// The lines, by level.
  public var lines: [Line]

  /// An X-ray from its parts.
  public init(title: String, importID: Int64? = nil, lines: [Line]) {
    self.title = title
    self.importID = importID
    self.lines = lines
  }

  /// The lines of a level, in order.
  public func lines(of level: Level) -> [Line] { lines.filter { $0.level == level } }
}
