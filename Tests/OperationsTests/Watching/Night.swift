import Access
import Clinical
import Foundation
import Monitoring
import Operations

@testable import RecordStore

/// A store that can be made to fail, or be copied as a killed process leaves it, at any step; and the night
/// of 16 November in messages of one reading each.
final class Night {
  struct Struck: Error {}

  /// What happens at the steps of a write.
  final class Steps: @unchecked Sendable {
    private let lock = NSLock()
    private var act: @Sendable (WriteStep) throws -> Void = { _ in }

    func set(_ act: @escaping @Sendable (WriteStep) throws -> Void) {
      lock.withLock { self.act = act }
    }
    func reach(_ step: WriteStep) throws { try lock.withLock { act }(step) }
  }

  let folder = FileManager.default.temporaryDirectory.path + "/chartline-night-" + UUID().uuidString
  let steps = Steps()
  let clock: TestClock
  let session: Session

  init(at start: String = "2026-11-16T03:36:00-05:00") throws {
    let clock = TestClock(start)
    self.clock = clock
    session = try Self.open(folder + "/store", clock, steps)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  static func open(_ folder: String, _ clock: TestClock, _ steps: Steps = Steps()) throws -> Session
  {
    let store = try RecordStore(
      at: StoreLocation(folder: folder), derivations: .standard(clock.clock), clock: clock.clock,
      atStep: { try steps.reach($0) })
    return Session(
      store: store, viewer: Viewer(account: "hub", role: .clinician), clock: clock.clock)
  }

  /// Ione's readings of the night, as the sensor sent them; times without a date.
  static let readings = [
    ("03:00", "58"), ("03:05", "51"), ("03:10", "44"), ("03:15", "LOW"), ("03:20", "43"),
    ("03:25", "57"), ("03:30", "74"), ("03:35", "92"),
  ]

  static func messages(zone: String = "-05:00", hours: Int = 0) -> [String] {
    readings.map { time, value in
      let hour = 3 + hours
      let clock = (hour < 10 ? "0\(hour)" : "\(hour)") + time.dropFirst(2)
      return row("2026-11-16T\(clock):00\(zone)", "glucose sensor", value, "mg/dL")
    }
  }

  static func row(
    _ time: String, _ measure: String, _ value: String, _ unit: String, note: String = ""
  ) -> String {
    """
    time,measure,value,unit,device,serial,patient,context,note
    \(time),\(measure),\(value),\(unit),Home device,S-1,HUB-0442,,\(note)

    """
  }

  @discardableResult
  func take(_ message: String) throws -> ImportAccount {
    try session.importDocument(Array(message.utf8), via: "hub", source: "hub")
  }

  /// The alerts, without what depends on the order of arrival.
  static func alerts(_ session: Session) throws -> [String] {
    try session.listAlerts().map { kept in
      "\(kept.alert.rule) of \(kept.alert.things.count), over \(kept.alert.endedAt?.iso ?? "not")"
    }.sorted()
  }
}

/// A clock that is set, in the demo's town: summer time ended on 2026-11-01 at 06:00 UTC.
final class TestClock: @unchecked Sendable {
  private let lock = NSLock()
  private var shown: Instant

  init(_ time: String) { shown = Self.instant(time) }

  func set(_ time: String) { set(Self.instant(time)) }

  func set(_ instant: Instant) { lock.withLock { shown = instant } }

  var clock: WallClock {
    WallClock(
      now: { [self] in lock.withLock { shown } },
      offsetMinutes: { $0.milliseconds < 1_793_512_800_000 ? -240 : -300 })
  }

  static func instant(_ time: String) -> Instant {
    PartialDate(iso: time)?.lowerBound() ?? Instant(milliseconds: 0)
  }
}
