/// What a reader found in one document: the whole of it, balanced. Produced by `Interchange`, kept by
/// `RecordStore`.
public struct DocumentReading: Sendable, Equatable {
  /// The dialect, recognised from the bytes.
  public var dialect: Dialect
  /// The dialect's version, where the document says it: `R2.1`, `R1.1`, `4.0.1`.
  public var version: String?
  /// The character encoding of the bytes, as found.
  public var encoding: String
  /// The document's own title, where it has one.
  public var title: String?
  /// The document's own identifier, where it has one.
  public var identifier: NativeIdentifier?
  /// When the document was written, where it says so.
  public var written: PartialDate?
  /// Who sent it, from the bytes: custodian, `meta.source`, assigner. Never from a file's name.
  public var source: SourceHint?
  /// The patients in it, in order of appearance.
  public var patients: [PatientReading]
  /// The statements in it, in order of appearance.
  public var statements: [StatementReading]
  /// What could not be read, and why.
  public var rejects: [Reject]
  /// What was read and looks wrong: flagged, never repaired.
  public var ledger: [LedgerLine]
  /// Native things counted in the bytes by their dialect's names (FHIR resource types, C-CDA entry
  /// templates). By name: elements = roots of statements + parts + containers + rejected. A FHIR
  /// document's own Bundle is the document and what a resource contains counts with it, so neither
  /// is an element; `None` is what should be a resource and names no type.
  public var elements: [String: Int]
  /// Native things that are parts of a statement.
  public var parts: [String: Int]
  /// Native things that only hold others.
  public var containers: [String: Int]

  /// A reading with nothing in it yet.
  public init(dialect: Dialect, version: String? = nil, encoding: String = "UTF-8") {
    self.dialect = dialect
    self.version = version
    self.encoding = encoding
    title = nil
    identifier = nil
    written = nil
    source = nil
    patients = []
    statements = []
    rejects = []
    ledger = []
    elements = [:]
    parts = [:]
    containers = [:]
  }
}

/// The dialects that Chartline reads.
public enum Dialect: String, Sendable, Hashable, Codable, CaseIterable {
  case fhir
  case ndjson
  case ccda
  case ccr
  case hl7v2
  case device
  /// The text of VA Blue Button.
  case blueButton = "bluebutton"
  /// Typed by the person who is looking.
  case typed

  /// The name for people.
  public var title: String {
    switch self {
    case .fhir: "FHIR"
    case .ndjson: "FHIR NDJSON"
    case .ccda: "C-CDA"
    case .ccr: "CCR"
    case .hl7v2: "HL7 v2"
    case .device: "device readings"
    case .blueButton: "Blue Button"
    case .typed: "typed in"
    }
  }
}

/// What a document says of its sender.
public struct SourceHint: Sendable, Hashable, Codable {
  /// What names the sender for good: an OID, a URL, else the name in lower case.
  public var key: String
  /// The sender's name for people.
  public var name: String
  /// Whether it is only taken from who gave a patient a number: whoever a document was had from is a
  /// better witness.
  public var isGuess = false

  /// What stands for a sender of whom nothing is known.
  public static let unnamed = SourceHint(key: "unnamed", name: "unnamed source")

  /// A hint from its parts.
  public init(key: String, name: String) {
    self.key = key
    self.name = name
  }
}

/// Where in a document something stands.
public struct SourceRange: Sendable, Hashable, Codable {
  /// First byte, counted in the original bytes.
  public var start: Int
  /// The byte after the last.
  public var end: Int
  /// The way to it for people: `entry[3].resource`, `section[48765-2]/entry[1]/observation`.
  public var path: String

  /// A range from its parts.
  public init(start: Int, end: Int, path: String) {
    self.start = start
    self.end = end
    self.path = path
  }
}

/// A patient and where the document speaks of them.
public struct PatientReading: Sendable, Equatable {
  /// What the document says of the patient.
  public var patient: Patient
  /// Where.
  public var range: SourceRange

  /// A reading from its parts.
  public init(patient: Patient, range: SourceRange) {
    self.patient = patient
    self.range = range
  }
}

/// A statement, whom it is about and where it stands.
public struct StatementReading: Sendable, Equatable {
  /// The index in ``DocumentReading/patients`` of whom it is about.
  public var patient: Int
  /// What is said.
  public var statement: Statement
  /// Where.
  public var range: SourceRange

  /// A reading from its parts.
  public init(patient: Int, statement: Statement, range: SourceRange) {
    self.patient = patient
    self.statement = statement
    self.range = range
  }
}

/// Something that could not be read: where, and why in one line.
public struct Reject: Sendable, Hashable, Codable {
  /// Where it stands.
  public var range: SourceRange
  /// Why, in one line for people.
  public var why: String

  /// A reject from its parts; the reason is made one line.
  public init(range: SourceRange, why: String) {
    self.range = range
    self.why = why.oneLine
  }
}
