/// The name of a thing: the first 16 bytes of SHA-256 over source, identity, kind and native
/// identifier (or, without one, content and occurrence), in hexadecimal. The same in every store.
public struct ThingID: RawRepresentable, Sendable, Hashable, Codable, Comparable {
  /// 32 hexadecimal digits, lower case.
  public var rawValue: String

  /// A name from its hexadecimal digits.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// By their digits: the smallest names a fact.
  public static func < (left: ThingID, right: ThingID) -> Bool { left.rawValue < right.rawValue }
}

/// The name of an identity: the source's key and the patient's key there, joined by `|`. The same in
/// every store.
public struct IdentityKey: RawRepresentable, Sendable, Hashable, Codable, Comparable {
  /// `source|patient`.
  public var rawValue: String

  /// A key from its text.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// By their text: the smallest names a person.
  public static func < (left: IdentityKey, right: IdentityKey) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// One patient as one source knows them, as the store holds it.
public struct Identity: Sendable, Hashable {
  /// The identity's name.
  public var key: IdentityKey
  /// The source's key.
  public var source: String
  /// The source's name for people.
  public var sourceName: String
  /// What the source says of the patient, newest first where documents differ.
  public var patient: Patient
  /// The identity to which the source gave the same number, and which cannot be the same person as
  /// it stands: nothing of the one is the other's until somebody has looked.
  public var sharesNumberWith: IdentityKey?

  /// An identity from its parts.
  public init(
    key: IdentityKey, source: String, sourceName: String, patient: Patient,
    sharesNumberWith: IdentityKey? = nil
  ) {
    self.key = key
    self.source = source
    self.sourceName = sourceName
    self.patient = patient
    self.sharesNumberWith = sharesNumberWith
  }
}

/// A statement as the store holds it: what merging works on. Two references, so that the thousands of
/// a chart are sorted, grouped and passed on without touching the texts in them.
///
/// What it says is at hand, or closed: then it is read from the store's own encoding whenever somebody
/// looks. Nobody sees the difference but by time and memory. A chart has thousands of measurements, and
/// a screen shows forty.
public struct KeptStatement: Sendable {
  @usableFromInline var parts: Boxed<Parts>
  @usableFromInline var said: Boxed<Statement>?

  /// A kept statement from its parts.
  public init(
    thing: ThingID, content: String, source: String, sourceName: String, dialect: Dialect,
    identity: IdentityKey, statement: Statement, written: PartialDate?, received: Instant,
    isSuperseded: Bool = false
  ) {
    let origin = Origin(
      source: source, sourceName: sourceName, dialect: dialect, identity: identity,
      written: written, received: received)
    let said = Boxed(statement)
    self.init(
      thing: thing, origin: Boxed(origin), body: Unencoded(content: content, said: said),
      isSuperseded: isSuperseded)
    self.said = said
  }

  /// A kept statement, closed, of an origin that it shares with others of its document.
  public init(
    thing: ThingID, origin: Boxed<Origin>, body: any EncodedStatement, isSuperseded: Bool = false
  ) {
    parts = Boxed(Parts(thing: thing, origin: origin, body: body, isSuperseded: isSuperseded))
  }

  /// The thing it speaks of.
  @inlinable public var thing: ThingID { parts.value.thing }
  /// The hash of what it says.
  public var content: String { parts.value.body.content }
  /// Who said it.
  @inlinable public var source: String { parts.value.origin.value.source }
  /// The source's name for people.
  @inlinable public var sourceName: String { parts.value.origin.value.sourceName }
  /// The dialect of its newest document.
  @inlinable public var dialect: Dialect { parts.value.origin.value.dialect }
  /// About whom.
  @inlinable public var identity: IdentityKey { parts.value.origin.value.identity }
  /// What is said. Lent, not copied: a statement has a score of texts.
  @inlinable public var statement: Statement {
    _read {
      // One place to yield from: of two, each would copy the statement.
      let said = said ?? parts.value.body.read()
      yield said.value
    }
    set {
      let said = Boxed(newValue)
      parts.value.body = Unencoded(content: content, said: said)
      self.said = said
    }
  }
  /// The same with what it says at hand.
  public var opened: KeptStatement {
    if said != nil { return self }
    var opened = self
    opened.said = parts.value.body.read()
    return opened
  }
  /// The same without.
  public var closed: KeptStatement {
    var closed = self
    closed.said = nil
    return closed
  }
  /// Puts what it says at hand, as it was read.
  public mutating func open(_ said: Boxed<Statement>) { self.said = said }
  /// The date of the newest document that says so, where the document has one.
  @inlinable public var written: PartialDate? {
    get { parts.value.origin.value.written }
    set { parts.value.origin.value.written = newValue }
  }
  /// When the store first received it.
  @inlinable public var received: Instant {
    get { parts.value.origin.value.received }
    set { parts.value.origin.value.received = newValue }
  }
  /// Whether a newer version of the thing has taken its place.
  @inlinable public var isSuperseded: Bool {
    get { parts.value.isSuperseded }
    set { parts.value.isSuperseded = newValue }
  }

  /// Who said it, about whom, and when: one for all that a document says of a patient.
  public struct Origin: Sendable, Hashable {
    /// The source's key.
    public var source: String
    /// The source's name for people.
    public var sourceName: String
    /// The dialect of the newest document.
    public var dialect: Dialect
    /// About whom.
    public var identity: IdentityKey
    /// The date of the newest document, where it has one.
    public var written: PartialDate?
    /// When the store first received it.
    public var received: Instant

    /// An origin from its parts.
    public init(
      source: String, sourceName: String, dialect: Dialect, identity: IdentityKey,
      written: PartialDate?, received: Instant
    ) {
      self.source = source
      self.sourceName = sourceName
      self.dialect = dialect
      self.identity = identity
      self.written = written
      self.received = received
    }
  }

  @usableFromInline struct Parts: Sendable {
    @usableFromInline let thing: ThingID
    @usableFromInline var origin: Boxed<Origin>
    @usableFromInline var body: any EncodedStatement
    @usableFromInline var isSuperseded: Bool
  }
}

extension KeptStatement: Hashable {
  /// Whether both are of one origin and say the same of one thing.
  public static func == (left: KeptStatement, right: KeptStatement) -> Bool {
    let (one, other) = (left.parts.value, right.parts.value)
    return one.thing == other.thing && one.isSuperseded == other.isSuperseded
      && one.origin == other.origin && one.body.content == other.body.content
      && left.statement == right.statement
  }

  /// Adds the names of the thing and of what is said to a hash.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(thing)
    hasher.combine(content)
  }
}

/// A statement as its store wrote it down, in a fraction of the room.
public protocol EncodedStatement: Sendable {
  /// The hash of what it says.
  var content: String { get }
  /// Reads it.
  func read() -> Boxed<Statement>
}

/// A statement that no store has encoded.
@usableFromInline struct Unencoded: EncodedStatement {
  @usableFromInline let content: String
  private let said: Boxed<Statement>

  @usableFromInline init(content: String, said: Boxed<Statement>) {
    self.content = content
    self.said = said
  }

  @usableFromInline func read() -> Boxed<Statement> { said }
}
