import Access
import Assets
import Clinical
import Foundation
import Monitoring
import Operations

@testable import RecordStore

/// One person of the demo story's month: the messages of the home hub as they are in the demo, played by a
/// clock that is set, each at its own time.
final class Month {
  /// Whose month, by the beginning of their files' names.
  enum Person: String, Sendable {
    case marisol = "quillane"
    case augustin = "farrowby"
    case ione = "castellaway"

    var number: String {
      switch self {
      case .marisol: "HUB-0311"
      case .augustin: "HUB-0207"
      case .ione: "HUB-0442"
      }
    }
  }

  private struct Event {
    var at: Instant
    var bytes: [UInt8]
  }

  let night: Night
  let key: IdentityKey
  let person: Person
  private let events: [Event]
  var session: Session { night.session }

  /// A store in which the person is enrolled, with the limits, groups, expectations and coverage that the
  /// demo's manifest gives them.
  init(_ person: Person) throws {
    self.person = person
    night = try Night(at: "2026-10-17T00:00:00-04:00")
    _ = try night.session.importDocument(
      Self.asset("demo/homehub/\(person.rawValue)-enrolment.hl7"), via: "hub")
    guard let found = try night.session.listPeople().first?.key else {
      throw OperationError(.missing, "nobody is enrolled")
    }
    key = found
    events = Self.events(person)
    let lines = try Self.manifest(person)
    try session.setLimits(
      lines["limit", default: []].compactMap { line in
        let parts = line.split(separator: "|", maxSplits: 1).map(String.init)
        return Limit(analyte: parts[0].trimmingCharacters(in: .whitespaces), text: parts[1])
      }, of: key)
    try session.setWatch(
      groups: lines["group", default: []].compactMap { CareGroup(text: $0) },
      schedules: lines["expected", default: []].compactMap { Schedule(text: $0) }, of: key)
    try session.setCoverage(Coverage(lines: lines["cover", default: []]), of: key)
  }

  /// Plays what arrives from one instant until another, and sets the clock there. Before each arrival and at
  /// the end somebody looks for what did not come.
  func play(from: String = "2026-10-17T00:00:00-04:00", to: String) throws {
    let (first, last) = (TestClock.instant(from), TestClock.instant(to))
    for event in events where event.at >= first && event.at <= last {
      night.clock.set(event.at)
      try session.sweep()
      _ = try session.importDocument(event.bytes, via: "hub")
    }
    night.clock.set(last)
    try session.sweep()
  }

  /// How the alerts of a rule stand now; of every rule where none is named.
  func alerts(_ rule: String = "") throws -> [StandingAlert] {
    try session.listStandingAlerts(of: key).filter { $0.kept.alert.rule.hasPrefix(rule) }
  }

  func open(_ rule: String = "") throws -> [StandingAlert] {
    try alerts(rule).filter(\.standing.isOpen)
  }

  func readings(_ analyte: String, _ from: String, _ to: String) throws -> [Reading] {
    try session.listReadings(
      of: key, analyte: analyte, from: TestClock.instant(from), to: TestClock.instant(to))
  }

  // MARK: The demo's files

  private static func asset(_ name: String) -> [UInt8] {
    guard let asset = asset_named(name)?.pointee else { return [] }
    return Array(UnsafeBufferPointer(start: asset.bytes, count: Int(asset.size)))
  }

  /// Messages at the time that they say, rows of tables each as a document of its own at its own time.
  private static func events(_ person: Person) -> [Event] {
    let names = ["", "-late", "-november", "-nurse", "-monday"].map {
      "demo/homehub/\(person.rawValue)\($0).hl7"
    }
    var events = names.flatMap { messages(asset($0)) }
    if person == .ione {
      let october: [String] = (17...31).map { "10-\($0)" }
      let november: [String] = (1...16).map { $0 < 10 ? "11-0\($0)" : "11-\($0)" }
      let days = october + november
      events += days.flatMap { rows(asset("demo/homehub/castellaway-sensor-\($0).csv")) }
    }
    return events.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }
      .map(\.element)
  }

  private static func messages(_ bytes: [UInt8]) -> [Event] {
    let segments = String(decoding: bytes, as: UTF8.self).split(separator: "\r")
    var messages: [[Substring]] = []
    for segment in segments {
      if segment.hasPrefix("MSH") { messages.append([]) }
      if !messages.isEmpty { messages[messages.count - 1].append(segment) }
    }
    return messages.compactMap { message in
      let fields = message[0].split(separator: "|", omittingEmptySubsequences: false)
      return PartialDate(hl7: String(fields[6])).map {
        Event(at: $0.lowerBound(), bytes: Array((message.joined(separator: "\r") + "\r").utf8))
      }
    }
  }

  private static func rows(_ bytes: [UInt8]) -> [Event] {
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    // The sender stands in the first row alone.
    let sender = "urn:oid:2.16.840.1.113883.19.9|Home Hub"
    return lines.dropFirst().compactMap { line in
      var cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      guard cells.count > 6, let at = PartialDate(iso: cells[0]) else { return nil }
      cells[6] = sender
      let text = String(lines[0]) + "\n" + cells.joined(separator: ",") + "\n"
      return Event(at: at.lowerBound(), bytes: Array(text.utf8))
    }
  }

  private static func manifest(_ person: Person) throws -> [String: [String]] {
    let number = ["quillane": "RH-118402", "farrowby": "RH-204417", "castellaway": "RH-331950"]
    var found: [String: [String]] = [:]
    for line in String(decoding: asset("demo/manifest"), as: UTF8.self).split(separator: "\n") {
      guard let colon = line.firstIndex(of: ":"), !line.hasPrefix("#") else { continue }
      let fields = line[line.index(after: colon)...].split(separator: "|", maxSplits: 1)
      guard fields.count == 2,
        fields[0].trimmingCharacters(in: .whitespaces) == number[person.rawValue]
      else { continue }
      found[String(line[..<colon]), default: []].append(String(fields[1]))
    }
    return found
  }
}
