/// How another system is reached, and by whose leave: one for each source that is spoken with.
public struct SourceConnection: Sendable, Hashable {
  /// What is spoken.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// FHIR R4: whole records of patients, or of everybody by Bulk Data.
    case fhir
    /// FHIR R4: the documents of patients, C-CDA for one, by DocumentReference.
    case documents
    /// A folder in which files appear.
    case folder
    /// HL7 v2 over MLLP: a sender that is listened to.
    case mllp
    /// HL7 v2 over MLLP: a registry that is asked for immunizations (QBP^Q11).
    case query
    /// HL7 v2 over MLLP: a system whose questions for immunizations are answered.
    case asking

    /// Whether something is fetched there; the others speak by themselves, and are listened to.
    public var isFetched: Bool { self != .mllp && self != .asking }
  }

  /// What is done with what arrives.
  public enum Trust: String, Sendable, Hashable, CaseIterable {
    /// It is stored.
    case stored
    /// It is kept aside until somebody has looked.
    case aside
  }

  /// The source's name.
  public var name: String
  /// What is spoken.
  public var kind: Kind
  /// The base of a FHIR server, the path of a folder, the sending application of a listened-to sender,
  /// `mllp://HOST:PORT` of a registry that is asked, what a system that asks calls itself.
  public var address: String
  /// What this program is called at the other system's token endpoint; empty where there is none.
  public var client = ""
  /// Where the key is, never the key: `file:/path` or `env:NAME`; empty where none is needed.
  public var credential = ""
  /// The other system's numbers of the patients to ask for; none for everybody. Of a system that asks: the
  /// people of this store whom it may be told of; none for nobody.
  public var patients: [String] = []
  /// Whether it is also asked, by name, birth date, sex and address, for people whose number there is not
  /// known: to ask is to tell.
  public var asksByName = false
  /// What is done with what arrives.
  public var trust = Trust.stored
  /// By what right the record is fetched, in words: the purpose, the consent and its date.
  public var basis = ""
  /// Minutes from one sync to the next; nil when it is only done on request.
  public var minutes: Int?

  /// A connection to a source.
  public init(name: String, kind: Kind, address: String) {
    self.name = name
    self.kind = kind
    self.address = address
  }

  /// Whose records are asked for, in words.
  public var whoseWords: String {
    if kind == .asking, patients.isEmpty { return "nobody: name people, --patient ID" }
    let others = asksByName ? ["all others of this store by name"] : []
    guard patients.isEmpty else { return (patients + others).joined(separator: ", ") }
    if kind == .query {
      return (["those whose number there is known"] + others).joined(separator: ", ")
    }
    return asksByName ? "the people of this store, by name" : "everybody"
  }
}

/// What one sync came to.
public struct SyncRecord: Sendable, Equatable {
  /// Its number.
  public var id: Int64
  /// The source.
  public var connection: String
  /// When it began.
  public var at: Instant
  /// When it ended; nil while it runs, or when it was killed.
  public var endedAt: Instant?
  /// Documents that came.
  public var documents = 0
  /// Their entries that were not known before.
  public var new = 0
  /// Entries known as they are.
  public var same = 0
  /// Entries that say something else now.
  public var superseding = 0
  /// Entries that could not be read.
  public var rejected = 0
  /// What went wrong, in words; nil when nothing did.
  public var failure: String?

  /// What came, in words: `2 documents: 3 new, 1 same, 0 changed, 0 not read`.
  public var countWords: String {
    guard documents > 0 else { return "nothing new" }
    return "\(documents) \(documents == 1 ? "document" : "documents"): \(new) new, \(same) same, "
      + "\(superseding) changed, \(rejected) not read"
  }

  /// A sync that has come to nothing yet.
  public init(id: Int64, connection: String, at: Instant) {
    self.id = id
    self.connection = connection
    self.at = at
  }
}
