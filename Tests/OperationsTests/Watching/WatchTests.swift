import Access
import Clinical
import Foundation
import Monitoring
import Operations
import Testing

@testable import RecordStore

/// Who is told when a reading does not come, who looks, and what somebody does about an alert: in the
/// store, with a clock that is set.
struct WatchTests {
  static let lines = [
    "Home-care line | 555-0139 | daily 00:00-24:00 | 15 min",
    "On call | 555-0143 | daily 00:00-24:00 | 30 min", "instruction | Hard to breathe: call 911.",
  ]

  private func unplugged() throws -> (Night, IdentityKey) {
    let night = try Night(at: "2026-10-25T21:01:00-04:00")
    try night.take(Night.row("2026-10-25T21:00:00-04:00", "oxygen", "97", "%"))
    let person = try #require(try night.session.listPeople().first?.key)
    let schedules = [
      "oxygen every 720 min | remind | Dr. Sandoe | 2025-01-30",
      "oxygen every 1440 min | call | Dr. Sandoe | 2025-01-30",
    ].compactMap { Schedule(text: $0) }
    try night.session.setWatch(groups: [], schedules: schedules, of: person)
    try night.session.setCoverage(Coverage(lines: Self.lines), of: person)
    return (night, person)
  }

  @Test("The hub is unplugged: told after 12 hours, called after 24, over when a reading comes")
  func missing() throws {
    let (night, _) = try unplugged()
    #expect(try night.session.sweep() == 0)
    night.clock.set("2026-10-26T08:59:00-04:00")
    #expect(try night.session.sweep() == 0)
    night.clock.set("2026-10-26T09:00:00-04:00")
    #expect(try night.session.sweep() == 1)
    #expect(try night.session.sweep() == 0)
    #expect(try night.session.listOpenAlerts().map(\.standing.state) == [.open])
    night.clock.set("2026-10-26T21:30:00-04:00")
    #expect(try night.session.sweep() == 1)
    let call = try #require(
      try night.session.listOpenAlerts().first { $0.kept.alert.rule == "missing-oxygen-1440" })
    #expect(call.standing.passed.map(\.to) == ["Home-care line"])
    night.clock.set("2026-10-27T08:01:00-04:00")
    try night.take(Night.row("2026-10-27T08:00:00-04:00", "oxygen", "97", "%"))
    #expect(
      try night.session.listOpenAlerts().filter { $0.kept.alert.rule.hasPrefix("missing") }.isEmpty)
    #expect(try night.session.sweep() == 0)
  }

  @Test(
    "Killed at any step of the look for missing readings, the next look finds them once",
    arguments: [WriteStep.begun, .alerts, .change])
  func sweeping(step: WriteStep) throws {
    let (night, _) = try unplugged()
    night.clock.set("2026-10-26T22:00:00-04:00")
    let (from, copy) = (night.folder + "/store", night.folder + "/killed")
    night.steps.set { reached in
      guard reached == step else { return }
      try FileManager.default.copyItem(atPath: from, toPath: copy)
      throw Night.Struck()
    }
    #expect(throws: OperationError.self) { try night.session.sweep() }
    let again = try Night.open(copy, night.clock)
    #expect(try again.listAlerts().isEmpty)
    #expect(try again.sweep() == 2)
    #expect(try again.sweep() == 0)
    #expect(try again.listAlerts().count == 2)
  }

  @Test("A kill loses no timer: the store, opened again later, has passed the alert on by itself")
  func noTimer() throws {
    let (night, _) = try unplugged()
    night.clock.set("2026-10-26T21:00:00-04:00")
    try night.session.sweep()
    night.clock.set("2026-10-26T21:20:00-04:00")
    let again = try Night.open(night.folder + "/store", night.clock)
    let call = try #require(
      try again.listOpenAlerts().first { $0.kept.alert.rule == "missing-oxygen-1440" })
    #expect(call.standing.passed.map(\.to) == ["Home-care line", "On call"])
    let person = try #require(try again.listPeople().first?.key)
    #expect(
      try again.whoIsWatching(person)
        == .alarmSent(to: "On call", at: TestClock.instant("2026-10-26T21:15:00-04:00")))
  }

  @Test(
    "A snooze needs a reason and a length that the alert allows; every act is in the access log")
  func acts() throws {
    let night = try Night()
    for message in Night.messages() { try night.take(message) }
    let id = try #require(try night.session.listAlerts().first?.id)
    #expect(throws: OperationError.self) {
      try night.session.snooze(alert: id, minutes: 16, why: "asleep")
    }
    #expect(throws: OperationError.self) {
      try night.session.snooze(alert: id, minutes: 10, why: " ")
    }
    #expect(throws: OperationError.self) { try night.session.remark(onAlert: 99, "who") }
    try night.session.snooze(alert: id, minutes: 15, why: "juice taken")
    try night.session.remark(onAlert: id, "15 g of sugar taken", isAnswer: true)
    try night.session.escalate(alert: id, to: "Dr. Tervik")
    let kept = try #require(try night.session.listAlerts().first)
    #expect(kept.events.map(\.what) == [.snoozed, .answered, .escalated])
    #expect(kept.events[0].until?.iso == "2026-11-16T08:51:00.000Z")
    #expect(kept.events[0].note == "juice taken" && kept.events[2].recipient == "Dr. Tervik")
    let log = try night.session.listAudit(limit: 3).map(\.action)
    #expect(Set(log) == ["snoozed", "answered", "escalated"])
  }

  @Test(
    "A critical value that is not measured again goes to the next after five minutes, also by time alone"
  )
  func noRepeat() throws {
    let night = try Night(at: "2026-11-16T03:01:00-05:00")
    try night.take(Night.row("2026-11-16T03:00:00-05:00", "oxygen", "84", "%"))
    let person = try #require(try night.session.listPeople().first?.key)
    try night.session.setCoverage(Coverage(lines: Self.lines), of: person)
    let first = try #require(try night.session.listOpenAlerts().first)
    #expect(first.kept.alert.words == "oxygen 84 %, unconfirmed: measure again now")
    #expect(first.standing.repeatDue == TestClock.instant("2026-11-16T03:06:00-05:00"))
    var vigil = Vigil()
    _ = try vigil.hasNews(night.session)
    night.clock.set("2026-11-16T03:06:00-05:00")
    #expect(try vigil.hasNews(night.session))
    let passed = try night.session.listOpenAlerts().first?.standing.passed.map(\.to)
    #expect(passed == ["Home-care line", "On call"])
    // A repeat that comes later confirms it; what had happened stays told, also after a kill.
    night.clock.set("2026-11-16T03:09:00-05:00")
    try night.take(Night.row("2026-11-16T03:08:00-05:00", "oxygen", "83", "%"))
    let again = try Night.open(night.folder + "/store", night.clock)
    let confirmed = try #require(try again.listOpenAlerts().first)
    #expect(confirmed.kept.alert.words == "oxygen 83 %" && confirmed.kept.alert.things.count == 2)
    #expect(confirmed.standing.passed.map(\.to) == ["Home-care line", "On call"])
    #expect(confirmed.standing.repeatDue == nil)
  }

  @Test("A repeat in time leaves the first one asked the whole of their time")
  func repeated() throws {
    let night = try Night(at: "2026-11-16T03:01:00-05:00")
    try night.take(Night.row("2026-11-16T03:00:00-05:00", "oxygen", "84", "%"))
    let person = try #require(try night.session.listPeople().first?.key)
    try night.session.setCoverage(Coverage(lines: Self.lines), of: person)
    night.clock.set("2026-11-16T03:03:00-05:00")
    try night.take(Night.row("2026-11-16T03:02:00-05:00", "oxygen", "84", "%"))
    night.clock.set("2026-11-16T03:08:00-05:00")
    #expect(
      try night.session.listOpenAlerts().first?.standing.passed.map(\.to) == ["Home-care line"])
  }

  @Test("Only a clinician sets limits, what is expected and who is asked; a patient is refused")
  func roles() throws {
    let (night, person) = try unplugged()
    for role in ViewerRole.allCases where role != .clinician {
      let session = Session(
        store: night.session.store, viewer: Viewer(account: "ione", role: role, person: person),
        clock: night.clock.clock)
      func refused(_ act: () throws -> Void) -> OperationError.Reason? {
        do {
          try act()
          return nil
        } catch { return (error as? OperationError)?.reason }
      }
      #expect(refused { try session.setLimits([], of: person) } == .refused)
      #expect(refused { try session.setWatch(groups: [], schedules: [], of: person) } == .refused)
      #expect(refused { try session.setCoverage(Coverage(), of: person) } == .refused)
      #expect(
        refused { _ = try session.decide(.result, ["thing"], .seen) } == .refused)
    }
    #expect(try night.session.watchPlan(of: person).schedules.count == 2)
    #expect(try night.session.coverage(of: person).steps.count == 2)
  }

  @Test("An alert is followed from its words to the byte of every reading that fired it")
  func toTheByte() throws {
    let night = try Night()
    for message in Night.messages() { try night.take(message) }
    let alert = try #require(try night.session.listAlerts().first).alert
    #expect(alert.ruleText.hasPrefix("Sugar under 54 mg/dL (3.0 mmol/L). Take 15 g of sugar now"))
    let sent = try alert.things.map { thing in
      let passage = try night.session.source(of: thing, context: 0)
      let range = passage.sighting.range
      return String(
        decoding: passage.bytes[(range.start - passage.start)..<(range.end - passage.start)],
        as: UTF8.self)
    }
    #expect(sent == ["51", "44", "LOW", "43"])
  }
}
