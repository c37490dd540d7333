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

  @Test("A question by FHIR is not sent again from here, and says so")
  func fhir() {
    var pilot = Fixture.pilot(Fixture.clinician)
    pilot.press("gw Enter e")
    #expect(pilot.text.contains("only an HL7 v2 message"))
  }

  @Test("A patient has no way to the wire")
  func patient() {
    var pilot = Fixture.pilot(Fixture.patient)
    pilot.press("gw")
    #expect(pilot.state.screen == .home && !pilot.effects.contains(.loadWire))
  }
}
