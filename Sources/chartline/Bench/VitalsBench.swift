import Clinical
import Foundation
import Glibc
import Monitoring
import Operations

/// Readings as they come from home and from a ward: the rules beside everything else, and memory.
struct VitalsBench {
  let session: Session

  /// A month of one person: an hour's readings are one document.
  private static let hours = 720, perHour = 55
  /// A ward: feeds, and the readings of each in an hour.
  private static let feeds = 500, perFeed = 3600

  func run() throws -> [Measurement] { try month() + ward() }

  // MARK: A month

  private func month() throws -> [Measurement] {
    let start = Instant(milliseconds: 1_792_000_000_000)
    let early = Self.memory
    var middle = 0.0
    let watch = Stopwatch()
    let processor = try Stopwatch.processorSeconds {
      for hour in 0..<Self.hours {
        let begin = start.advanced(bySeconds: Int64(hour) * 3600)
        let clock = WallClock.fixed(begin.advanced(bySeconds: 3600))
        let arriving = Session(store: session.store, viewer: session.viewer, clock: clock)
        _ = try arriving.importDocument(Self.table(begin), via: "bench", source: "bench")
        if hour == Self.hours / 2 { middle = Self.memory }
      }
    }
    let count = Double(Self.hours * Self.perHour)
    let person = try session.listPeople(matching: "").first?.key
    let shown = try person.map { person in
      let readings = try session.listReadings(of: person)
      return Stopwatch.best(of: 5) {
        _ = VitalRow.rows(
          readings, WatchPlan(), now: start.advanced(bySeconds: 720 * 3600), offset: { _ in 0 })
      } * 1000
    }
    return [
      Measurement(
        what: "a month of one person, \(Int(count)) readings, stored", value: count / watch.seconds,
        unit: "readings/s",
        floor: "\(Measurement.shown(processor / count * 1e6)) us of processor time a reading"),
      Measurement(
        what: "memory gained in the month's second half", value: Self.memory - middle, unit: "MB",
        mark: .atMost(20), floor: "in the first half \(Measurement.shown(middle - early)) MB"),
      Measurement(
        what: "rows of the vitals board from all of them", value: shown ?? 0, unit: "ms"),
    ]
  }

  private static let measures = [
    ("glucose sensor", "mg/dL", 95.0, 30.0), ("pulse", "/min", 78, 12), ("oxygen", "%", 96, 2),
    ("breathing", "/min", 17, 3),
  ]

  private static func table(_ begin: Instant) -> [UInt8] {
    var text = "time,measure,value,unit,device,serial,patient\n"
    for index in 0..<perHour {
      let (name, unit, middle, swing) = measures[index % measures.count]
      let at = begin.advanced(bySeconds: Int64(index) * 65)
      let value = middle + swing * sin(Double(at.milliseconds) / 2_400_000)
      text += "\(at.iso),\(name),\(Int(value)),\(unit),Home device,S-1,BENCH-1\n"
    }
    return Array(text.utf8)
  }

  // MARK: A ward

  /// The rules alone, on what the store gives them: an hour of each feed, and two hours before it.
  private func ward() -> [Measurement] {
    let begin = Instant(milliseconds: 1_792_000_000_000)
    let history = Self.feed(begin, count: Self.perFeed * 3)
    let new = Array(history.suffix(Self.perFeed))
    let now = new.last?.at ?? begin
    let early = Self.memory
    var raised = 0
    let processor = Stopwatch.processorSeconds {
      for _ in 0..<Self.feeds {
        raised += Rules.alerts(new: new, history: history, plan: WatchPlan(), now: now).count
      }
    }
    let each = processor / Double(Self.feeds * Self.perFeed)
    return [
      Measurement(
        what: "rules on a ward of \(Self.feeds), a reading a second each", value: each * 1e6,
        unit: "us/reading", mark: .atMost(1000),
        floor: "\(Measurement.shown(processor)) s of one core for an hour of 3600 s"),
      Measurement(
        what: "share of one core for \(Self.feeds) readings a second",
        value: each * Double(Self.feeds) * 100, unit: "%", mark: .atMost(100),
        floor: "\(raised) alerts"),
      Measurement(
        what: "memory gained by the ward's hour", value: Self.memory - early, unit: "MB",
        mark: .atMost(50)),
    ]
  }

  private static func feed(_ begin: Instant, count: Int) -> [Reading] {
    (0..<count).map { second in
      Reading(
        thing: ThingID(rawValue: "bench-\(second)"), identity: IdentityKey(rawValue: "bench"),
        analyte: "pulse", at: begin.advanced(bySeconds: Int64(second)), offsetMinutes: 0,
        value: 80 + 55 * sin(Double(second) / 900), sent: "80")
    }
  }

  /// Megabytes of memory that this process holds now.
  private static var memory: Double {
    let pages = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8))?
      .split(separator: " ").dropFirst().first.flatMap { Double($0) }
    return (pages ?? 0) * Double(getpagesize()) / 1_000_000
  }
}
