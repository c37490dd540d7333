import Clinical
import Testing

@testable import Monitoring

/// What becomes of an observation as sent.
struct ReadingsTests {
  static let weight = Concept(.loinc, "29463-7", "Body weight")
  static let glucose = Concept(.loinc, "41653-7", "Glucose by meter")

  @Test("Pounds are kept as sent and compared in kilograms")
  func converts() throws {
    let kept = Make.kept(Self.weight, value: Make.quantity("179.0", "lb"))
    let reading = try #require(Readings.readings(from: kept).first)
    #expect(reading.sent == "179.0 lb")
    #expect(abs((reading.value ?? 0) - 179.0 * 0.45359237) < 1e-9)
    #expect(reading.quality == .sound)
    #expect(reading.at == Make.instant("2026-11-16T07:05:00"))
    #expect(reading.offsetMinutes == -300)
    #expect(reading.device == "Home scale HS-2")
  }

  @Test("A blood pressure makes two readings of one thing")
  func pressure() {
    let readings = Readings.readings(from: Self.pressure("124", "76"))
    #expect(readings.map(\.analyte) == ["systolic", "diastolic"])
    #expect(readings.map(\.value) == [124, 76])
    #expect(Set(readings.map(\.thing)).count == 1)
  }

  @Test(
    "Values that no living person has at home are kept as doubtful, at both ends",
    arguments: [
      ("8480-6", "49", "mm[Hg]", true), ("8480-6", "50", "mm[Hg]", false),
      ("8480-6", "301", "mm[Hg]", true), ("8462-4", "19", "mm[Hg]", true),
      ("8867-4", "19", "/min", true), ("8867-4", "301", "/min", true),
      ("59408-5", "48", "%", true), ("59408-5", "100", "%", false), ("59408-5", "101", "%", true),
      ("9279-1", "2", "/min", true), ("9279-1", "81", "/min", true),
      ("8310-5", "101.5", "[degF]", false), ("8310-5", "46", "Cel", true),
      ("29463-7", "401", "kg", true), ("8302-2", "20", "cm", true),
      ("41653-7", "5", "mg/dL", true), ("41653-7", "1501", "mg/dL", true),
      ("41653-7", "5.9", "mmol/L", false),
    ])
  func plausible(loinc: String, number: String, unit: String, isDoubtful: Bool) throws {
    let kept = Make.kept(Concept(.loinc, loinc), value: Make.quantity(number, unit))
    let reading = try #require(Readings.readings(from: kept).first)
    #expect((reading.quality == .doubtful) == isDoubtful)
    #expect((reading.doubt != nil) == isDoubtful)
    #expect(reading.value != nil)
  }

  @Test("Upper and lower pressure that lie too close are both doubtful")
  func pulsePressure() {
    #expect(
      Readings.readings(from: Self.pressure("85", "80")).map(\.quality) == [.doubtful, .doubtful])
    #expect(Readings.readings(from: Self.pressure("86", "80")).map(\.quality) == [.sound, .sound])
  }

  @Test(
    "Without a unit, or with one that is not understood, a value is held and asked about",
    arguments: [
      ("28", nil, "no unit was sent: 28 mg/dL is very low, 28 mmol/L very high"),
      ("5.9", nil, "no unit was sent: mmol/L?"),
      ("106", nil, "no unit was sent, and none is assumed"),
      ("106", "mg/dl/xyz", "the unit \"mg/dl/xyz\" is not understood"),
    ] as [(String, String?, String)])
  func held(number: String, unit: String?, doubt: String) throws {
    let kept = Make.kept(Self.glucose, value: Make.quantity(number, unit))
    let reading = try #require(Readings.readings(from: kept).first)
    #expect(reading.value == nil)
    #expect(reading.quality == .held)
    #expect(reading.doubt == doubt)
    #expect(reading.sent.hasPrefix(number))
  }

  @Test("LOW and HIGH of a device are readings beyond its limit", arguments: ["LOW", "Lo"])
  func low(word: String) throws {
    let kept = Make.kept(Self.glucose, value: .text(word))
    let reading = try #require(Readings.readings(from: kept).first)
    #expect(reading.comparator == .less)
    #expect(reading.quality == .sound)
  }

  @Test("NaN has no value, and says why")
  func notANumber() throws {
    let kept = Make.kept(Concept(.loinc, "59408-5"), value: nil, absent: .notANumber)
    let reading = try #require(Readings.readings(from: kept).first)
    #expect(reading.value == nil)
    #expect(reading.quality == .doubtful)
    #expect(reading.doubt == "no value: the device could not measure")
  }

  @Test("A meter's control solution is never a reading of the person")
  func controlSolution() {
    let concept = Concept(codings: [
      Coding(system: .mdc, code: "160208"), Coding(system: .loinc, code: "41653-7"),
    ])
    #expect(
      Readings.readings(from: Make.kept(concept, value: Make.quantity("108", "mg/dL"))).isEmpty)
  }

  @Test("B41: the saturation of an arterial sample is a result, not a home reading")
  func bloodGas() {
    var kept = Make.kept(Concept(.loinc, "2708-6"), value: Make.quantity("86", "%"))
    #expect(Readings.readings(from: kept).count == 1)
    kept.statement.section = .results
    #expect(Readings.readings(from: kept).isEmpty)
  }

  @Test("A reading dated after it arrived is held")
  func future() throws {
    let value = Make.quantity("179.0", "lb")
    let late = Make.kept(Self.weight, value: value, at: "2026-11-17T07:05:00-05:00")
    #expect(try #require(Readings.readings(from: late).first).quality == .held)
    // Received on the 16th at 13:10 UTC: east of Greenwich it is already the 17th.
    let east = Make.kept(Self.weight, value: value, at: "2026-11-17T01:05:00")
    #expect(try #require(Readings.readings(from: east).first).quality == .sound)
  }

  @Test("What was taken back, not done, or undated gives no reading")
  func nothing() {
    let value = Make.quantity("179.0", "lb")
    for standing in [Status.Standing.enteredInError, .notDone] {
      let kept = Make.kept(Self.weight, value: value, status: Status(standing))
      #expect(Readings.readings(from: kept).isEmpty)
    }
    #expect(Readings.readings(from: Make.kept(Self.weight, value: value, at: "2026")).isEmpty)
    var modified = Make.kept(Self.weight, value: value)
    modified.statement.notUnderstood = ["http://example.org/not-me"]
    #expect(Readings.readings(from: modified).isEmpty)
  }

  @Test("78.4 sent as pounds among weights of 172 is doubtful; the repeat six minutes later counts")
  func kilogramsForPounds() {
    let before = Make.weights.filter { $0.at < Make.instant("2026-10-28T00:00:00") }
    let slip = Make.reading("weight", 78.4, "[lb_av]", at: "2026-10-28T07:05:00")
    let again = Make.reading("weight", 172.8, "[lb_av]", at: "2026-10-28T07:11:00")
    let judged = Doubts.judged(before + [slip, again])
    #expect(judged.suffix(2).map(\.quality) == [.doubtful, .sound])
    #expect(judged.dropLast(2).allSatisfy { $0.quality == .sound })
  }

  private static func pressure(_ systolic: String, _ diastolic: String) -> KeptStatement {
    Make.kept(
      Concept(.loinc, "85354-9"), value: nil,
      components: [
        .init(concept: Concept(.loinc, "8480-6"), value: Make.quantity(systolic, "mmHg")),
        .init(concept: Concept(.loinc, "8462-4"), value: Make.quantity(diastolic, "mmHg")),
      ])
  }
}
