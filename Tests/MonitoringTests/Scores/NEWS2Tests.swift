import Clinical
import Testing

@testable import Monitoring

/// NEWS2 against the published table (Royal College of Physicians, 2017, chart 1).
struct NEWS2Tests {
  /// One boundary of the table: the last value of a band and the first of the next, with their points.
  struct Edge: Sendable, CustomTestStringConvertible {
    var analyte: String
    var below: (value: Double, points: Int)
    var above: (value: Double, points: Int)
    var scale: NEWS2.Scale = .one
    var litres: Double = 0
    var testDescription: String {
      "\(analyte) \(below.value) | \(above.value), \(litres) L, \(scale)"
    }
  }

  static let two = NEWS2.Scale.two(author: "Dr. Sandoe", date: "2025-01-30")

  static let edges: [Edge] =
    [
      Edge(analyte: "breathing", below: (8, 3), above: (9, 1)),
      Edge(analyte: "breathing", below: (11, 1), above: (12, 0)),
      Edge(analyte: "breathing", below: (20, 0), above: (21, 2)),
      Edge(analyte: "breathing", below: (24, 2), above: (25, 3)),
      Edge(analyte: "oxygen", below: (91, 3), above: (92, 2)),
      Edge(analyte: "oxygen", below: (93, 2), above: (94, 1)),
      Edge(analyte: "oxygen", below: (95, 1), above: (96, 0)),
      Edge(analyte: "systolic", below: (90, 3), above: (91, 2)),
      Edge(analyte: "systolic", below: (100, 2), above: (101, 1)),
      Edge(analyte: "systolic", below: (110, 1), above: (111, 0)),
      Edge(analyte: "systolic", below: (219, 0), above: (220, 3)),
      Edge(analyte: "pulse", below: (40, 3), above: (41, 1)),
      Edge(analyte: "pulse", below: (50, 1), above: (51, 0)),
      Edge(analyte: "pulse", below: (90, 0), above: (91, 1)),
      Edge(analyte: "pulse", below: (110, 1), above: (111, 2)),
      Edge(analyte: "pulse", below: (130, 2), above: (131, 3)),
      Edge(analyte: "temperature", below: (35.0, 3), above: (35.1, 1)),
      Edge(analyte: "temperature", below: (36.0, 1), above: (36.1, 0)),
      Edge(analyte: "temperature", below: (38.0, 0), above: (38.1, 1)),
      Edge(analyte: "temperature", below: (39.0, 1), above: (39.1, 2)),
    ]
    + [
      ((83, 3), (84, 2)), ((85, 2), (86, 1)), ((87, 1), (88, 0)), ((92, 0), (93, 1)),
      ((94, 1), (95, 2)), ((96, 2), (97, 3)),
    ].map { Edge(analyte: "oxygen", below: $0.0, above: $0.1, scale: two, litres: 2) }

  @Test("There are 26 boundaries, not 20")
  func count() { #expect(Self.edges.count == 26) }

  @Test("Both sides of every boundary score what the table says", arguments: edges)
  func boundary(edge: Edge) throws {
    for side in [edge.below, edge.above] {
      let part = try #require(
        Self.parts(
          [Self.at(edge.analyte, side.value), Self.at("oxygenflow", edge.litres)], edge.scale
        )
        .first { $0.reading.analyte == edge.analyte })
      #expect(part.points == side.points, "\(side.value)")
    }
  }

  @Test("On scale 2 and breathing air, 93 and above scores nothing", arguments: [93, 95, 97, 100])
  func scaleTwoOnAir(value: Double) {
    let parts = Self.parts([Self.at("oxygen", value), Self.at("oxygenflow", 0)], Self.two)
    #expect(parts.map(\.points) == [0, 0])
  }

  @Test("On scale 2, 95 is not scored while nobody says whether it is on oxygen; 90 is")
  func scaleTwoUnknownOxygen() {
    #expect(Self.parts([Self.at("oxygen", 95)], Self.two).isEmpty)
    #expect(Self.parts([Self.at("oxygen", 90)], Self.two).map(\.points) == [0])
  }

  @Test(
    "Values between two rows are rounded before they are scored",
    arguments: [
      // 38.05 °C is 38.1, which scores 1; 38.04 is 38.0. 95.6 % is 96. 24.5 breaths are 25.
      ("temperature", 38.05, 1), ("temperature", 38.04, 0), ("temperature", 35.04, 3),
      ("temperature", 35.05, 1), ("oxygen", 95.6, 0), ("oxygen", 95.4, 1), ("breathing", 24.5, 3),
      ("breathing", 24.4, 2), ("pulse", 90.4, 0), ("pulse", 90.5, 1), ("systolic", 219.5, 3),
    ])
  func rounding(analyte: String, value: Double, points: Int) {
    #expect(Self.parts([Self.at(analyte, value)], .one).map(\.points) == [points])
  }

  @Test("101.5 °F is 38.6 °C and scores 1: converted, then rounded, then scored")
  func fahrenheit() {
    let reading = Make.reading("temperature", 101.5, "[degF]", at: "2026-11-16T07:45:00")
    let parts = Self.parts([reading], .one)
    #expect(parts.map(\.points) == [1] && parts.map(\.shown) == ["38.6"])
  }

  // By hand, from the chart: breathing 26 → 3; oxygen 85 on scale 2 → 2; 2 L/min → 2; 128 → 0;
  // pulse 112 → 2; alert → 0; 38.6 → 1. 3 + 2 + 2 + 0 + 2 + 0 + 1 = 10. On scale 1, 85 → 3: 11.
  @Test("The nurse's round of 16 November: 10 on scale 2, 11 on scale 1, high, with her name")
  func nurse() throws {
    let limit = try #require(
      Limit(analyte: "oxygen", text: "88 to 92 % | call | Dr. Sandoe | 2025-01-30"))
    let score = try #require(NEWS2(of: Self.round, limits: [limit]))
    #expect(score.parts.map(\.points) == [3, 2, 2, 0, 2, 0, 1])
    #expect(score.parts.map(\.input) == NEWS2.Input.allCases)
    #expect(score.words == "10 of 20, high")
    #expect(score.isComplete && score.risk == .high && score.scale == Self.two)
    #expect(score.observers == ["R. Imdahl, visiting nurse"])
    #expect(score.from == Make.instant("2026-11-16T07:44:00"))
    #expect(score.to == Make.instant("2026-11-16T07:46:00"))
    #expect(NEWS2(of: Self.round)?.total == 11)
  }

  @Test("What is missing is told by name, and neither alertness nor air is ever assumed")
  func missing() throws {
    let evening = [
      ("breathing", 21.0), ("oxygen", 88), ("oxygenflow", 2), ("systolic", 130), ("pulse", 98),
      ("temperature", 38.1),
    ].map { Self.at($0.0, $0.1) }
    let score = try #require(NEWS2(of: evening, scale: Self.two))
    // 2 + 0 + 2 + 0 + 1 + 1.
    #expect(score.words == "at least 6, missing: consciousness")
    #expect(!score.isComplete)
    let bare = try #require(NEWS2(of: [Self.at("pulse", 80)]))
    #expect(
      bare.words
        == "at least 0, missing: breathing, oxygen, extra oxygen or air, pressure, consciousness, "
        + "temperature")
  }

  @Test("Sixteen minutes are too long, fifteen are not; a doubtful reading is not scored")
  func window() throws {
    let late = Self.round.map { reading in
      var moved = reading
      if reading.analyte == "breathing" { moved.at = moved.at.advanced(bySeconds: -13 * 60) }
      return moved
    }
    #expect(NEWS2(of: late)?.isComplete == true)
    let later = late.map { reading in
      var moved = reading
      if reading.analyte == "breathing" { moved.at = moved.at.advanced(bySeconds: -60) }
      return moved
    }
    #expect(NEWS2(of: later)?.missing == [.breathing])
    let doubted = Self.round.map { reading in
      var doubted = reading
      if reading.analyte == "pulse" { doubted.quality = .doubtful }
      return doubted
    }
    #expect(NEWS2(of: doubted)?.missing == [.pulse])
  }

  @Test(
    "Scale 2 only by a named clinician's target, not by any range",
    arguments: ["92 to 96", "85 to 92"])
  func otherTargets(range: String) {
    let limit = Limit(analyte: "oxygen", text: range + " % | call | Dr. Sandoe | 2025-01-30")
    #expect(NEWS2.Scale([limit].compactMap { $0 }) == .one)
  }

  @Test(
    "All four that are not alert score 3", arguments: ["C", "V", "P", "U", "confused", "voice"])
  func notAlert(word: String) {
    let reading = Make.reading("consciousness", nil, at: "2026-11-16T07:46:00", sent: word)
    #expect(Self.parts([reading], .one).map(\.points) == [3])
  }

  @Test("A level of consciousness is read by its code, and an unknown word is no level")
  func levels() throws {
    let concept = Concept(.loinc, "80288-4", "Level of consciousness")
    let value = Value.concept(Concept(.snomed, "248234008", "Mentally alert"))
    let reading = try #require(Readings.readings(from: Make.kept(concept, value: value)).first)
    #expect(reading.sent == "alert" && reading.quality == .sound)
    let other = Make.kept(concept, value: .text("seems well"))
    #expect(try #require(Readings.readings(from: other).first).quality == .held)
  }

  @Test("A single 3 is low to medium, 5 medium, 7 high")
  func risk() {
    #expect(NEWS2(of: [Self.at("pulse", 40)])?.risk == .lowMedium)
    #expect(NEWS2(of: [Self.at("pulse", 41)])?.risk == .low)
    #expect(NEWS2(of: [Self.at("pulse", 131), Self.at("breathing", 21)])?.risk == .medium)
    #expect(
      NEWS2(of: [Self.at("pulse", 131), Self.at("breathing", 25), Self.at("temperature", 36)])?.risk
        == .high)
  }

  @Test("It is not made for a child, nor for pregnancy")
  func exclusions() {
    #expect(NEWS2.exclusion(age: 15, isPregnant: false) != nil)
    #expect(NEWS2.exclusion(age: 34, isPregnant: true) != nil)
    #expect(NEWS2.exclusion(age: 16, isPregnant: false) == nil)
  }

  @Test("His usual of thirty days is at least 2, with scale 1 at least 5: nobody sent how awake")
  func usual() throws {
    let days = (0..<30).flatMap { day -> [Reading] in
      let values = [
        ("oxygen", 90.0, "08:00"), ("oxygenflow", 2, "08:00"), ("breathing", 18, "08:02"),
        ("temperature", 36.7, "08:04"), ("pulse", 84, "08:06"), ("systolic", 132, "08:08"),
        ("oxygen", 90, "14:00"),
      ]
      return values.map { Make.reading($0.0, $0.1, at: Make.day(day) + "T\($0.2):00") }
    }
    let now = Make.instant("2026-11-16T07:44:00")
    let usual = try #require(UsualScore(of: days, scale: Self.two, before: now))
    #expect(usual.words == "usual at least 2 (consciousness not sent)")
    #expect(usual.count == 29)
    #expect(UsualScore(of: days, scale: .one, before: now)?.total == 5)
    #expect(UsualScore(of: [], scale: .one, before: now) == nil)
  }

  static func at(_ analyte: String, _ value: Double) -> Reading {
    Make.reading(analyte, value, at: "2026-11-16T07:46:00")
  }

  private static func parts(_ readings: [Reading], _ scale: NEWS2.Scale) -> [NEWS2.Part] {
    NEWS2(of: readings, scale: scale)?.parts ?? []
  }

  /// What the visiting nurse measured on 16 November.
  static let round: [Reading] = {
    let values: [(String, Double?, String?, String)] = [
      ("breathing", 26, nil, "07:44"), ("oxygen", 85, nil, "07:44"),
      ("oxygenflow", 2, nil, "07:44"), ("pulse", 112, nil, "07:44"),
      ("temperature", 101.5, "[degF]", "07:45"), ("systolic", 128, nil, "07:46"),
      ("consciousness", nil, nil, "07:46"),
    ]
    return values.map { analyte, value, unit, time in
      var reading = Make.reading(
        analyte, value, unit, at: "2026-11-16T\(time):00", sent: value == nil ? "alert" : nil)
      reading.observer = "R. Imdahl, visiting nurse"
      return reading
    }
  }()
}
