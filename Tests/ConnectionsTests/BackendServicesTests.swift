import Clinical
import Connections
import Foundation
import Operations
import SimulatedProviders
import Testing

@Suite("Backend Services: let in by a signed statement")
struct BackendServicesTests {
  private struct Keys {
    let file = NSTemporaryDirectory() + "chartline-key-\(UUID().uuidString).pem"
    let pair: KeyPair

    init() throws {
      pair = try KeyPair()
      try pair.keep(inFile: file)
    }

    func remove() { try? FileManager.default.removeItem(atPath: file) }
  }

  private func loopback(_ pair: KeyPair) async throws -> FHIRLoopback {
    try await FHIRLoopback(
      "Riverside Hospital", FHIRSyncTests.files,
      habits: .init(client: (name: "chartline-oakwood", publicKey: pair.publicKey)))
  }

  private func sync(_ loopback: FHIRLoopback, key: String) async throws -> SyncRecord {
    try await loopback.sync(
      .fhir, [FHIRSyncTests.marisol],
      with: {
        $0.client = "chartline-oakwood"
        $0.credential = "file:" + key
      })
  }

  @Test("The right key opens; neither key nor token nor statement is in the log or the store")
  func opens() async throws {
    let keys = try Keys()
    let loopback = try await loopback(keys.pair)
    let record = try await sync(loopback, key: keys.file)
    #expect(record.failure == nil && record.new > 0)
    let log = try loopback.session.listExchanges().map { try loopback.session.exchange($0.id) }
    #expect(log.contains { $0.what == "POST /fhir/token" && $0.status == "200" })
    for exchange in log {
      let all =
        "\(exchange.what) \(exchange.words)" + String(decoding: exchange.request, as: UTF8.self)
        + String(decoding: exchange.response, as: UTF8.self)
      #expect(!all.contains("eyJ") && !all.contains("Bearer") && !all.contains("access_token"))
    }
    keys.remove()
    await loopback.end()
  }

  @Test("Another key is refused in words, and nothing is fetched")
  func wrongKey() async throws {
    let (keys, others) = (try Keys(), try Keys())
    let loopback = try await loopback(keys.pair)
    let record = try await sync(loopback, key: others.file)
    #expect(record.failure?.contains("the signature is not by the key that is known here") == true)
    #expect(try loopback.session.listPeople().isEmpty)
    keys.remove()
    others.remove()
    await loopback.end()
  }

  @Test("A token that ends before its time is renewed once")
  func renewed() async throws {
    let keys = try Keys()
    let loopback = try await loopback(keys.pair)
    loopback.provider.faults.add(.expiredToken)
    let record = try await sync(loopback, key: keys.file)
    #expect(record.failure == nil && record.new > 0)
    keys.remove()
    await loopback.end()
  }

  @Test("A key that others can read is not used")
  func openKey() async throws {
    let keys = try Keys()
    chmod(keys.file, 0o644)
    let loopback = try await loopback(keys.pair)
    #expect(
      try await sync(loopback, key: keys.file).failure?.contains("can be read by others") == true)
    keys.remove()
    await loopback.end()
  }

  @Test("A key is never written over")
  func neverOver() throws {
    let keys = try Keys()
    #expect(throws: OperationError.self) { try KeyPair().keep(inFile: keys.file) }
    keys.remove()
  }
}
