import Access
import Clinical
import Foundation
import Monitoring
import Operations

/// A ward whose every patient sends a reading each second for an hour: stored, an hour of one feed as one
/// document, with the rules in the transaction that stores it; and the rules alone.
struct WardBench {
  let session: Session
  /// How many feeds of the ward are stored; the shares are told for the whole ward.
  let feeds: Int

  /// The feeds of a ward, and the readings of each in an hour.
  private static let ward = 500, perFeed = 3600
  private static let begin = Instant(milliseconds: 1_796_000_000_000)

  func run() throws -> [Measurement] { try stored() + rules() }

  private func stored() throws -> [Measurement] {
    let clock = WallClock.fixed(Self.begin.advanced(bySeconds: 3600))
    let arriving = Session(store: session.store, viewer: session.viewer, clock: clock)
    var middle = 0.0
    let watch = Stopwatch()
    let processor = try Stopwatch.processorSeconds {
      for feed in 0..<feeds {
        let table = Self.table(feed)
        _ = try arriving.importDocument(table, via: "bench", source: "ward")
        if feed == feeds / 2 { middle = VitalsBench.memory }
      }
    }
    let hour = processor / Double(feeds) * Double(Self.ward)
    let count = feeds * Self.perFeed
    return [
      Measurement(
        what: "a ward's hour stored, \(feeds) of \(Self.ward) feeds, \(count) readings",
        value: Double(count) / watch.seconds, unit: "readings/s",
        mark: .atLeast(Double(Self.ward)), floor: "\(Self.ward) arrive a second"),
      Measurement(
        what: "share of one core to store and judge the whole ward", value: hour / 3600 * 100,
        unit: "%", mark: .atMost(100),
        floor: "\(Measurement.shown(hour)) s of processor time for an hour"),
      Measurement(
        what: "memory gained in the second half of the ward's feeds",
        value: VitalsBench.memory - middle, unit: "MB", mark: .atMost(20)),
    ]
  }

  private static func table(_ feed: Int) -> [UInt8] {
    var text = "time,measure,value,unit,device,serial,patient\n"
    for second in 0..<perFeed {
      let at = begin.advanced(bySeconds: Int64(second))
      let value = 80 + 30 * sin(Double(second + feed * 7) / 900)
      text += "\(at.iso),pulse,\(Int(value)),/min,Monitor,W-\(feed),WARD-\(feed)\n"
    }
    return Array(text.utf8)
  }

  /// The rules alone, on what the store gives them: an hour of each feed, and two hours before it.
  private func rules() -> [Measurement] {
    let history = Self.feed(count: Self.perFeed * 3)
    let new = Array(history.suffix(Self.perFeed))
    let now = new.last?.at ?? Self.begin
    let early = VitalsBench.memory
    var raised = 0
    let processor = Stopwatch.processorSeconds {
      for _ in 0..<Self.ward {
        raised += Rules.alerts(new: new, history: history, plan: WatchPlan(), now: now).count
      }
    }
    let each = processor / Double(Self.ward * Self.perFeed)
    return [
      Measurement(
        what: "rules on a ward of \(Self.ward), a reading a second each", value: each * 1e6,
        unit: "us/reading", mark: .atMost(1000),
        floor: "\(Measurement.shown(processor)) s of one core for an hour of 3600 s"),
      Measurement(
        what: "share of one core for \(Self.ward) readings a second",
        value: each * Double(Self.ward) * 100, unit: "%", mark: .atMost(100),
        floor: "\(raised) alerts"),
      Measurement(
        what: "memory gained by the ward's hour", value: VitalsBench.memory - early, unit: "MB",
        mark: .atMost(50)),
    ]
  }

  private static func feed(count: Int) -> [Reading] {
    (0..<count).map { second in
      Reading(
        thing: ThingID(rawValue: "bench-\(second)"), identity: IdentityKey(rawValue: "bench"),
        analyte: "pulse", at: begin.advanced(bySeconds: Int64(second)), offsetMinutes: 0,
        value: 80 + 55 * sin(Double(second) / 900), sent: "80")
    }
  }
}
