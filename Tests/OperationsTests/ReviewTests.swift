import Clinical
import Merging
import Operations
import Testing

@Suite struct ReviewTests {
  @Test func aReviewTellsWhatTheImportDoesAndKeepsNothing() throws {
    let desk = try Desk()
    try desk.take(Desk.bundle([Desk.condition("c1", "Gout")], at: "2026-01-01T00:00:00Z"))
    let before = try desk.session.store.canonicalDump(scope: desk.session.scope)
    let next = Desk.bundle(
      [Desk.condition("c1", "Gout"), Desk.condition("c2", "Asthma")], at: "2026-02-01T00:00:00Z")
    let review = try desk.session.review(Array(next.utf8), via: "test")
    #expect(review.people.map(\.name) == ["QUILLANE, Marisol"])
    #expect(review.people[0].changes.map(\.what) == [.new])
    #expect(review.people[0].changes.map(\.title) == ["Asthma"])
    #expect(try desk.session.store.canonicalDump(scope: desk.session.scope) == before)
    #expect(try desk.session.listImports().count == 1)
    let account = try desk.take(next)
    #expect(account.sections == review.account.sections)
    #expect(
      try desk.session.openChart(of: try desk.person("Quillane")).chart == review.people[0].after)
  }

  @Test func aReviewOfSomebodyNewHasNothingBefore() throws {
    let desk = try Desk()
    let review = try desk.session.review(
      Array(Desk.bundle([Desk.condition("c1", "Gout")]).utf8), via: "test")
    #expect(review.people[0].before.facts.isEmpty && review.people[0].after.facts.count == 1)
    #expect(try desk.session.listPeople().isEmpty)
  }
}
