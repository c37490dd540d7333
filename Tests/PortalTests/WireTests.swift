import Cells
import Clinical
import Portal
import Support
import Testing

@Suite("The wire on the screen")
struct WireTests {
  private func onSegment() -> Pilot {
    var pilot = Fixture.pilot(Fixture.clinician)
    pilot.press("gw Down Enter Down Down")
    return pilot
  }

  private func newer() -> WirePage {
    var one = Fixture.exchanges[0]
    one.id = 5
    one.what = "ADT^A08"
    return WirePage(exchanges: [one] + Fixture.exchanges)
  }

  @Test("What passes is seen as it passes; paused, the list stays until it goes on")
  func live() {
    var pilot = Fixture.pilot(Fixture.clinician)
    pilot.press("gw")
    let before = pilot.effects.count
    pilot.send(.storeChanged)
    #expect(pilot.effects[before...].contains(.loadWire))
    pilot.send(.wireLoaded(newer()))
    #expect(pilot.text.contains("ADT^A08"))
    pilot.press("p")
    let paused = pilot.effects.count
    pilot.send(.storeChanged)
    #expect(!pilot.effects[paused...].contains(.loadWire))
    #expect(pilot.text.contains("Paused"))
    pilot.press("p")
    #expect(pilot.effects.last == .loadWire)
  }

  @Test("One field of a segment is changed and sent, after a question; No sends nothing")
  func resend() {
    var pilot = onSegment()
    pilot.press("Down e Right Tab")
    pilot.type("5.9")
    pilot.press("Tab Tab Enter")
    #expect(pilot.text.contains("Send it to mllp://127.0.0.1:2576?"))
    var refused = pilot
    refused.press("n")
    #expect(!refused.effects.contains { if case .resend = $0 { true } else { false } })
    pilot.press("y")
    #expect(
      pilot.effects.last
        == .resend(3, segment: 2, field: 5, value: "5.9", to: "mllp://127.0.0.1:2576"))
  }

  @Test("What came in has no address to go to: one is asked for")
  func noAddress() {
    var pilot = Fixture.pilot(Fixture.clinician)
    pilot.press("gw Down Down Enter e Tab Tab Tab Enter")
    #expect(pilot.text.contains("Type where it goes"))
  }

  @Test("A request over FHIR is made again after a question that says to whom and as whom")
  func fhir() {
    var pilot = Fixture.pilot(Fixture.clinician)
    pilot.press("gw Enter")
    var page = ExchangePage(
      exchange: Fixture.exchanges[0], request: [], response: [],
      again: .init(words: "to Riverside Hospital, as wexmoor-demo"))
    pilot.send(.exchangeLoaded(page))
    pilot.press("e")
    #expect(pilot.text.contains("Make this request again?"))
    #expect(pilot.text.contains("To Riverside Hospital, as wexmoor-demo:"))
    var refused = pilot
    refused.press("n")
    #expect(!refused.effects.contains(.askAgain(Fixture.exchanges[0].id, path: nil)))
    pilot.press("y")
    #expect(pilot.effects.last == .askAgain(Fixture.exchanges[0].id, path: nil))
    page.again = .init(words: "to Riverside Hospital", path: "/fhir/Patient/1")
    pilot.send(.exchangeLoaded(page))
    pilot.press("e Backspace 2 Tab Enter y")
    #expect(
      pilot.effects.last == .askAgain(Fixture.exchanges[0].id, path: "/fhir/Patient/2"))
    page.again = .init(obstacle: "its bytes are no longer in the log")
    pilot.send(.exchangeLoaded(page))
    pilot.press("e")
    #expect(pilot.text.contains("its bytes are no longer in the log"))
  }

  @Test("The demo's provider of a line can be told what to do wrong; elsewhere nothing offers it")
  func faults() {
    var plain = Fixture.pilot(Fixture.clinician)
    plain.press("gw .")
    #expect(!plain.text.contains("go wrong"))
    var pilot = Fixture.pilot(Fixture.clinician)
    let name = Fixture.exchanges[0].source
    var facts = pilot.state.store
    facts.simulated = [
      SimulatedProvider(
        name: name,
        faults: [
          .init(id: "slow", words: "answers after three seconds"),
          .init(id: "broken", words: "has an error of its own"),
        ])
    ]
    pilot.send(.storeRead(facts))
    pilot.press("gw . ")
    #expect(pilot.text.contains("let something go wrong"))
    pilot.press("Esc F")
    #expect(pilot.text.contains("What goes wrong next at \(name)"))
    #expect(pilot.text.contains("It answers after three seconds"))
    var none = pilot
    none.press("3")
    #expect(none.effects.last == .setFault(source: name, fault: nil))
    pilot.resize(40, 12)
    #expect(pilot.text.contains("It has an error of its own"))
    pilot.press("Down Enter")
    #expect(pilot.effects.last == .setFault(source: name, fault: "broken"))
  }

  @Test("Once a minute it is looked whether a source is due; a patient's portal does not look")
  func schedule() {
    func looks(_ pilot: Pilot) -> Int { pilot.effects.count { $0 == .syncDue } }
    var pilot = Fixture.pilot(Fixture.clinician)
    let before = looks(pilot)
    let minute = pilot.state.now.milliseconds / 60_000 * 60_000
    for seconds in [0, 5, 59, 60, 61] {
      pilot.send(
        .ticked(Instant(milliseconds: minute + Int64(seconds) * 1000)))
    }
    #expect(looks(pilot) == before + 2)
    var patient = Fixture.pilot(Fixture.patient)
    patient.send(.ticked(Instant(milliseconds: minute + 120_000)))
    #expect(looks(patient) == 0)
    // What time does to alerts, every portal looks for.
    #expect(patient.effects.last == .keepWatch)
  }

  @Test("A patient has no way to the wire")
  func patient() {
    var pilot = Fixture.pilot(Fixture.patient)
    pilot.press("gw")
    #expect(pilot.state.screen == .home && !pilot.effects.contains(.loadWire))
  }
}
