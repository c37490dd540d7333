import Clinical

/// What the source lens is on.
public enum LensSubject: Sendable, Hashable {
  /// A statement about this thing.
  case thing(ThingID)
  /// A place in a document.
  case place(DocumentPlace)

  /// The screen that shows it.
  var screen: Screen {
    switch self {
    case .thing(let thing): .lens(thing)
    case .place(let place): .place(place)
    }
  }

  /// What reads its bytes, from a position.
  func reading(from: Int?) -> Effect {
    switch self {
    case .thing(let thing): .loadLens(thing, content: nil, from: from)
    case .place(let place): .loadPlace(place, from: from)
    }
  }
}

/// A stretch of a document's bytes round one statement, for the source lens.
public struct LensPage: Sendable, Equatable {
  /// What it is on.
  public var subject: LensSubject
  /// What the statement is about: `Lisinopril 20 mg`.
  public var title: String
  /// Who sent the document.
  public var sourceName: String
  /// Its dialect and version: `C-CDA R2.1`.
  public var dialect: String
  /// What the document calls itself, or the file's name.
  public var document: String
  /// SHA-256 of the document, hexadecimal.
  public var hash: String
  /// When the document was written, if it says so.
  public var written: PartialDate?
  /// When it was received.
  public var received: Instant
  /// Where the statement stands.
  public var range: SourceRange
  /// Bytes in the whole document.
  public var size: Int
  /// The position of the first byte of `bytes`.
  public var start: Int
  /// The bytes, unaltered.
  public var bytes: [UInt8]
  /// The parts of the statement's own bytes, in order; none where it is lit as a whole.
  public var parts: [PassagePart]

  /// A page from its parts.
  public init(
    subject: LensSubject, title: String, sourceName: String, dialect: String, document: String,
    hash: String, written: PartialDate? = nil, received: Instant, range: SourceRange, size: Int,
    start: Int, bytes: [UInt8], parts: [PassagePart] = []
  ) {
    self.subject = subject
    self.title = title
    self.sourceName = sourceName
    self.dialect = dialect
    self.document = document
    self.hash = hash
    self.written = written
    self.received = received
    self.range = range
    self.size = size
    self.start = start
    self.bytes = bytes
    self.parts = parts
  }
}

extension LensPage {
  /// The part that is lit brighter: the one that was stepped to, else what the statement is about.
  func part(at place: Int?) -> PassagePart? {
    guard !parts.isEmpty else { return nil }
    return place.map { parts[$0 % parts.count] } ?? parts.first(where: \.isMain)
  }

  /// The place of the part after, or before, the one that is lit; round the end to the beginning.
  func neighbour(of place: Int?, by step: Int) -> Int? {
    guard !parts.isEmpty else { return nil }
    let now = place ?? parts.firstIndex(where: \.isMain) ?? (step > 0 ? -1 : 0)
    return (now + step + parts.count) % parts.count
  }
}
