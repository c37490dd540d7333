import Access
import Clinical
import Operations
import Testing

@Suite("What passed on the wire is kept in a log")
struct ExchangeLogTests {
  @Test("A message that was stored leads to its import; one that was kept aside says where and why")
  func listened() async throws {
    let loopback = try Loopback()
    _ = try await loopback.send([
      Loopback.result(1), "MSH|^~\\&|LAB|LL|||20261109||ORU^R01||P|2.5.1\r",
    ])
    await loopback.stop()
    let log = try loopback.session.listExchanges()
    #expect(log.map(\.status) == ["AE", "AA"])
    #expect(log.map(\.isFailure) == [true, false])
    #expect(log.map(\.errorPlace) == ["MSH^1^10", ""])
    #expect(log[1].what == "ORU^R01^ORU_R01" && log[1].source == "LAKESHORE")
    #expect(log[1].words == "2 new" && log[1].controlID == "M1")
    let imports = try loopback.session.listImports().map(\.id)
    #expect(log[1].importID.map { imports.contains($0) } == true)
    #expect(try loopback.session.exchange(log[1].id).request.isEmpty)
    let aside = try loopback.session.exchange(log[0].id)
    #expect(String(decoding: aside.request, as: UTF8.self).hasPrefix("MSH|^~\\&|LAB|LL|"))
    #expect(String(decoding: aside.response, as: UTF8.self).contains("MSA|AE|"))
    await loopback.end()
  }

  @Test(
    "What we sent is told with its answer, in its bytes too; who does not answer is told of as well"
  )
  func sent() async throws {
    let loopback = try Loopback(senders: ["RIVERSIDE"])
    let sent = try await loopback.send([Loopback.result(1)])
    #expect(sent[0].direction == .outgoing && sent[0].isFailure && sent[0].source == "CL")
    try loopback.session.log(sent[0])
    let kept = try #require(
      try loopback.session.listExchanges().first { $0.direction == .outgoing })
    let whole = try loopback.session.exchange(kept.id)
    #expect(whole.request == Array(Loopback.result(1).utf8))
    #expect(String(decoding: whole.response, as: UTF8.self).contains("MSA|AE|M1"))
    await loopback.end()
  }

  @Test("A commit that fails refuses its messages and loses no line of the log")
  func failedCommit() async throws {
    let loopback = try Loopback()
    try loopback.stopWriting(true)
    let sent = try await loopback.send([Loopback.result(1), Loopback.result(2)])
    #expect(sent.map(\.isFailure) == [true, true])
    try loopback.stopWriting(false)
    let again = try await loopback.send([Loopback.result(1)])
    #expect(again.map(\.status) == ["AA"])
    await loopback.stop()
    let log = try loopback.session.listExchanges().filter { $0.direction == .incoming }
    #expect(log.map(\.controlID) == ["M1", "M2", "M1"])
    #expect(log.map(\.isFailure) == [false, true, true])
    await loopback.end()
  }

  @Test("Eight connections: every message has its line, in one list, none twice")
  func everyOne() async throws {
    let loopback = try Loopback()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for connection in 0..<8 {
        group.addTask {
          _ = try await loopback.send((0..<25).map { Loopback.result(connection * 100 + $0) })
        }
      }
      try await group.waitForAll()
    }
    await loopback.stop()
    let numbers = try loopback.session.listExchanges().map(\.controlID)
    #expect(numbers.count == 200 && Set(numbers).count == 200)
    await loopback.end()
  }

  @Test("A patient does not see what passed on the wire: it may be about anybody")
  func patient() async throws {
    let loopback = try Loopback()
    _ = try await loopback.send([Loopback.result(1)])
    await loopback.stop()
    let person = try #require(try loopback.session.listPeople().first)
    let patient = Session(
      store: loopback.session.store,
      viewer: Viewer(account: "mo", role: .patient, person: person.key),
      clock: loopback.session.clock)
    #expect(throws: OperationError.self) { try patient.listExchanges() }
    #expect(throws: OperationError.self) { try patient.exchange(1) }
    await loopback.end()
  }
}
