import Clinical
import Foundation
import Merging
import Operations
import RecordStore
import Synchronization
import Testing

/// A clock that a test moves.
final class MovingClock: Sendable {
  private let time = Mutex(Desk.now)

  var clock: WallClock { WallClock(now: { self.time.withLock { $0 } }, offsetMinutes: { _ in 0 }) }

  /// Lets an hour pass.
  @discardableResult
  func passAnHour() -> Instant {
    time.withLock { time in
      time = time.advanced(bySeconds: 3600)
      return time
    }
  }
}

@Suite struct ChangesTests {
  private static func bundle(_ words: String, at: String) -> String {
    Desk.bundle([Desk.condition("c1", words)], at: at)
  }

  @Test func whatWasKnownThenIsComparedWithWhatIsKnownNow() throws {
    let time = MovingClock()
    let desk = try Desk(clock: time.clock)
    let first = try desk.take(Self.bundle("Gout", at: "2026-01-01T00:00:00Z"))
    let between = time.passAnHour()
    time.passAnHour()
    let second = try desk.take(Self.bundle("Gout of the left foot", at: "2026-02-01T00:00:00Z"))
    let person = try desk.person("Quillane")
    let changes = try desk.session.listChanges(of: person, since: .moment(between)).changes
    #expect(changes.map(\.title) == ["Gout of the left foot"])
    #expect(
      try desk.session.listChanges(of: person, since: .importing(second.id)).changes == changes)
    let earlier = try desk.session.chart(of: person, knownAt: between)
    #expect(earlier.facts(in: .problems).map(\.title) == ["Gout"])
    #expect(earlier.facts(in: .problems)[0].members[0].earlier.isEmpty)
    #expect(
      try desk.session.listChanges(of: person, since: .importing(first.id), until: between).changes
        .map(\.what) == [.new])
  }

  @Test func anUndoneImportWasKnownUntilItWasUndone() throws {
    let time = MovingClock()
    let desk = try Desk(clock: time.clock)
    try desk.take(Self.bundle("Gout", at: "2026-01-01T00:00:00Z"))
    let account = try desk.take(
      Desk.bundle([Desk.condition("c2", "Asthma")], at: "2026-01-02T00:00:00Z"))
    let before = time.passAnHour()
    time.passAnHour()
    try desk.session.undo(import: account.id)
    let person = try desk.person("Quillane")
    let changes = try desk.session.listChanges(of: person, since: .moment(before)).changes
    #expect(changes.map(\.what) == [.gone], "\(changes)")
    #expect(changes.map(\.title) == ["Asthma"])
  }

  @Test func whatIsNotThereIsSaid() throws {
    let desk = try Desk()
    try desk.take(Self.bundle("Gout", at: "2026-01-01T00:00:00Z"))
    let person = try desk.person("Quillane")
    for since in [Since.importing(99), .lastVisit] {
      let error = #expect(throws: OperationError.self) {
        try desk.session.listChanges(of: person, since: since)
      }
      #expect(error?.reason == .missing)
    }
  }

  @Test func anOwnWordStandsBesideTheSourcesAndMeetsWhatItIsAbout() throws {
    let desk = try Desk()
    try desk.take(Self.bundle("Gout", at: "2026-01-01T00:00:00Z"), source: "oakwood")
    let person = try desk.person("Quillane")
    let gout = try #require(try desk.session.openChart(of: person).chart.facts.first?.name)
    try desk.session.say(
      OwnWord(section: .problems, what: "Gout", words: "Gone since spring", isOver: true),
      of: person, about: gout)
    try desk.session.say(
      OwnWord(section: .allergies, what: "Latex", words: "Rash"), of: try desk.person("Quillane"))
    let chart = try desk.session.openChart(of: try desk.person("Quillane")).chart
    let fact = try #require(chart.fact(containing: gout))
    #expect(fact.members.count == 2 && fact.members.contains { $0.kept.isPatientsWord })
    #expect(fact.members.contains { $0.kept.sourceName == "oakwood" })
    #expect(chart.facts(in: .allergies).map(\.title) == ["Latex"])
    let error = #expect(throws: OperationError.self) {
      try desk.session.say(OwnWord(section: .claims, what: "x"), of: person)
    }
    #expect(error?.reason == .badData)
  }
}
