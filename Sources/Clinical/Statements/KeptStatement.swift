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

  /// An identity from its parts.
  public init(key: IdentityKey, source: String, sourceName: String, patient: Patient) {
    self.key = key
    self.source = source
    self.sourceName = sourceName
    self.patient = patient
  }
}

/// A statement as the store holds it: what merging works on.
public struct KeptStatement: Sendable, Hashable {
  /// The thing it speaks of.
  public var thing: ThingID
  /// The hash of what it says.
  public var content: String
  /// Who said it.
  public var source: String
  /// The source's name for people.
  public var sourceName: String
  /// The dialect of its newest document.
  public var dialect: Dialect
  /// About whom.
  public var identity: IdentityKey
  /// What is said.
  public var statement: Statement
  /// The date of the newest document that says so, where the document has one.
  public var written: PartialDate?
  /// When the store first received it.
  public var received: Instant
  /// Whether a newer version of the thing has taken its place.
  public var isSuperseded: Bool

  /// A kept statement from its parts.
  public init(
    thing: ThingID, content: String, source: String, sourceName: String, dialect: Dialect,
    identity: IdentityKey, statement: Statement, written: PartialDate?, received: Instant,
    isSuperseded: Bool = false
  ) {
    self.thing = thing
    self.content = content
    self.source = source
    self.sourceName = sourceName
    self.dialect = dialect
    self.identity = identity
    self.statement = statement
    self.written = written
    self.received = received
    self.isSuperseded = isSuperseded
  }
}
