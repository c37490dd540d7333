import Clinical
import Connections
import Foundation
import Operations
import Testing

@Suite("Who somebody is at a FHIR server: $match")
struct FHIRMatchTests {
  /// The clinic's record of a twin, whom the hospital knows.
  private static let clinic = "oakwood/castellaway.xml"

  private func loopback() async throws -> FHIRLoopback {
    let loopback = try await FHIRLoopback(
      "Riverside Hospital", ["riverside/castellaway.json"] + FHIRSyncTests.files)
    _ = try loopback.session.importDocument(
      FHIRLoopback.asset("demo/" + Self.clinic), via: Self.clinic)
    return loopback
  }

  @Test("One who is certain is fetched, as a document that is linked or asked about as any other")
  func certain() async throws {
    let loopback = try await loopback()
    let first = try await loopback.sync(.fhir, with: { $0.asksByName = true })
    #expect(first.failure == nil)
    #expect(first.documents == 1 && first.new > 0)
    // The second time the number is known: she is not asked about again.
    let again = try await loopback.sync(.fhir, with: { $0.asksByName = true })
    #expect(again.failure == nil && again.documents == 0)
    let asked = try loopback.session.listExchanges().count { $0.what.contains("$match") }
    #expect(asked == 1)
    await loopback.end()
  }

  @Test("Of two none is fetched: a human is asked, in words, and nothing is merged")
  func several() async throws {
    let sister =
      "{\"resourceType\":\"Bundle\",\"type\":\"searchset\",\"entry\":[{\"resource\":{\"resourceType\":"
      + "\"Patient\",\"id\":\"s1\",\"name\":[{\"family\":\"Castellaway\",\"given\":[\"Isla\"]}],"
      + "\"birthDate\":\"1992-07-21\"}}]}"
    let whole = String(
      decoding: FHIRLoopback.asset("demo/riverside/castellaway.json"), as: UTF8.self)
    let loopback = try await FHIRLoopback("Riverside Hospital", documents: [whole, sister])
    _ = try loopback.session.importDocument(
      FHIRLoopback.asset("demo/" + Self.clinic), via: Self.clinic)
    var kept = SourceConnection(
      name: "Riverside Hospital", kind: .fhir, address: loopback.provider.base)
    kept.asksByName = true
    try loopback.session.keep(kept)
    let before = try loopback.record()
    let record = try await loopback.sync(.fhir, with: { $0.asksByName = true })
    #expect(record.failure == nil && record.documents == 0)
    #expect(try loopback.record() == before)
    let question = try #require(try loopback.session.listConnections().first?.questions.first)
    #expect(question.contains("Ione M Castellaway, born 1992-07-21, number RH-331950 (certain)"))
    #expect(question.contains("Isla Castellaway, born 1992-07-21, number s1 (possible)"))
    await loopback.end()
  }

  @Test("Nobody is told of anybody unless the source may be asked by name")
  func silent() async throws {
    let loopback = try await loopback()
    _ = try await loopback.sync(.fhir, ["RH-204417"])
    #expect(try loopback.session.listExchanges().allSatisfy { !$0.what.contains("$match") })
    await loopback.end()
  }

  @Test("What a server speaks is asked once a day, and then whether it changed")
  func capabilities() async throws {
    let loopback = try await FHIRLoopback("Riverside Hospital", FHIRSyncTests.files)
    func asked() throws -> [String] {
      try loopback.session.listExchanges().filter { $0.what.hasSuffix("/metadata") }.map(\.status)
    }
    _ = try await loopback.sync(.fhir, [FHIRSyncTests.marisol])
    _ = try await loopback.sync(.fhir, [FHIRSyncTests.marisol])
    #expect(try asked() == ["200"])
    let about = "metadata:" + loopback.provider.base
    let mark = try #require(try loopback.session.syncMarks(of: "Riverside Hospital")[about])
    let tag = try #require(mark.split(separator: " ", maxSplits: 1).last)
    // A day and a moment ago.
    let old = FHIRLoopback.now.milliseconds - 86_400_001
    try loopback.session.setSyncMark("\(old) \(tag)", about: about, of: "Riverside Hospital")
    _ = try await loopback.sync(.fhir, [FHIRSyncTests.marisol])
    _ = try await loopback.sync(.fhir, [FHIRSyncTests.marisol])
    #expect(try asked() == ["304", "200"])
    await loopback.end()
  }

  @Test("A question is answered also when the person was linked since, and bears another name here")
  func linked() async throws {
    let loopback = try await loopback()
    let session = loopback.session
    let before = try #require(try session.listPeople().first).key
    try session.keep(SourceConnection(name: "IIS", kind: .query, address: "mllp://127.0.0.1:1"))
    try session.keepQuestion("who is it?", about: before, at: "IIS")
    _ = try await loopback.sync(.fhir, with: { $0.asksByName = true })
    let after = try #require(try session.listPeople().first)
    #expect(after.key != before && after.identities.contains(before))
    try session.keepNumber("7", of: after.key, at: "IIS")
    #expect(try session.listConnections().flatMap(\.questions).isEmpty)
    await loopback.end()
  }
}
