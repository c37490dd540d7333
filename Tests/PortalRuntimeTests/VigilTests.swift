import Access
import Clinical
import Foundation
import Monitoring
import Operations
import Portal
import Synchronization
import Testing

@testable import PortalRuntime

@Suite("What time alone does to alerts reaches the screen")
struct VigilTests {
  /// A person of whom a reading of oxygen every twelve hours is expected, and a clock that is set.
  private final class Watch: Sendable {
    let folder =
      FileManager.default.temporaryDirectory.path + "/chartline-vigil-" + UUID().uuidString
    let session: Session
    let mailbox = Mailbox()
    let performer: Performer
    private let time = Time()

    private final class Time: Sendable {
      let now = Mutex(Instant(milliseconds: 1_794_817_800_000))
    }

    init() throws {
      let time = time
      session = try Session(
        openingStoreAt: folder, viewer: Viewer(account: "ada", role: .clinician),
        clock: WallClock(now: { time.now.withLock { $0 } }, offsetMinutes: { _ in 0 }))
      performer = Performer(
        services: Services(session: session, fillDemo: { _, _ in }), settings: Settings(),
        mailbox: mailbox)
      let table =
        "time,measure,value,unit,device,serial,patient\n"
        + "\(session.clock.now().iso),oxygen,97,%,Oximeter,S-1,HUB-1\n"
      _ = try session.importDocument(Array(table.utf8), via: "hub", source: "hub")
      let person = try #require(try session.listPeople().first?.key)
      try session.setWatch(
        groups: [],
        schedules: [Schedule(text: "oxygen every 720 min | call | Dr. Sandoe | 2025-01-30")]
          .compactMap { $0 }, of: person)
      try session.setCoverage(
        Coverage(lines: [
          "Home-care line | 555-0139 | daily 00:00-24:00 | 15 min",
          "On call | 555-0143 | daily 00:00-24:00 | 30 min",
        ]), of: person)
    }

    func advance(minutes: Int64) {
      time.now.withLock { $0 = Instant(milliseconds: $0.milliseconds + minutes * 60_000) }
    }

    /// How often what is on screen is asked for again after a look.
    func look() -> Int {
      _ = mailbox.drain()
      performer.perform(.keepWatch)
      performer.workers.settle()
      return mailbox.drain().count { $0 == .storeChanged }
    }

    func end() { try? FileManager.default.removeItem(atPath: folder) }
  }

  @Test(
    "A reading that does not come is raised by an open portal, once, and what is shown is renewed")
  func missing() throws {
    let watch = try Watch()
    defer { watch.end() }
    #expect(watch.look() == 0)
    watch.advance(minutes: 719)
    #expect(watch.look() == 0)
    watch.advance(minutes: 1)
    #expect(watch.look() == 1)
    #expect(try watch.session.listOpenAlerts().map(\.kept.alert.rule) == ["missing-oxygen-720"])
    watch.advance(minutes: 1)
    #expect(watch.look() == 0)
  }

  @Test("An alert that is passed on because nobody answered is told, though nothing was stored")
  func passedOn() throws {
    let watch = try Watch()
    defer { watch.end() }
    watch.advance(minutes: 720)
    #expect(watch.look() == 1)
    watch.advance(minutes: 14)
    #expect(watch.look() == 0)
    watch.advance(minutes: 1)
    #expect(watch.look() == 1)
    #expect(
      try watch.session.listOpenAlerts().first?.standing.passed.map(\.to)
        == ["Home-care line", "On call"])
  }

  @Test("It is looked once a minute, however often it is asked")
  func bounded() throws {
    let watch = try Watch()
    defer { watch.end() }
    watch.advance(minutes: 720)
    var vigil = Vigil()
    #expect(try vigil.hasNews(watch.session))
    // In the same minute a look would find the alert answered.
    let id = try #require(try watch.session.listOpenAlerts().first?.kept.id)
    try watch.session.acknowledge(alert: id)
    #expect(try !vigil.hasNews(watch.session))
    watch.advance(minutes: 1)
    #expect(try vigil.hasNews(watch.session))
  }
}
