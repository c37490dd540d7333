import Foundation
import Testing

/// A line of `show readings --json`.
private struct StoryReading: Decodable, Sendable {
  var analyte: String
  var at: String
  var value: Double?
  var quality: String
}

/// The month of readings of the demo (`demo-story.md` 10): what arrives, and when it was measured.
@Suite("Demo story: a month of readings")
struct StoryMonthTests {
  private static let shared = Result { try Month() }

  private struct Month: Sendable {
    var readings: [StoryPerson: [StoryReading]] = [:]

    init() throws {
      let command = try Command()
      defer { try? FileManager.default.removeItem(at: command.folder) }
      _ = try command.run("demo", "--into", command.store)
      for person in [StoryPerson.marisol, .augustin, .ione] {
        let printed = try command.run("show", "readings", "--person", person.id, "--json")
        readings[person] = try printed.output.split(separator: "\n").map {
          try JSONDecoder().decode(StoryReading.self, from: Data($0.utf8))
        }
      }
    }
  }

  /// The readings of an analyte within a stretch of UTC, by time.
  private func readings(
    _ person: StoryPerson, _ analyte: String, from: String, to: String
  ) throws -> [StoryReading] {
    let all = try #require(try Self.shared.get().readings[person])
    return all.filter { $0.analyte == analyte && $0.at >= from && $0.at <= to }
  }

  @Test(
    "A reading that the hub sends as a message and in a table is one",
    arguments: [
      (StoryPerson.marisol, "systolic", "2026-10-22T11:10", 130.0),
      (.marisol, "diastolic", "2026-10-22T11:10", 79),
      (.augustin, "oxygen", "2026-11-05T13:00", 90),
      (.ione, "glucose", "2026-10-24T06:50", 64), (.ione, "glucose", "2026-11-07T18:30", 262),
    ])
  func twoPaths(_ person: StoryPerson, _ analyte: String, _ minute: String, _ value: Double) throws
  {
    let found = try readings(person, analyte, from: minute, to: minute + ":59")
    #expect(found.map(\.value) == [value, value])
    #expect(found.map(\.quality).sorted() == ["duplicate", "sound"])
  }

  @Test("Ione's sensor says something every five minutes, but for the five hours without one")
  func sensor() throws {
    let day = try readings(
      .ione, "glucose", from: "2026-10-18T04:00", to: "2026-10-19T03:59:59")
    #expect(day.count == 288)
    #expect(day.allSatisfy { (75...170).contains($0.value ?? 0) })
    let gap = try readings(
      .ione, "glucose", from: "2026-11-10T04:00", to: "2026-11-10T08:59:59")
    #expect(gap.isEmpty)
    // The hour in which summer time ends is there twice.
    let night = try readings(
      .ione, "glucose", from: "2026-11-01T05:00", to: "2026-11-01T06:59:59")
    #expect(night.count == 24)
  }

  @Test("What the unplugged hub had kept is filed at its own times; before and after there is more")
  func late() throws {
    let kept = try ["oxygen", "pulse", "breathing"].flatMap {
      try readings(.augustin, $0, from: "2026-10-26T01:00", to: "2026-10-27T11:59:59")
    }
    #expect(kept.count == 6)
    let before = try readings(
      .augustin, "oxygen", from: "2026-10-26T00:55", to: "2026-10-26T00:56")
    let after = try readings(.augustin, "oxygen", from: "2026-10-27T12:00", to: "2026-10-27T12:01")
    #expect(before.count == 1 && after.count == 1)
  }

  @Test("A sugar that she typed: in the other unit beside, and without a unit never a number")
  func typed() throws {
    let noon = try readings(.ione, "glucose", from: "2026-10-31T16:10", to: "2026-10-31T16:10:59")
    #expect(noon.compactMap(\.value).contains { (106...107).contains($0) })
    let evening = try readings(
      .ione, "glucose", from: "2026-11-04T02:15", to: "2026-11-04T02:15:59")
    #expect(evening.contains { $0.quality == "held" })
  }

  @Test("A finger out of the clip gives no value; a clock a year off gives none of this year")
  func doubtful() throws {
    let clip = try readings(
      .augustin, "oxygen", from: "2026-11-11T13:00", to: "2026-11-11T13:00:59")
    #expect(clip.map(\.value) == [nil])
    let fever = try readings(
      .augustin, "temperature", from: "2026-11-10T05:00", to: "2026-11-11T04:59")
    #expect(fever.isEmpty)
  }
}
