import Clinical
import Monitoring
import Support
import Testing

@testable import Portal

@Suite("The vitals board")
struct VitalsBoardTests {
  private static let day: Int64 = 86_400_000

  /// One reading a day up to now; nil for a day without.
  private func series(_ values: [Double?], bound: Series.Bound? = nil, call: String = "") -> Series
  {
    var series = Series(
      key: "pulse", title: "Pulse", unit: "/min", isVital: true,
      points: values.enumerated().compactMap { index, value in
        value.map {
          Series.Point(
            at: Fixture.now.advanced(bySeconds: -Int64(values.count - 1 - index) * 86_400),
            offsetMinutes: -300, value: $0, shown: "\(Int($0))", sent: "", sourceName: "",
            thing: ThingID(rawValue: "\(index)"))
        }
      }, bound: bound)
    series.call = call
    return series
  }

  private func state(_ setup: (inout Pilot) -> Void = { _ in }) -> PortalState {
    var pilot = Fixture.pilot(Fixture.clinician)
    setup(&pilot)
    return pilot.state
  }

  @Test("A day without a reading is blank, and one peak among fourteen days is seen")
  func spark() {
    let flat = Array(repeating: Double?(70), count: 14)
    var peak = flat
    peak[9] = 140
    peak[11] = nil
    let marks = Array(series(peak).spark(state()))
    #expect(marks.count == 14 && marks[9] == "█" && marks[11] == " ")
    #expect(
      Set(marks.enumerated().filter { ![9, 11].contains($0.offset) }.map(\.element)) == ["▁"])
    #expect(Set(series(flat).spark(state())) == ["▅"])
    #expect(
      series([70, nil, nil] + Array(repeating: nil, count: 20)).spark(state()).allSatisfy {
        $0 == " "
      })
  }

  @Test("A value is high or low against the limit that somebody set, and old after two days")
  func flags() {
    let bound = Series.Bound(low: 51, high: 110, words: "51 to 110", author: "Dr. Halvane")
    #expect(series([110], bound: bound).flag(state()) == "")
    #expect(series([111], bound: bound).flag(state()) == "HIGH")
    #expect(series([50], bound: bound).flag(state()) == "LOW")
    #expect(series([200, nil, nil, nil], bound: bound).flag(state()) == "OLD")
    #expect(series([200], call: "CALL").flag(state()) == "ALERT")
  }

  @Test("The cursor of a chart goes from reading to reading and names it; Enter opens it")
  func cursor() {
    var pilot = Fixture.pilot()
    pilot.press("gv Down Enter")
    #expect(pilot.selectedLine.contains("! Weight up 6.3 lb"))
    pilot.press("Down")
    #expect(pilot.selectedLine.contains("179.0 lb"))
    pilot.press("K K")
    #expect(pilot.selectedLine.contains("178.2 lb"))
    pilot.press("J")
    #expect(pilot.selectedLine.contains("178.6 lb"))
    pilot.press("J J")
    #expect(pilot.text.contains("this is the newest reading"))
    pilot.press("Enter")
    guard case .fact = pilot.state.screen else {
      Issue.record("Enter opened \(pilot.state.screen)")
      return
    }
  }

  @Test("Another vital sign is laid over a chart on a scale of its own, then the next, then none")
  func over() throws {
    var pilot = Fixture.pilot()
    pilot.press("gv Down Enter")
    guard case .series(let key) = pilot.state.screen else {
      Issue.record("no chart: \(pilot.state.screen)")
      return
    }
    let others = try #require(pilot.state.person?.seriesOver(key))
    #expect(!pilot.text.contains("own scale"))
    pilot.press("O")
    #expect(pilot.state.page.over == others[0].key)
    #expect(pilot.text.contains("own scale: ") && pilot.text.contains("With it: "))
    for _ in others { pilot.press("O") }
    #expect(pilot.state.page.over == nil && !pilot.text.contains("own scale"))
  }

  @Test("One value or many of the same: what is laid over is finite and within the chart's height")
  func overFlat() throws {
    let base = series([70, 80, 90]).lines(0..<3)
    let end = Double(Fixture.now.milliseconds) / Series.day
    for values in [[5.0], [5, 5, 5], [1, 5, 2]] {
      let laid = try #require(series(values).laid(over: base, from: end - 5, to: end + 1))
      #expect(laid.points.count == values.count)
      #expect(laid.points.allSatisfy { $0.y.isFinite && (70...90).contains($0.y) })
    }
    #expect(series([5]).laid(over: base, from: end - 9, to: end - 5) == nil)
  }

  @Test("A reading that came late says so: on the board, under the cursor and in the table")
  func late() throws {
    var late = series([70, 80])
    late.points[1].lateArrival = Fixture.now
    #expect(late.flag(state()) == "LATE")
    #expect(late.points[1].late(state()).hasPrefix("came late, today "))
    #expect(late.points[0].late(state()).isEmpty)
    var person = Fixture.person
    let index = try #require(person.series.firstIndex { $0.key == "weight" })
    var all = person.series
    all[index].points[all[index].points.count - 1].lateArrival = Fixture.now
    person = OpenPerson(
      key: person.key, patient: person.patient, chart: person.chart, series: all)
    var pilot = Fixture.pilot()
    pilot.send(.personOpened(person))
    pilot.press("gv Down Enter")
    if case .series("weight") = pilot.state.screen {} else { pilot.press("Down") }
    let chart = Page.series("weight", of: person, pilot.state)
    #expect(chart.rows.flatMap(\.pieces).contains { $0.text.contains("came late, today") })
  }

  @Test("Limits stand with their author, and the board says all of it in words")
  func words() {
    var pilot = Fixture.pilot()
    pilot.press("gv")
    #expect(pilot.text.contains("LIMIT, SET BY") && pilot.text.contains("Halvane"))
    #expect(pilot.text.contains("IN WORDS") && pilot.text.contains("up 6.3 lb"))
    #expect(pilot.text.contains("Not medical advice"))
  }

  @Test(
    "The score is told to clinicians, with its parts and what is missing by name; a patient is not shown it"
  )
  func score() {
    func reading(_ analyte: String, _ value: Double) -> Reading {
      Reading(
        thing: ThingID(rawValue: analyte), identity: Fixture.key, analyte: analyte, at: Fixture.now,
        value: value, sent: "", sourceName: "Home Hub")
    }
    let readings = [
      reading("breathing", 26), reading("oxygen", 85), reading("systolic", 128),
      reading("pulse", 112), reading("temperature", 38.6),
    ]
    #expect(PersonScore(of: Array(readings.prefix(4)), limits: []) == nil)
    var person = Fixture.person
    person.score = PersonScore(of: readings, limits: [])
    let page = Page.list(.vitals, of: person, state())
    let text = page.rows.flatMap(\.pieces).map(\.text).joined(separator: "\n")
    // RCP 2017, chart 1: breathing 26 scores 3, oxygen 85 on scale 1 3, pulse 112 2, 38.6 °C 1.
    #expect(text.contains("at least 9, missing: extra oxygen or air, consciousness"))
    #expect(text.contains("Royal College of Physicians"))
    let own = Page.list(.vitals, of: person, Fixture.pilot().state)
    #expect(!own.rows.flatMap(\.pieces).map(\.text).joined().contains("NEWS2"))
  }
}
