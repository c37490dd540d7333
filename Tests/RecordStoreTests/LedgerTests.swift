import Access
import Clinical
import GRDB
import Testing

@testable import RecordStore

@Suite struct LedgerTests {
  private static func flagged(_ bench: Workbench, label: String = "") -> ImportRequest {
    var request = bench.document([Workbench.weight("70", at: "2026-01-01")], label: label)
    request.reading.ledger = [
      LedgerLine(.unitMissing, at: SourceRange(start: 4, end: 9, path: "entry[0]"), "70, no unit")
    ]
    return request
  }

  @Test func theLedgerFollowsTheImportsInForce() throws {
    let bench = try Workbench()
    let account = try bench.take(Self.flagged(bench))
    #expect(account.flagged == 1)
    let lines = try bench.store.ledger(scope: bench.all)
    #expect(lines.map(\.line.words) == ["70, no unit"])
    #expect(try bench.store.ledgerCounts(scope: bench.all) == ["riverside": [.unitMissing: 1]])
    try bench.take(Self.flagged(bench))
    #expect(try bench.store.ledger(scope: bench.all).count == 1, "the same bytes twice")
    let whole = try bench.dump()
    try bench.store.rebuild(by: bench.viewer, at: bench.now)
    #expect(try bench.dump() == whole)
    #expect(try bench.store.ledger(scope: bench.all).count == 1)
    for one in try bench.store.imports(scope: bench.all) {
      try bench.store.undo(import: one.id, by: bench.viewer, at: bench.now)
    }
    #expect(try bench.store.ledger(scope: bench.all).isEmpty)
    #expect(
      try bench.store.ledger(LedgerQuestion(importID: account.id), scope: bench.all).count == 1)
    _ = try bench.store.forget(.source("riverside"), by: bench.viewer, at: bench.now)
    let left = try bench.store.pool.read {
      try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM ledger")
    }
    #expect(left == 0)
  }

  @Test func aRereadingTakesThePlaceOfTheOldLines() throws {
    let bench = try Workbench()
    let old = try bench.take(Self.flagged(bench))
    var again = Self.flagged(bench)
    again.reading.ledger = []
    again.replacing = old.id
    try bench.take(again)
    #expect(try bench.store.ledger(scope: bench.all).isEmpty)
  }

  @Test func nobodySeesTheLinesOfADocumentThatMayNotBeSeenWhole() throws {
    let bench = try Workbench()
    var request = bench.document([
      (Workbench.maria, [Workbench.weight("70", at: "2026-01-01")]),
      (Workbench.joan, [Workbench.weight("80", at: "2026-01-01")]),
    ])
    let places = request.reading.statements.map(\.range)
    request.reading.ledger = places.map { LedgerLine(.unitMissing, at: $0, "no unit") }
    try bench.take(request)
    let maria = Naming.identity(Workbench.maria, at: "riverside")
    #expect(try bench.store.ledger(scope: Scope(people: .person(maria))).isEmpty)
    let own = try bench.store.ledger(LedgerQuestion(person: maria), scope: bench.all)
    #expect(own.map(\.line.range) == [places[0]])
    #expect(try bench.store.ledger(scope: bench.all).count == 2)
  }
}
