import Access
import Clinical
import Foundation
import Operations
import Portal
import Synchronization
import Testing

@testable import PortalRuntime

@Suite("The schedule of the sources is kept while a portal is open")
struct ScheduleTests {
  /// A store with a source that is due every ten minutes, and what was fetched from it.
  private final class Desk: Sendable {
    let folder =
      FileManager.default.temporaryDirectory.path + "/chartline-schedule-" + UUID().uuidString
    let session: Session
    let fetched = Mutex<[String]>([])
    let mailbox = Mailbox()
    private let time = Time()

    init(role: ViewerRole = .clinician) throws {
      let time = time
      session = try Session(
        openingStoreAt: folder, viewer: Viewer(account: "ada", role: role),
        clock: WallClock(now: { time.now.withLock { $0 } }, offsetMinutes: { _ in 0 }))
    }

    private final class Time: Sendable {
      let now = Mutex(Instant(milliseconds: 1_794_817_800_000))
    }

    func advance(minutes: Int64) {
      time.now.withLock { $0 = Instant(milliseconds: $0.milliseconds + minutes * 60_000) }
    }

    func performer(
      _ work: @escaping @Sendable () -> Void = {}
    ) -> Performer {
      var services = Services(session: session, fillDemo: { _, _ in })
      services.sync = { [self] (session, connection, onSchedule, goOn) throws(OperationError) in
        let claim = try session.claimSync(of: connection.name, onSchedule: onSchedule)
        defer { withExtendedLifetime(claim) {} }
        let record = try session.beginSync(of: connection.name)
        fetched.withLock { $0.append(connection.name) }
        work()
        return try session.end(record)
      }
      return Performer(services: services, settings: Settings(), mailbox: mailbox)
    }

    func keep(_ name: String, minutes: Int?) throws {
      var connection = SourceConnection(name: name, kind: .fhir, address: "http://127.0.0.1:1/fhir")
      connection.minutes = minutes
      // Whoever looks, a clinician set it up.
      let keeper = Viewer(account: "records", role: .clinician)
      try Session(store: session.store, viewer: keeper, clock: session.clock).keep(connection)
    }

    func end() { try? FileManager.default.removeItem(atPath: folder) }
  }

  @Test(
    "What is due is fetched, once; what has no schedule is left; the next time is after its pause")
  func due() throws {
    let desk = try Desk()
    defer { desk.end() }
    try desk.keep("Clinic", minutes: 10)
    try desk.keep("Hospital", minutes: nil)
    let performer = desk.performer()
    for _ in 0..<3 { performer.perform(.syncDue) }
    performer.workers.settle()
    #expect(desk.fetched.withLock { $0 } == ["Clinic"])
    desk.advance(minutes: 9)
    performer.perform(.syncDue)
    performer.workers.settle()
    #expect(desk.fetched.withLock { $0.count } == 1)
    desk.advance(minutes: 1)
    performer.perform(.syncDue)
    performer.workers.settle()
    #expect(desk.fetched.withLock { $0 } == ["Clinic", "Clinic"])
    #expect(desk.mailbox.drain().contains { if case .jobChanged = $0 { true } else { false } })
  }

  @Test("While one process fetches from a source no other does, and nothing is said of it")
  func oneAtATime() throws {
    let desk = try Desk()
    defer { desk.end() }
    try desk.keep("Clinic", minutes: 10)
    let held = try desk.session.claimSync(of: "Clinic")
    let performer = desk.performer()
    performer.perform(.syncDue)
    performer.workers.settle()
    withExtendedLifetime(held) {}
    #expect(desk.fetched.withLock { $0 }.isEmpty)
    let said = desk.mailbox.drain()
    #expect(!said.contains { if case .failed = $0 { true } else { false } })
    #expect(said.last == .jobDropped(1))
  }

  @Test("Who asks for it while another fetches is told so")
  func asked() throws {
    let desk = try Desk()
    defer { desk.end() }
    try desk.keep("Clinic", minutes: nil)
    let held = try desk.session.claimSync(of: "Clinic")
    let performer = desk.performer()
    performer.perform(.sync(source: "Clinic"))
    performer.workers.settle()
    withExtendedLifetime(held) {}
    let said = desk.mailbox.drain().compactMap {
      if case .failed(let error) = $0 { error.line } else { nil }
    }
    #expect(
      said.count == 1 && said[0].contains("another window or command fetches from Clinic now"))
  }

  @Test("A portal that is left lets the step at work end and begins no other")
  func leaving() throws {
    let desk = try Desk()
    defer { desk.end() }
    try desk.keep("Clinic", minutes: 10)
    try desk.keep("Hospital", minutes: 10)
    let (begun, goOn) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    let performer = desk.performer {
      begun.signal()
      goOn.wait()
    }
    performer.perform(.syncDue)
    begun.wait()
    performer.jobs.withLock { for id in $0.keys { $0[id] = true } }
    goOn.signal()
    performer.stop()
    #expect(desk.fetched.withLock { $0 } == ["Clinic"])
    let records = try desk.session.listConnections().compactMap(\.newest)
    #expect(records.count == 1 && records[0].endedAt != nil)
  }

  @Test("A patient's portal fetches nothing by itself")
  func others() throws {
    let desk = try Desk(role: .patient)
    defer { desk.end() }
    try desk.keep("Clinic", minutes: 10)
    let performer = desk.performer()
    performer.perform(.syncDue)
    performer.workers.settle()
    #expect(desk.mailbox.drain().isEmpty)
  }
}
