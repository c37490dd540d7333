import Clinical
import Connections
import Foundation
import Operations
import Testing

@Suite("A request over FHIR is made again from the log")
struct FHIRRepeaterTests {
  private static let weight = """
    {"resourceType":"Observation","status":"final","subject":{"reference":"Patient/RH-118402"},\
    "identifier":[{"system":"urn:x","value":"w1"}],"code":{"text":"Weight"}}
    """

  /// A loopback whose source is set up, and that has fetched once.
  private func fetched() async throws -> FHIRLoopback {
    let loopback = try await FHIRLoopback("Riverside Hospital", FHIRSyncTests.files)
    try loopback.session.keep(Self.connection(loopback))
    _ = try await loopback.sync(.fhir, [FHIRSyncTests.marisol])
    return loopback
  }

  private static func connection(_ loopback: FHIRLoopback) -> SourceConnection {
    SourceConnection(
      name: "Riverside Hospital", kind: .fhir, address: loopback.provider.base)
  }

  /// Runs what waits on a thread of its own.
  private func away<T: Sendable>(_ work: @escaping @Sendable () throws -> T) async throws -> T {
    try await withCheckedThrowingContinuation { continuation in
      DispatchQueue.global().async { continuation.resume(with: Result { try work() }) }
    }
  }

  private func repeater(_ loopback: FHIRLoopback) -> FHIRRepeater {
    FHIRRepeater(
      SourceSync(session: loopback.session, patience: Patience(pause: { _ in true })))
  }

  @Test("A question is asked again; the answer can be looked at, and the record is as it was")
  func question() async throws {
    let loopback = try await fetched()
    let before = try (loopback.record(), loopback.session.listImports().count)
    let asked = try #require(
      try loopback.session.listExchanges().first { $0.what.contains("$everything") })
    let request = try loopback.session.repeated(asked)
    #expect(request.asWhom == "without a name")
    let words = try await away { [repeater = repeater(loopback)] in try repeater.send(request) }
    #expect(words.hasPrefix("200, "))
    let newest = try #require(try loopback.session.listExchanges().first)
    #expect(newest.what == asked.what && newest.words == "made again by records")
    #expect(try loopback.record() == before.0)
    #expect(try loopback.session.listImports().count == before.1)
    await loopback.end()
  }

  @Test("A question may ask for another path of the same system, and for nothing else")
  func edited() async throws {
    let loopback = try await fetched()
    let asked = try #require(
      try loopback.session.listExchanges().first { $0.what.contains("$everything") })
    let request = try loopback.session.repeated(asked, path: "/fhir/metadata")
    let words = try await away { [repeater = repeater(loopback)] in try repeater.send(request) }
    #expect(words.hasPrefix("200, "))
    #expect(try loopback.session.listExchanges().first?.what == "GET /fhir/metadata")
    for path in [
      "https://elsewhere.example/", "//elsewhere.example/x", "/a b", "/x\r\nHost: y", "/token",
    ] {
      #expect(throws: OperationError.self) { try loopback.session.repeated(asked, path: path) }
    }
    await loopback.end()
  }

  @Test("A resource is sent again as it was sent, where it is not there yet")
  func resource() async throws {
    let loopback = try await fetched()
    let connection = Self.connection(loopback)
    _ = try await away { [session = loopback.session] in
      let sync = SourceSync(session: session, patience: Patience(pause: { _ in true }))
      return try FHIRPoster(sync).post(Array(Self.weight.utf8), to: connection)
    }
    let posted = try #require(
      try loopback.session.listExchanges().first { $0.what.hasPrefix("POST") })
    let request = try loopback.session.repeated(try loopback.session.exchange(posted.id))
    #expect(request.body == Array(Self.weight.utf8))
    let words = try await away { [repeater = repeater(loopback)] in try repeater.send(request) }
    #expect(words.hasPrefix("20"))
    await loopback.end()
  }

  @Test("What asks for a token, what was redacted, and what came in, is not made again")
  func refused() async throws {
    let loopback = try await fetched()
    func why(_ change: (inout Exchange) -> Void) -> String? {
      var exchange = Exchange(
        at: FHIRLoopback.now, direction: .outgoing, transport: .fhir, peer: "",
        source: "Riverside Hospital", what: "GET /fhir/Patient/1")
      change(&exchange)
      do throws(OperationError) {
        _ = try loopback.session.repeated(exchange)
        return nil
      } catch {
        return error.what
      }
    }
    #expect(why { _ in } == nil)
    #expect(why { $0.what = "POST /fhir/token" }?.contains("access is asked for") == true)
    #expect(why { $0.what = "GET /fhir/x?access_token=***" }?.contains("access") == true)
    #expect(why { $0.what = "DELETE /fhir/export/1" }?.contains("DELETE") == true)
    #expect(why { $0.what = "POST /fhir/Observation" }?.contains("no longer in the log") == true)
    #expect(why { $0.source = "Nobody" }?.contains("no source is called Nobody") == true)
    #expect(why { $0.direction = .incoming } != nil)
    await loopback.end()
  }
}
