import Clinical
import Support
import Testing

@testable import Portal

@Suite("Alerts on the screen")
struct AlertScreenTests {
  @Test("An alert says who was asked, what the rule is, and leads to the readings that fired it")
  func fromAlarmToReading() {
    var pilot = Fixture.pilot()
    pilot.press("! a")
    #expect(
      pilot.text.contains("Heart nurses") && pilot.text.contains("5 lb or more over"))
    #expect(pilot.selectedLine.contains("178.2 lb"))
    pilot.press("Enter")
    guard case .fact = pilot.state.screen else {
      Issue.record("Enter opened \(pilot.state.screen)")
      return
    }
  }

  @Test("It is put off for some minutes with a reason, never without one")
  func snooze() {
    var pilot = Fixture.pilot(Fixture.clinician)
    pilot.press("Down Enter g! w Enter Enter")
    pilot.type("30")
    pilot.press("Enter Enter Enter")
    #expect(pilot.text.contains("Say why"))
    pilot.press("Up Up Up")
    pilot.type("She is at the clinic")
    pilot.press("Enter Enter Enter Enter")
    #expect(
      pilot.effects.contains(
        .act(.snooze(minutes: 30, why: "She is at the clinic"), onAlert: Fixture.weightAlert.id)))
  }

  @Test("A patient answers what it asks; what is over stays in the list")
  func answer() {
    var pilot = Fixture.pilot()
    pilot.press("g! w Enter")
    pilot.type("Not more out of breath")
    pilot.press("Enter Enter Enter Enter")
    #expect(
      pilot.effects.contains(
        .act(.remark("Not more out of breath", isAnswer: true), onAlert: Fixture.weightAlert.id)))
    var person = Fixture.person
    (person.pastAlerts, person.alerts) = (person.alerts, [])
    let rows = Page.alerts(of: person, pilot.state).rows.flatMap(\.pieces).map(\.text)
    #expect(rows.contains("OVER") && !rows.contains("OPEN"))
  }
}
