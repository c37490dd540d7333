import Cells
import Clinical
import Support
import Testing

@testable import Portal

@Suite("What keys do")
struct UpdateTests {
  @Test(
    "A patient begins at the own record, a clinician at the people, an empty store at the doors")
  func firstScreens() {
    #expect(Fixture.pilot().state.screen == .home)
    #expect(Fixture.pilot(Fixture.clinician).state.screen == .people)
    var empty = Pilot(Fixture.start(Fixture.clinician))
    empty.send(.storeRead(StoreFacts(path: "/tmp/new", people: 0)))
    #expect(empty.state.screen == .welcome)
    #expect(empty.text.contains("Import a record"))
  }

  @Test("The selection is a name: a record that arrives anew keeps the place")
  func selectionSurvivesReload() {
    var pilot = Fixture.pilot()
    pilot.press("g m Down Down")
    let chosen = pilot.selectedLine
    var chart = Fixture.person.chart
    chart.facts.removeAll { $0.title.hasPrefix("Lisinopril") }
    pilot.send(.personOpened(OpenPerson(remaking: Fixture.person, with: chart)))
    #expect(pilot.selectedLine == chosen)
  }

  @Test("Letters are text while a list is narrowed, and commands again after Enter")
  func filterTakesLetters() {
    var pilot = Fixture.pilot()
    pilot.press("g m /")
    pilot.type("quit")
    #expect(pilot.state.overlays.isEmpty)
    #expect(pilot.state.page.filter == "quit")
    pilot.press("Esc")
    #expect(pilot.state.page.filter.isEmpty)
    #expect(pilot.state.screen == .section(.medications))
  }

  @Test("Pasted text is never a command")
  func pasteIsText() {
    var pilot = Fixture.pilot()
    pilot.paste("QQ\nq!!u")
    #expect(pilot.state.overlays.isEmpty && pilot.state.screen == .home)
    pilot.press("g m /")
    pilot.paste("lisi\u{1B}[31mn")
    #expect(!pilot.state.page.filter.contains("\u{1B}"))
  }

  @Test("Escape leaves one thing at a time and never the program")
  func escapeNeverQuits() {
    var pilot = Fixture.pilot()
    pilot.press("g m Enter Enter ? Esc")
    #expect(pilot.state.route.count == 4)
    for _ in 0..<10 { pilot.press("Esc") }
    #expect(pilot.state.route == [.home] && pilot.state.overlays.isEmpty)
    #expect(!pilot.effects.contains(.quit))
  }

  @Test("Leaving asks first; a second Ctrl-C leaves at once")
  func quitAsks() {
    var pilot = Fixture.pilot()
    pilot.press("q Enter")
    #expect(!pilot.effects.contains(.quit))
    pilot.press("q y")
    #expect(pilot.effects.contains(.quit))
    var hasty = Fixture.pilot()
    hasty.press("C-c C-c")
    #expect(hasty.effects.contains(.quit))
  }

  @Test("Ctrl-C stops a running import before it asks to leave")
  func interruptCancels() {
    var pilot = Fixture.pilot()
    pilot.send(.jobChanged(Job(id: 7, title: "Importing", done: 1, total: 4)))
    #expect(pilot.text.contains("Importing: 1 of 4"))
    pilot.press("C-c")
    #expect(pilot.effects.last == .cancelJob(7))
  }

  @Test("An answer to letters typed earlier does not overwrite the newer list")
  func lateAnswers() {
    var pilot = Fixture.pilot(Fixture.clinician)
    pilot.press("/")
    pilot.type("qu")
    let rows = pilot.state.people.rows
    pilot.send(.peopleLoaded(PeopleList(filter: "q", rows: [])))
    #expect(pilot.state.people.rows == rows)
  }

  @Test("A question is answered with a reason, by a clinician only")
  func deciding() {
    var doctor = Fixture.pilot(Fixture.clinician)
    doctor.press("Down Enter g q Enter 2")
    doctor.type("seen both")
    doctor.press("Enter Enter")
    let decided = doctor.effects.last
    #expect(
      decided
        == .decide(
          .identity, names: ["corner|77120931", Fixture.key.rawValue], verdict: .different,
          preferring: nil, reason: "seen both"))
    var patient = Fixture.pilot()
    patient.press("g q Enter 1 Enter Enter")
    #expect(!patient.effects.contains { $0.changesRecord })
  }

  @Test("A reading without a unit is refused: none is assumed")
  func readingNeedsUnit() {
    var pilot = Fixture.pilot()
    pilot.press("+ Right Enter")
    pilot.type("172.6")
    pilot.press("Enter Enter Enter Enter")
    #expect(pilot.text.contains("choose the unit"))
    #expect(!pilot.effects.contains { $0.changesRecord })
    pilot.press("Up Up Right Right Down Down Enter")
    guard case .addReading(let entry) = pilot.effects.last else {
      Issue.record("no reading was added")
      return
    }
    #expect(entry.analyte == "weight" && entry.value == "172.6" && entry.unit == "[lb_av]")
    #expect(entry.at == "2026-11-16 08:10")
  }

  @Test("An import is undone only after a yes")
  func undoAsks() {
    var pilot = Fixture.pilot(Fixture.clinician)
    pilot.press("g f u Enter")
    #expect(!pilot.effects.contains { $0.changesRecord })
    pilot.press("u Right Enter")
    #expect(pilot.effects.last == .undoImport(3))
    pilot.press("Down U y")
    #expect(pilot.effects.last == .redoImport(2))
  }

  @Test("A document is looked at before it is kept: what would change, then keep it or leave it")
  func review() {
    var pilot = Fixture.pilot(Fixture.clinician)
    pilot.press("g f i a Down Down Right Down Enter")
    #expect(pilot.effects.last == .review("a", source: nil))
    #expect(pilot.text.contains("Nothing is kept yet"))
    #expect(!pilot.effects.contains { $0.changesRecord })
    pilot.press("2")
    #expect(pilot.state.screen == .imports)
    pilot.press("i a Down Down Right Down Enter 1 y")
    #expect(pilot.effects.last == .importPaths(["a"], source: nil))
    #expect(pilot.state.screen == .imports)
  }

  @Test("My own word about a medicine: nothing said is refused, what was said is kept beside")
  func ownWord() {
    var pilot = Fixture.pilot()
    pilot.press("gm Enter m Down Down Enter")
    #expect(pilot.text.contains("Type a few words"))
    pilot.press("Up Up h a l f Down Down Enter")
    guard case .say(let word, _, let thing)? = pilot.effects.last else {
      Issue.record("nothing was said")
      return
    }
    #expect(word.words == "half" && word.section == .medications && thing != nil)
  }

  @Test(
    "A lesson is given by the clinician in a form and marked as read by the patient after a question"
  )
  func lessons() {
    var doctor = Fixture.pilot(Fixture.clinician)
    doctor.press("Down Enter g l Down Enter v Down f o r Space y o u Down Right Enter Enter")
    #expect(
      doctor.effects.last
        == .give(
          GivingEntry(
            lesson: "ask-first", note: "for you", days: 3,
            reason: "the sources disagree about lisinopril")))
    var patient = Fixture.pilot()
    patient.press("gl Enter")
    #expect(patient.effects.contains(.noteOpened(assignment: 1)))
    patient.press("r y")
    #expect(patient.effects.last == .markRead(assignment: 1))
  }

  @Test("The store's news ask again for what is on screen")
  func storeChanged() {
    var pilot = Fixture.pilot()
    let before = pilot.effects.count
    pilot.send(.storeChanged)
    #expect(pilot.effects[before...].contains(.openPerson(Fixture.key)))
  }

  @Test("A key in a list of 20,000 entries is drawn in a few milliseconds")
  func speed() {
    var chart = Fixture.person.chart
    let one = chart.facts[3]
    for number in 0..<20_000 {
      var fact = one
      fact.name = ThingID(rawValue: "many-\(number)")
      chart.facts.append(fact)
    }
    var pilot = Fixture.pilot(person: OpenPerson(remaking: Fixture.person, with: chart))
    pilot.press("g m")
    let clock = ContinuousClock()
    let time = clock.measure {
      for _ in 0..<10 {
        pilot.press("Down")
        _ = pilot.rendered
      }
    }
    // A debug build on a busy machine: the release build is measured by `chartline bench`.
    #expect(time / 10 < .milliseconds(400), "\(time / 10) for a key")
    print("a key in a list of 20,000 entries, drawn: \(time / 10)")
  }
}
