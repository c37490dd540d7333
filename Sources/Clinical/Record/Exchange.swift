/// One exchange with another system, in either direction: what was asked or sent, what was answered, and
/// how long that took. Never holds a credential: see ``withoutSecrets``.
public struct Exchange: Sendable, Hashable {
  /// Who began it.
  public enum Direction: String, Sendable, Hashable, Codable, CaseIterable {
    /// The other system sent.
    case incoming = "in"
    /// We sent or asked.
    case outgoing = "out"
  }

  /// What it travelled by.
  public enum Transport: String, Sendable, Hashable, Codable, CaseIterable {
    /// HL7 v2 in MLLP frames.
    case mllp
    /// FHIR over HTTP.
    case fhir
    /// A file in a watched folder.
    case folder
    /// A question to a library of health topics, HL7 Infobutton over HTTP.
    case library
  }

  /// Its number in the store; 0 until it is kept.
  public var id: Int64 = 0
  /// When it was asked or sent, or arrived whole.
  public var at: Instant
  /// Who began it.
  public var direction: Direction
  /// What it travelled by.
  public var transport: Transport
  /// The other side's address: `127.0.0.1:40112`, `http://127.0.0.1:8101/fhir`, a folder.
  public var peer: String
  /// The source, as configured or as it names itself (MSH-4, MSH-3); empty where it says nothing.
  public var source: String
  /// What it was: `ORU^R01`, `GET /Patient/1/$everything`, a file's name.
  public var what: String
  /// The sender's number of it (MSH-10, X-Request-Id); empty where there is none.
  public var controlID: String
  /// Bytes of what was carried: the message, the body of the answer to a request.
  public var size: Int
  /// The code of the answer: `AA`, `AE`, `200`; empty where none came or none was wanted.
  public var status: String
  /// Whether it did not do what it was for.
  public var isFailure: Bool
  /// Milliseconds from the last byte, or the question, to the answer.
  public var milliseconds: Int64
  /// What became of it, in words.
  public var words: String
  /// Where the error is, as the answer says (ERR-2, `OperationOutcome.issue.expression`); empty else.
  public var errorPlace: String
  /// The import that holds what came; nil where nothing was stored.
  public var importID: Int64?
  /// What was sent, where no import holds it; empty in lists.
  public var request: [UInt8]
  /// What was answered, where no import holds it; empty in lists.
  public var response: [UInt8]

  /// An exchange from its parts.
  public init(
    at: Instant, direction: Direction, transport: Transport, peer: String, source: String = "",
    what: String, controlID: String = "", size: Int = 0, status: String = "",
    isFailure: Bool = false, milliseconds: Int64 = 0, words: String = "", errorPlace: String = "",
    importID: Int64? = nil, request: [UInt8] = [], response: [UInt8] = []
  ) {
    self.at = at
    self.direction = direction
    self.transport = transport
    self.peer = peer
    self.source = source
    self.what = what
    self.controlID = controlID
    self.size = size
    self.status = status
    self.isFailure = isFailure
    self.milliseconds = milliseconds
    self.words = words
    self.errorPlace = errorPlace
    self.importID = importID
    self.request = request
    self.response = response
  }
}
