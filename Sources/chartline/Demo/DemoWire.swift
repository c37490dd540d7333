import Access
import Clinical
import Connections
import Foundation
import Operations
import SimulatedProviders
import Synchronization

/// The demo's providers as systems that are spoken with: they run on the loopback interface, and what they
/// have arrives by the protocols that real ones speak, each document at its own time.
final class DemoWire: Sendable {
  let house: ProviderHouse
  private let listener: MLLPListener
  private let listening: Task<Void, Never>
  private let session: Session
  private let time: SetClock
  private let folder: String
  let documents: [ProviderDocument]
  private let live = Mutex<Task<Void, Never>?>(nil)

  /// Minutes that the story's place is ahead of UTC, where a document does not say.
  private static let offset = -300
  /// Seconds between two readings that arrive from home.
  private static let pause = 20
  /// What the demo's own client is called at the hospital.
  private static let client = "chartline-demo"

  /// Starts the providers and the listener.
  /// - Parameters:
  ///   - folder: where the demo's key and its drop folders are; removed with the demo.
  init(_ story: DemoStory, into session: Session, folder: String) throws(OperationError) {
    self.folder = folder
    time = SetClock(story.start, offsetMinutes: Self.offset)
    self.session = Session(
      store: session.store, viewer: Viewer(account: "demo", role: .demo), clock: time.clock)
    documents = story.providerDocuments
    try? FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let pair = try KeyPair()
    try pair.keep(inFile: folder + "/key.pem")
    do {
      house = try ProviderHouse(
        documents, client: (name: Self.client, publicKey: pair.publicKey),
        folder: folder + "/drop", now: time.clock.now)
      listener = try MLLPListener(MLLPOptions(port: 0), session: self.session)
    } catch {
      throw OperationError(.refused, "the demo's providers cannot be started: \(error)")
    }
    let (house, listener) = (house, listener)
    let failure = Awaiting.result { () -> String? in
      do { try await house.start() } catch { return "\(error)" }
      return nil
    }
    if let failure {
      throw OperationError(.refused, "the demo's providers cannot be started: \(failure)")
    }
    listening = Task { await listener.run() }
  }

  /// Lets a document arrive, at its own time.
  /// - Returns: false for one that no provider of the house gives.
  func deliver(_ document: DemoStory.Document) throws(OperationError) -> Bool {
    time.set(
      document.at.lowerBound(), offsetMinutes: document.at.offsetMinutes ?? Self.offset)
    guard let given = documents.first(where: { $0.name == document.name }),
      let way = ProviderHouse.way(of: given)
    else { return false }
    if way == .mllp || way == .folder { try give(given) }
    if way != .mllp { try sync(given.provider, way) }
    return true
  }

  /// Lets readings go on arriving from home, by a clock that runs.
  func goOn(by clock: WallClock) throws(OperationError) {
    time.follow(clock)
    try connectSenders()
    let (house, port) = (house, listener.port)
    let task = Task {
      var number = 0
      while (try? await Task.sleep(for: .seconds(Self.pause))) != nil {
        let now = clock.now()
        let message = LiveHub.message(
          number, at: now, offsetMinutes: clock.offsetMinutes(now))
        let reading = ProviderDocument(
          at: now, provider: "Home Hub", name: "live", bytes: message)
        // A reading that cannot be sent now is not sent again: the next one comes soon.
        _ = try? await house.give(reading, listener: port)
        number += 1
      }
    }
    live.withLock { $0 = task }
  }

  /// Those who send by themselves are systems that are spoken with too; the registry can also be asked.
  private func connectSenders() throws(OperationError) {
    let registry = house.registry
    for (provider, way) in ProviderHouse.ways where way == .mllp {
      var connection = SourceConnection(name: provider, kind: .mllp, address: provider)
      if provider == registry.name {
        connection.kind = .query
        connection.address = "mllp://127.0.0.1:\(registry.port)"
      }
      connection.basis = Self.basis
      try session.keep(connection)
    }
  }

  /// Lets a provider that sends by itself send something again.
  func sendAgain(_ document: ProviderDocument) {
    let (house, port) = (house, listener.port)
    // What cannot be sent now need not be: it is here.
    Task { _ = try? await house.give(document, listener: port) }
  }

  private static let basis = "treatment; a demonstration with invented people"

  /// Ends the providers and the listener: no socket is left.
  func stop() {
    live.withLock { $0 }?.cancel()
    listening.cancel()
    let (house, listening) = (house, listening)
    Awaiting.result {
      await house.stop()
      await listening.value
    }
  }

  private func give(_ document: ProviderDocument) throws(OperationError) {
    let (house, port) = (house, listener.port)
    let failure = Awaiting.result { () -> String? in
      do {
        let sent = try await house.give(document, listener: port)
        return sent.first { $0.answer?.isSuccess == false }?.answer?.words
      } catch {
        return "\(error)"
      }
    }
    if let failure {
      throw OperationError(.refused, "\(document.provider) could not send: \(failure)")
    }
  }

  private func sync(_ provider: String, _ way: ProviderWay) throws(OperationError) {
    let connection = connection(to: provider, way)
    try session.keep(connection)
    let sync = SourceSync(session: session, patience: .real { true })
    if let failure = try sync.run(connection).failure { throw OperationError(.refused, failure) }
  }

  private func connection(to provider: String, _ way: ProviderWay) -> SourceConnection {
    let server = house.servers[provider]
    var connection = SourceConnection(
      name: provider, kind: way == .folder ? .folder : way == .documents ? .documents : .fhir,
      address: server?.base ?? house.folder(of: provider))
    if way == .records || way == .documents { connection.patients = server?.patients ?? [] }
    if way == .records {
      connection.client = Self.client
      connection.credential = "file:\(folder)/key.pem"
    }
    connection.basis = Self.basis
    return connection
  }
}
