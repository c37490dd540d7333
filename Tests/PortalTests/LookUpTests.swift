import Clinical
import Merging
import Support
import Testing

@Suite("Any word can be typed and is explained")
struct LookUpTests {
  @Test("From the help here, and from anywhere by its own key, as the letters come")
  func words() {
    var pilot = Fixture.pilot()
    pilot.press("? W")
    #expect(pilot.text.contains("Explain a word"), "\(pilot.text)")
    pilot.type("edema")
    #expect(pilot.text.contains("Swelling from water"), "\(pilot.text)")
    pilot.press("Enter")
    #expect(pilot.text.contains("Help here"), "what was read before is there again")
    pilot.press("Esc W i n r")
    #expect(pilot.text.contains("INR"), "\(pilot.text)")
  }

  @Test("An entry of the record is explained by its title; an unknown word is said to be unknown")
  func entries() throws {
    var pilot = Fixture.pilot()
    let title = try #require(Fixture.person.chart.facts.first { $0.kind == .medication }?.title)
    pilot.press("W")
    pilot.type(title)
    #expect(pilot.text.contains("What it is"), "\(pilot.text)")
    pilot.press("Esc W")
    pilot.type("zzxy")
    #expect(pilot.text.contains("not in the glossary"), "\(pilot.text)")
  }
}
