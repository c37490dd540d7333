import Clinical
import Support
import Testing

@testable import Portal

@Suite("An outside library is asked only when somebody has seen what is sent")
struct LibraryScreenTests {
  private static let url = "https://library.test/service?mainSearchCriteria.v.c=I50.22"

  /// A pilot with a library turned on, which answers as the runtime does.
  private func pilot(_ server: String) -> Pilot {
    var start = Fixture.start(Fixture.clinician, width: 80, height: 24)
    start.settings[.library] = server
    return Pilot(start) { effect in
      guard case .askLibrary(var question) = effect else {
        return Fixture.answer(effect, Fixture.person)
      }
      guard question.url == nil else {
        let entry = LibraryPage.Entry(
          title: "Heart Failure", blocks: [.paragraph("The heart pumps less.")], link: "https://a.b"
        )
        return [
          .libraryAnswered(
            LibraryPage(
              question: question, source: "A Library", at: Fixture.now, entries: [entry]))
        ]
      }
      question.url = Self.url
      return [.libraryPlanned(question)]
    }
  }

  private func asked(_ pilot: Pilot) -> [LibraryQuestion] {
    pilot.effects.compactMap { if case .askLibrary(let question) = $0 { question } else { nil } }
  }

  @Test("Off until it is turned on, and then it is said where")
  func off() {
    var pilot = pilot("")
    pilot.press("Down Enter gm Enter A")
    #expect(pilot.text.contains("off; the settings (g ,) turn it on"), "\(pilot.text)")
    #expect(asked(pilot).isEmpty)
  }

  @Test("The exact address first, then a question, no name in either; then the answer as a text")
  func asks() throws {
    var pilot = pilot("https://library.test/service")
    pilot.press("Down Enter gm Enter A")
    #expect(pilot.text.contains("Nothing has been sent yet"), "\(pilot.text)")
    #expect(pilot.text.contains(Self.url))
    #expect(try !#require(asked(pilot).first).codings.isEmpty)
    pilot.press("1")
    #expect(pilot.text.contains("Send exactly this?"))
    #expect(!pilot.text.contains("born"), "a name here would look as if it were sent")
    pilot.press("n")
    #expect(asked(pilot).allSatisfy { $0.url == nil }, "nothing went out")
    pilot.press("1 y")
    #expect(asked(pilot).last?.url == Self.url)
    #expect(pilot.text.contains("The heart pumps less."), "\(pilot.text)")
    #expect(pilot.text.contains("Not Chartline's text"))
  }

  @Test("An address that is not over TLS is refused in the settings")
  func address() {
    var pilot = pilot("")
    pilot.press("g , End Enter")
    pilot.type("http://library.test")
    pilot.press("Enter Enter")
    #expect(pilot.text.contains("begins with https://"), "\(pilot.text)")
  }
}
