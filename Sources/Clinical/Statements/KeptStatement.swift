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

/// A statement as the store holds it: what merging works on. One reference, so that the thousands of
/// a chart are sorted, grouped and passed on without touching the texts in them.
public struct KeptStatement: Sendable, Hashable {
  @usableFromInline var parts: Boxed<Parts>

  /// A kept statement from its parts.
  public init(
    thing: ThingID, content: String, source: String, sourceName: String, dialect: Dialect,
    identity: IdentityKey, statement: Statement, written: PartialDate?, received: Instant,
    isSuperseded: Bool = false
  ) {
    parts = Boxed(
      Parts(
        thing: thing, content: content, source: source, sourceName: sourceName, dialect: dialect,
        identity: identity, statement: statement, written: written, received: received,
        isSuperseded: isSuperseded))
  }

  /// The thing it speaks of.
  @inlinable public var thing: ThingID { parts.value.thing }
  /// The hash of what it says.
  @inlinable public var content: String { parts.value.content }
  /// Who said it.
  @inlinable public var source: String { parts.value.source }
  /// The source's name for people.
  @inlinable public var sourceName: String { parts.value.sourceName }
  /// The dialect of its newest document.
  @inlinable public var dialect: Dialect { parts.value.dialect }
  /// About whom.
  @inlinable public var identity: IdentityKey { parts.value.identity }
  /// What is said. Lent, not copied: a statement has a score of texts.
  @inlinable public var statement: Statement {
    _read { yield parts.value.statement }
    set { parts.value.statement = newValue }
  }
  /// The date of the newest document that says so, where the document has one.
  @inlinable public var written: PartialDate? {
    get { parts.value.written }
    set { parts.value.written = newValue }
  }
  /// When the store first received it.
  @inlinable public var received: Instant {
    get { parts.value.received }
    set { parts.value.received = newValue }
  }
  /// Whether a newer version of the thing has taken its place.
  @inlinable public var isSuperseded: Bool {
    get { parts.value.isSuperseded }
    set { parts.value.isSuperseded = newValue }
  }

  @usableFromInline struct Parts: Sendable, Hashable {
    @usableFromInline let thing: ThingID
    @usableFromInline let content: String
    @usableFromInline let source: String
    @usableFromInline let sourceName: String
    @usableFromInline let dialect: Dialect
    @usableFromInline let identity: IdentityKey
    @usableFromInline var statement: Statement
    @usableFromInline var written: PartialDate?
    @usableFromInline var received: Instant
    @usableFromInline var isSuperseded: Bool
  }
}
