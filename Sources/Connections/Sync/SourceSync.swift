import Clinical
import Foundation
import Interchange
import Operations

/// How far a sync is, for whoever waits.
public struct SyncProgress: Sendable, Equatable {
  /// The source.
  public var source: String
  /// What is being done, in words.
  public var doing: String
  /// Documents that came so far.
  public var documents: Int
}

/// Fetches what one source has that is not here yet. What came before something went wrong is kept, and
/// the next sync goes on from there.
public struct SourceSync: Sendable {
  let session: Session
  let transport: HTTPTransport
  let patience: Patience

  /// A way to sync.
  public init(
    session: Session, transport: HTTPTransport = HTTPTransport(), patience: Patience
  ) {
    self.session = session
    self.transport = transport
    self.patience = patience
  }

  /// Fetches what is new at a source, and notes what came of it.
  /// - Parameters:
  ///   - onSchedule: only when the source is due.
  ///   - goOn: called now and then with how far it is; false ends the sync there.
  /// - Returns: the account of the sync; what went wrong stands in its `failure`.
  /// - Throws: ``OperationError`` when the store cannot be used; `.busy` while another process fetches from
  ///   the source, or has just done so on schedule.
  public func run(
    _ connection: SourceConnection, onSchedule: Bool = false,
    goOn: @escaping (SyncProgress) -> Bool = { _ in true }
  ) throws(OperationError) -> SyncRecord {
    let claim = try session.claimSync(of: connection.name, onSchedule: onSchedule)
    defer { withExtendedLifetime(claim) {} }
    let arrivals = Arrivals(
      connection, session, try session.beginSync(of: connection.name)
    ) { goOn(SyncProgress(source: connection.name, doing: $0, documents: $1)) }
    var failure: String?
    do throws(OperationError) {
      try fetch(connection, arrivals)
    } catch {
      failure = error.description
    }
    arrivals.log.flush()
    var record = arrivals.record
    record.failure = failure ?? Self.words(arrivals.problems)
    return try session.end(record)
  }

  /// Asks whether a source answers and lets us in; fetches nothing.
  /// - Returns: what it says of itself.
  /// - Throws: ``OperationError`` with what is in the way.
  public func test(_ connection: SourceConnection) throws(OperationError) -> String {
    let log = WireLog(session, source: connection.name)
    defer { log.flush() }
    switch connection.kind {
    case .fhir, .documents:
      let client = try FHIRClient(to: connection, self, log: log) { true }
      guard let page = try client.capabilities()?.page else { return "answers" }
      let words = page["implementation"]?["description"]?.words ?? page["software"]?["name"]?.words
      return "answers, FHIR \(page["fhirVersion"]?.string ?? ""), \(words ?? client.place)"
    case .folder:
      guard FileManager.default.isReadableFile(atPath: connection.address) else {
        throw OperationError(.missing, "the folder \(connection.address) cannot be read")
      }
      return "the folder can be read"
    case .mllp: return "sends by itself; chartline listen takes its messages"
    case .asking: return "asks by itself; chartline listen answers it"
    case .query:
      // A question about nobody: whoever answers at all answers that.
      let client = try RegistryClient(connection, self, log: log) { true }
      _ = try client.ask(about: Patient())
      return "answers questions"
    }
  }

  /// Asks a source who somebody is there; fetches nothing and keeps nothing but the log.
  /// - Throws: ``OperationError`` `.refused` for a source that cannot be asked, or for somebody of whom too
  ///   little is known.
  public func match(
    _ person: PersonToAsk, at connection: SourceConnection
  ) throws(OperationError) -> MatchAnswer {
    guard person.isDescribed else {
      throw OperationError(
        .refused, "no source sent a family name and a day of birth of \(person.name)")
    }
    let log = WireLog(session, source: connection.name)
    defer { log.flush() }
    let answer: MatchAnswer
    switch connection.kind {
    case .fhir, .documents:
      let client = try FHIRClient(to: connection, self, log: log) { true }
      answer = try FHIRMatch(client: client).ask(about: person.patient)
    case .query:
      let said = try RegistryClient(connection, self, log: log) { true }.ask(
        about: person.described
      ).said
      guard let match = said.match else {
        if case .refused(let why) = said.outcome { throw OperationError(.refused, why) }
        return .nobody
      }
      answer = match
    case .folder, .mllp, .asking:
      throw OperationError(.refused, "\(connection.name) cannot be asked who somebody is")
    }
    log.became(answer.shortWords)
    return answer
  }

  private func fetch(
    _ connection: SourceConnection, _ arrivals: Arrivals
  ) throws(OperationError) {
    switch connection.kind {
    case .fhir, .documents: try FHIRSync(self, connection, arrivals).run()
    case .folder: try InboxFolder(connection.address).take(arrivals)
    case .query: try RegistrySync(self, connection, arrivals).run()
    case .mllp:
      throw OperationError(
        .refused, "\(connection.name) sends by itself", "listen to it: chartline listen")
    case .asking:
      throw OperationError(
        .refused, "\(connection.name) asks by itself", "answer it: chartline listen")
    }
  }

  private static func words(_ problems: [String]) -> String? {
    guard let first = problems.first else { return nil }
    return problems.count > 1 ? "\(first); and \(problems.count - 1) more" : first
  }
}
