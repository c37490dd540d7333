import Portal
import Support
import Testing

@Suite("Every screen as text, at three sizes, in Unicode and ASCII")
struct GoldenTests {
  static let sizes = [(80, 24), (120, 40), (40, 12)]

  @Test("A screen is as its golden", arguments: Fixture.screens)
  func golden(_ screen: Fixture.ScreenCase) {
    for (width, height) in Self.sizes {
      for ascii in [false, true] {
        let pilot = screen.pilot(width: width, height: height, ascii: ascii)
        let name = "\(screen.name)-\(width)x\(height)" + (ascii ? "-ascii" : "")
        if let difference = Golden.difference(name, pilot.text) { Issue.record("\(difference)") }
        if ascii { #expect(pilot.text.utf8.allSatisfy { $0 < 0x80 }) }
      }
    }
  }

  @Test("What runs, what was done and what failed stand on the status line")
  func statusLine() {
    var pilot = Fixture.pilot(Fixture.clinician)
    pilot.press("gf")
    pilot.send(.jobChanged(Job(id: 1, title: "Importing inbox", done: 3, total: 9)))
    compare("imports/running", pilot)
    pilot.send(
      .jobChanged(Job(id: 1, title: "Importing inbox", done: 9, outcome: "9 imported, 41 new")))
    compare("imports/ended", pilot)
    pilot.send(
      .failed(
        UserError(
          "This is no record that Chartline reads", place: "inbox/a.pdf",
          advice: "Nothing was stored")))
    compare("imports/failed", pilot)
    pilot.press("gk")
    compare("session/log", pilot)
  }

  @Test("A form says what is wrong and keeps what was typed")
  func refusedForm() {
    var pilot = Fixture.pilot()
    pilot.press("gv + Enter")
    pilot.type("124")
    pilot.press("Enter Enter Enter Enter")
    compare("overlays/reading-refused", pilot)
  }

  private func compare(_ name: String, _ pilot: Pilot) {
    if let difference = Golden.difference(name + "-80x24", pilot.text) {
      Issue.record("\(difference)")
    }
  }

  @Test("Below 40 by 10 one line says so")
  func tooSmall() {
    var pilot = Fixture.pilot()
    pilot.resize(39, 12)
    #expect(pilot.text.contains("Enlarge to 40 by 10"))
    pilot.resize(80, 24)
    #expect(pilot.text.contains("THINGS NEED YOU"))
  }

  @Test("A golden that is missing is a failure")
  func missingGolden() {
    let difference = Golden.difference("never/recorded", "text", records: false)
    #expect(difference?.contains("is missing") == true)
  }
}
