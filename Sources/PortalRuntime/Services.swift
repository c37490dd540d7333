import Clinical
import Operations
import Portal

/// What the portal's effects work with.
public struct Services: Sendable {
  /// Who is looking, at what store, by what clock.
  public var session: Session
  /// Whether the store holds invented people.
  public var isDemo: Bool
  /// Whether a guest looks, over SSH for one: no file of this machine is read or written, no other system
  /// is reached, no shell is left to.
  public var isGuest = false
  /// Whom to call and who is watching, for a person: from the configuration or the demo's story.
  public var care: @Sendable ([IdentityKey]) -> CareSetting
  /// Names of accounts for people; an account without one is shown as it is.
  public var displayNames: [String: String]
  /// What the person chose for the screens, and where it is kept.
  public var preferences: Preferences
  /// Fills the store with the invented people, telling how far it is, steps done and steps in
  /// all; false from there ends it.
  public var fillDemo: @Sendable (Session, (Int, Int) -> Bool) throws(OperationError) -> Void

  /// Sends a message to an address, `mllp://host:port`, and logs the exchange.
  public var send: @Sendable ([UInt8], String) throws(OperationError) -> Exchange

  /// Fetches what is new from a source, on schedule only when it is due, telling what it does and how many
  /// documents came; false from the last ends it between two steps.
  public var sync: Sync = { (_, connection, _, _) throws(OperationError) in
    throw OperationError(.refused, "\(connection.name) cannot be reached from here")
  }

  /// Makes a request over FHIR again and logs it; says what was answered, in words.
  public var askAgain: @Sendable (RepeatedRequest) throws(OperationError) -> String = {
    (request) throws(OperationError) in
    throw OperationError(.refused, "\(request.connection.name) cannot be reached from here")
  }

  /// Asks the library at an address about one of some codes; without the address of a question that
  /// somebody agreed to, only says what would be sent, or gives what is kept.
  public var askLibrary: @Sendable (String, LibraryQuestion) throws(OperationError) -> LibraryPage =
    {
      (server, _) throws(OperationError) in
      throw OperationError(.refused, "\(server) cannot be asked from here")
    }

  /// The demo's providers, at which something can go wrong on request.
  public var simulated: @Sendable () -> [SimulatedProvider] = { [] }

  /// Lets something go wrong at one of them, nil for nothing; says what happens next, in words.
  public var setFault: @Sendable (String, String?) throws(OperationError) -> String = {
    (source, _) throws(OperationError) in
    throw OperationError(.missing, "\(source) is no simulated provider")
  }

  /// See ``sync``.
  public typealias Sync =
    @Sendable (
      Session, SourceConnection, Bool, @escaping @Sendable (String, Int) -> Bool
    ) throws(OperationError) -> SyncRecord

  /// Services from their parts.
  public init(
    session: Session, isDemo: Bool = false,
    care: @escaping @Sendable ([IdentityKey]) -> CareSetting = { _ in CareSetting() },
    displayNames: [String: String] = [:], preferences: Preferences = Preferences(),
    send: @escaping @Sendable ([UInt8], String) throws(OperationError) -> Exchange = {
      (_, to) throws(OperationError) in
      throw OperationError(.refused, "nothing can be sent to \(to) from here")
    },
    fillDemo: @escaping @Sendable (Session, (Int, Int) -> Bool) throws(OperationError) -> Void
  ) {
    self.send = send
    self.session = session
    self.isDemo = isDemo
    self.care = care
    self.displayNames = displayNames
    self.preferences = preferences
    self.fillDemo = fillDemo
  }
}

/// Whom to call and who is watching a person's readings.
public struct CareSetting: Sendable, Equatable {
  /// Whom to call, and for what.
  public var contacts: [Contact]
  /// Who is watching, and when nobody is, in sentences.
  public var watching: String

  /// A setting from its parts; without any, nobody is watching, and it says so.
  public init(
    contacts: [Contact] = [],
    watching: String =
      "Nobody is watching these numbers. In an emergency call your local emergency number."
  ) {
    self.contacts = contacts
    self.watching = watching
  }

  /// The sentence that says what to do in an emergency: it stands whoever is watching.
  var emergency: String {
    let sentences = watching.split(separator: ".").map(String.init)
    return (sentences.last { $0.contains("911") || $0.contains("emergency") }).map {
      $0.trimmingPrefix(" ") + "."
    } ?? ""
  }
}
