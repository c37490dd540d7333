import Cells
import Clinical
import Foundation
import Glibc
import Monitoring
import Operations
import PortalRuntime

/// A month of readings of one person as they come from home: stored, judged, shown, and what memory it takes.
struct VitalsBench {
  let session: Session

  /// A month of one person: an hour's readings are one document.
  private static let hours = 720, perHour = 55

  func run() throws -> [Measurement] {
    let early = Self.memory
    var middle = 0.0
    let watch = Stopwatch()
    let processor = try Stopwatch.processorSeconds {
      for hour in 0..<Self.hours {
        let begin = Self.start.advanced(bySeconds: Int64(hour) * 3600)
        let clock = WallClock.fixed(begin.advanced(bySeconds: 3600))
        let arriving = Session(store: session.store, viewer: session.viewer, clock: clock)
        _ = try arriving.importDocument(Self.table(begin), via: "bench", source: "bench")
        if hour == Self.hours / 2 { middle = Self.memory }
      }
    }
    let late = Self.memory
    let count = Double(Self.hours * Self.perHour)
    let person = try session.listPeople(matching: "").first?.key
    let shown = try person.map { person in
      // What stands on the board when it is painted is there already: the readings are read once.
      let readings = try session.listReadings(of: person)
      return Stopwatch.best(of: 5) {
        _ = VitalRow.rows(
          readings, WatchPlan(), now: Self.start.advanced(bySeconds: 720 * 3600), offset: { _ in 0 }
        )
      } * 1000
    }
    return [
      Measurement(
        what: "a month of one person, \(Int(count)) readings, stored", value: count / watch.seconds,
        unit: "readings/s",
        floor: "\(Measurement.shown(processor / count * 1e6)) us of processor time a reading"),
      Measurement(
        what: "memory gained in the month's second half", value: late - middle, unit: "MB",
        mark: .atMost(20), floor: "in the first half \(Measurement.shown(middle - early)) MB"),
      Measurement(
        what: "rows of the vitals board from all of them", value: shown ?? 0, unit: "ms"),
      Measurement(
        what: "paint of the vitals board with all of them", value: try painted(), unit: "ms",
        mark: .atMost(5)),
    ]
  }

  /// The time of one paint of the board, and that it is the board.
  private func painted() throws -> Double? {
    let clock = WallClock.fixed(Self.start.advanced(bySeconds: Int64(Self.hours) * 3600))
    let looking = Session(store: session.store, viewer: session.viewer, clock: clock)
    let portal = HeadlessPortal(
      services: Services(session: looking, fillDemo: { _, _ in }),
      size: Size(width: 120, height: 40),
      glyphs: .unicode)
    portal.press(["Enter", "g", "v"].compactMap { Key(name: $0) })
    guard portal.text.contains("14 DAYS") else { return nil }
    return Stopwatch.best(of: 20) { _ = portal.text } * 1000
  }

  private static let start = Instant(milliseconds: 1_792_000_000_000)
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

  /// Megabytes of memory that this process holds now.
  static var memory: Double {
    let pages = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8))?
      .split(separator: " ").dropFirst().first.flatMap { Double($0) }
    return (pages ?? 0) * Double(getpagesize()) / 1_000_000
  }
}
