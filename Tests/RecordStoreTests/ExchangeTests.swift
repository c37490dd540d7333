import Access
import Clinical
import Testing

@testable import RecordStore

@Suite("The log of exchanges")
struct ExchangeTests {
  private func exchange(_ number: Int, _ bytes: [UInt8] = []) -> Exchange {
    Exchange(
      at: Instant(milliseconds: Int64(number)), direction: .outgoing, transport: .fhir,
      peer: "http://127.0.0.1:8101/fhir", what: "GET /Patient/\(number)", status: "500",
      isFailure: true, request: bytes)
  }

  @Test("Of many only the newest are kept, and of these only the newest keep their bytes")
  func bounded() throws {
    let bench = try Workbench()
    let more = 25
    try bench.store.log((0..<ExchangeLimits.mostKept + more).map { exchange($0, [65]) })
    let all = try bench.store.exchanges(limit: .max, scope: bench.all)
    #expect(all.count == ExchangeLimits.mostKept)
    #expect(all.last?.what == "GET /Patient/\(more)")
    let (newest, oldest) = (
      all[ExchangeLimits.mostWithBytes - 1], all[ExchangeLimits.mostWithBytes]
    )
    #expect(try bench.store.exchange(newest.id, scope: bench.all).request == [65])
    #expect(try bench.store.exchange(oldest.id, scope: bench.all).request.isEmpty)
  }

  @Test("A body beyond the limit is left out; the line stays")
  func large() throws {
    let bench = try Workbench()
    let most = ExchangeLimits.mostBytes
    try bench.store.log([
      exchange(1, Array(repeating: 66, count: most)),
      exchange(2, Array(repeating: 66, count: most + 1)),
    ])
    #expect(try bench.store.exchange(1, scope: bench.all).request.count == most)
    #expect(try bench.store.exchange(2, scope: bench.all).request.isEmpty)
  }

  @Test(
    "A credential is not kept, wherever it stands",
    arguments: [
      ("GET /x?access_token=S3&page=2", "GET /x?access_token=***&page=2"),
      ("http://ada:S3@host/fhir", "http://***@host/fhir"),
      ("refused Authorization: Basic S3 =", "refused Authorization:***"),
      ("sent Bearer S3", "sent Bearer ***"),
      ("mail to a@b.example", "mail to a@b.example"),
    ])
  func secrets(_ said: String, _ kept: String) throws {
    let bench = try Workbench()
    var exchange = exchange(1, Array(#"{"access_token":"S3"}"#.utf8))
    exchange.response = Array("client_assertion=S3".utf8)
    (exchange.peer, exchange.what, exchange.words) = (said, said, said)
    try bench.store.log([exchange])
    let found = try bench.store.exchange(1, scope: bench.all)
    #expect([found.peer, found.what, found.words] == [kept, kept, kept])
    #expect(found.request.isEmpty && found.response.isEmpty)
  }

  @Test("To forget an import forgets its exchange, and what the others carried")
  func forgotten() throws {
    let bench = try Workbench()
    let account = try bench.take(bench.document([Workbench.weight("80", at: "2026-11-01")]))
    var one = exchange(1)
    one.importID = account.id
    try bench.store.log([one, exchange(2, [65])])
    _ = try bench.store.forget(.importID(account.id), by: bench.viewer, at: bench.now)
    let left = try bench.store.exchanges(scope: bench.all)
    #expect(left.map(\.id) == [2])
    #expect(try bench.store.exchange(2, scope: bench.all).request.isEmpty)
  }
}
