import Clinical
import Merging
import Testing

struct VitalTests {
  private func oxygen(_ number: String, at time: String, device: String? = "hub") -> Statement {
    Made.result(
      Made.loinc("59408-5"), Made.value(number, "%"), at: time, section: .vitals, device: device)
  }

  @Test func `Torture 5: three readings of 97 a day are three readings`() {
    let chart = Chart(
      ["08:00", "14:00", "20:00"].map { time in
        Made.kept("D", time, oxygen("97", at: "2026-11-08T\(time):00-05:00"), dialect: .device)
      })
    #expect(chart.facts(.observation).count == 3)
  }

  @Test func `One reading by two paths is one; a minute apart are two`() {
    let pressure = Made.loinc("8480-6")
    func reading(_ time: String) -> Statement {
      Made.result(
        pressure, Made.value("126", "mm[Hg]"), at: time, section: .vitals, device: "cuff 1")
    }
    let chart = Chart([
      Made.kept("D", "1", reading("2026-10-21T07:10:00-04:00"), dialect: .device),
      Made.kept("U", "1", reading("2026-10-21T11:10:00Z"), dialect: .typed),
      Made.kept("D", "2", reading("2026-10-21T07:11:00-04:00"), dialect: .device),
    ])
    #expect(chart.facts(.observation).map(\.members.count).sorted() == [1, 2])
    #expect(chart.questions.isEmpty)
  }

  @Test(arguments: [("07:12", true), ("07:13", false), ("07:08", true), ("07:07", false)])
  func `Typed by hand within two minutes of a device's reading is asked, never joined`(
    time: String, isAsked: Bool
  ) {
    let device = Made.kept(
      "D", "1", oxygen("97", at: "2026-10-21T07:10:00-04:00"), dialect: .device)
    func typed(_ value: String) -> KeptStatement {
      Made.kept(
        "U", "1", oxygen(value, at: "2026-10-21T\(time):00-04:00", device: nil), dialect: .typed)
    }
    let chart = Chart([device, typed("97")])
    #expect(chart.facts(.observation).count == 2)
    #expect(chart.asks("typed by hand") == isAsked)
    #expect(!Chart([device, typed("96")]).asks("typed by hand"))
  }

  @Test func `A day without a time is no time stamp: it joins no reading of that day`() {
    let chart = Chart([
      Made.kept("D", "1", oxygen("97", at: "2026-10-21T07:10:00-04:00"), dialect: .device),
      Made.kept("H", "1", oxygen("97", at: "2026-10-21")),
    ])
    #expect(chart.facts(.observation).count == 2)
    #expect(chart.questions.isEmpty)
  }

  @Test func `The hour that comes twice in autumn is two readings`() {
    let chart = Chart([
      Made.kept("D", "1", oxygen("90", at: "2026-11-01T01:30:00-04:00"), dialect: .device),
      Made.kept("D", "2", oxygen("90", at: "2026-11-01T01:30:00-05:00"), dialect: .device),
    ])
    #expect(chart.facts(.observation).count == 2)
  }

  @Test func `Two values at one time stay two readings and make no queue`() {
    let chart = Chart([
      Made.kept("A", "1", oxygen("97", at: "2026-11-08T08:00:00Z")),
      Made.kept("B", "1", oxygen("91", at: "2026-11-08T08:00:00Z")),
    ])
    #expect(chart.facts(.observation).count == 2)
    #expect(chart.questions.isEmpty)
  }

  @Test func `A blood pressure is equal when both its parts are`() {
    func pressure(_ systolic: String, _ diastolic: String) -> Statement {
      var statement = Made.result(
        Made.loinc("85354-9"), nil, at: "2026-11-16T07:32:00-05:00", section: .vitals)
      var detail = ObservationDetail()
      detail.components = [
        .init(concept: Made.loinc("8480-6"), value: Made.value(systolic, "mm[Hg]")),
        .init(concept: Made.loinc("8462-4"), value: Made.value(diastolic, "mm[Hg]")),
      ]
      statement.detail = .observation(detail)
      return statement
    }
    let chart = Chart([
      Made.kept("D", "1", pressure("124", "76")), Made.kept("H", "1", pressure("124", "76")),
      Made.kept("K", "1", pressure("124", "78")),
    ])
    #expect(chart.facts(.observation).map(\.members.count).sorted() == [1, 2])
    #expect(chart.facts(.observation).contains { $0.fields.first?.value == "124/76 mmHg" })
  }
}
