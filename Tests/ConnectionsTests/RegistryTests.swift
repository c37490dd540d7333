import Access
import Clinical
import Connections
import Foundation
import Operations
import SimulatedProviders
import Testing

@Suite("Questions to an immunization registry, on real sockets")
struct RegistryTests {
  static let registry = "State Immunization Registry"
  static let files = ["registry/quillane.hl7", "registry/farrowby.hl7", "registry/castellaway.hl7"]

  /// Everybody that the registry knows: the twins are two people born on one day.
  static let all = files + ["registry/castellaway-put-right.hl7"]

  @Test("The history of a known number comes as a document, once, and says what the registry says")
  func byNumber() async throws {
    let desk = try RegistryLoopback(Self.all)
    try desk.know("registry/quillane-deleted.hl7")
    let record = try await desk.sync()
    #expect(record.failure == nil)
    #expect(record.documents == 1 && record.new > 0)
    #expect(try desk.session.listPeople().count == 1)
    let again = try await desk.sync()
    #expect(again.failure == nil && again.documents == 0)
    // What was asked, and what came, can be looked at.
    let passed = try desk.session.listExchanges()
    #expect(passed.map(\.what) == ["QBP^Q11^QBP_Q11", "QBP^Q11^QBP_Q11"])
    let opened = try desk.session.openExchange(try #require(passed.last).id)
    #expect(opened.request.map(\.name) == ["MSH", "QPD", "RCP"])
    #expect(opened.response.contains { $0.name == "RXA" })
    await desk.end()
  }

  @Test("Of twins nothing is taken: a human is asked, both are named, and may say who it is")
  func twins() async throws {
    let desk = try RegistryLoopback(Self.all)
    try desk.know("oakwood/castellaway.xml")
    let before = try desk.record()
    let record = try await desk.sync { $0.asksByName = true }
    #expect(record.failure == nil && record.documents == 0)
    #expect(try desk.record() == before)
    let question = try #require(try desk.questions().first)
    #expect(question.contains("Ione M Castellaway, born 1992-07-21, number IR-803377"))
    #expect(question.contains("Isla M Castellaway, born 1992-07-21, number IR-803378"))
    #expect(question.contains("Nothing was fetched"))
    let person = try #require(try desk.session.listPeople().first)
    try desk.session.keepNumber("IR-803377", of: person.key, at: Self.registry)
    let told = try await desk.sync { $0.asksByName = true }
    #expect(told.failure == nil && told.documents == 1)
    #expect(try desk.questions().isEmpty)
    await desk.end()
  }

  @Test("Nobody is asked for by name unless the source may be; and who does not fit is nobody")
  func names() async throws {
    let desk = try RegistryLoopback(Self.all)
    try desk.know("oakwood/quillane.xml")
    let closed = try await desk.sync()
    #expect(closed.failure?.contains("--by-name") == true)
    #expect(try desk.session.listExchanges().isEmpty)
    // The registry knows her by the name of her first marriage.
    let asked = try await desk.sync { $0.asksByName = true }
    #expect(asked.failure == nil && asked.documents == 0)
    #expect(try desk.session.listExchanges().map(\.words) == ["nobody who fits"])
    #expect(try desk.questions().isEmpty)
    await desk.end()
  }

  @Test(
    "Whatever goes wrong, nothing is lost or there twice, it is said, and the next sync completes",
    arguments: [
      (Fault.tooMany, "Too many at once"), (.broken, "The database is restarting"), (.cut, nil),
      (.garbage, nil), (.duplicate, nil), (.truncated, "ends within a line"),
      (.wrongPatient, "asked for Marisol Brandt, was sent null Farrowby"),
    ] as [(Fault, String?)])
  func faults(fault: Fault, words: String?) async throws {
    let clean = try RegistryLoopback(Self.all)
    try clean.know("registry/quillane-deleted.hl7")
    _ = try await clean.sync()
    let desk = try RegistryLoopback(Self.all)
    try desk.know("registry/quillane-deleted.hl7")
    desk.faults.add(fault)
    let spoiled = try await desk.sync()
    if let words {
      #expect(spoiled.failure?.contains(words) == true, "\(spoiled.failure ?? "")")
      #expect(spoiled.new == 0)
    } else {
      #expect(spoiled.failure == nil)
    }
    #expect(try await desk.sync().failure == nil)
    #expect(try desk.record() == clean.record())
    await clean.end()
    await desk.end()
  }

  @Test("A registry on another machine is not asked in clear")
  func clear() async throws {
    let desk = try RegistryLoopback(Self.all)
    try desk.know("registry/quillane-deleted.hl7")
    let record = try await desk.sync { $0.address = "mllp://192.0.2.1:2575" }
    #expect(record.failure?.contains("not encrypted") == true)
    #expect(try desk.session.listExchanges().isEmpty)
    await desk.end()
  }
}

/// A simulated registry on a real socket, and a store that asks it.
final class RegistryLoopback: Sendable {
  let session: Session
  let faults = Faults()
  private let desk: RegistryDesk
  private let serving: Task<Void, Never>
  private let folder = NSTemporaryDirectory() + "chartline-registry-\(UUID().uuidString)"

  init(_ files: [String]) throws {
    session = try Session(
      openingStoreAt: folder, viewer: Viewer(account: "records", role: .clinician),
      clock: .fixed(FHIRLoopback.now))
    let documents = files.map {
      ProviderDocument(
        at: Instant(milliseconds: 0), provider: RegistryTests.registry, name: $0,
        bytes: FHIRLoopback.asset("demo/" + $0))
    }
    desk = try RegistryDesk(RegistryTests.registry, documents, faults: faults) { FHIRLoopback.now }
    serving = desk.start()
  }

  /// Brings a document into the store by another way.
  func know(_ file: String) throws {
    _ = try session.importDocument(FHIRLoopback.asset("demo/" + file), via: file)
  }

  /// A sync, on a thread of its own, since it waits.
  func sync(with change: (inout SourceConnection) -> Void = { _ in }) async throws -> SyncRecord {
    var connection = SourceConnection(
      name: RegistryTests.registry, kind: .query, address: "mllp://127.0.0.1:\(desk.port)")
    change(&connection)
    try session.keep(connection)
    let sync = SourceSync(session: session, patience: Patience(pause: { _ in true }))
    return try await withCheckedThrowingContinuation { [connection] continuation in
      DispatchQueue.global().async {
        continuation.resume(with: Result { try sync.run(connection) })
      }
    }
  }

  /// What the record says, in plain text.
  func record() throws -> [String] {
    try session.listPeople().map { try session.exportText(of: $0.key) }
  }

  /// What was left open.
  func questions() throws -> [String] { try session.listConnections().flatMap(\.questions) }

  func end() async {
    serving.cancel()
    await serving.value
    try? FileManager.default.removeItem(atPath: folder)
  }
}
