import Clinical
import Support
import Testing

@testable import Portal

@Suite("Messages on the screens")
struct MessageScreenTests {
  @Test("What is new is announced at home, opened by its digit and noted as read")
  func announced() {
    var pilot = Fixture.pilot()
    #expect(pilot.text.contains("2 new from your clinician"))
    #expect(pilot.text.contains("1 new message from Dr. Ovanne about Lisinopril"))
    pilot.press("3")
    #expect(pilot.effects.last == .noteRead(thread: 1))
    #expect(pilot.text.contains("Please take neither"))
    #expect(pilot.text.contains("read 14 Nov"))
  }

  @Test(
    "Whoever writes is told first that it is not for emergencies, whom to call, who answers when")
  func notForEmergencies() {
    var pilot = Fixture.pilot()
    pilot.press("gl Enter Tab")
    for words in ["Not for emergencies", "555-0142", "The care team answers in its hours"] {
      #expect(pilot.text.contains(words), "\(words)")
    }
    pilot.press("Enter Enter")
    #expect(pilot.text.contains("Type a few words"))
    pilot.press("Up w h y Enter Enter")
    #expect(
      pilot.effects.last
        == .send("why", about: .topic("weigh-each-day"), title: "Weigh yourself each day"))
  }

  @Test("A message is tied to the alert or the entry that is chosen, an answer to its thread")
  func tied() {
    var pilot = Fixture.pilot()
    pilot.press("n o k Enter Enter")
    #expect(
      pilot.effects.last == .send("ok", about: .alert(1), title: "weight up 6.3 lb in 7 days"))
    pilot = Fixture.pilot()
    pilot.press("gm Enter n o k Enter Enter")
    guard case .send("ok", .thing?, let title)? = pilot.effects.last else {
      Issue.record("not tied to the medicine")
      return
    }
    #expect(title?.hasPrefix("Lisinopril") == true)
    pilot = Fixture.pilot()
    pilot.press("g @ Enter n o k Enter Enter")
    #expect(pilot.effects.last == .reply("ok", thread: 1))
  }

  @Test("The inbox shows what was asked, said, suggested and given, and opens it in the record")
  func inbox() {
    var pilot = Fixture.pilot(Fixture.clinician, height: 40)
    #expect(pilot.text.contains("Inbox 3 (I)"))
    pilot.press("I")
    for words in [
      "Do I weigh with shoes", "three in a day", "because your A1c", "was due 15",
    ] {
      #expect(pilot.text.lowercased().contains(words.lowercased()), "\(words)\n\(pilot.text)")
    }
    pilot.press("Enter")
    #expect(pilot.state.screen == .thread(2))
    #expect(pilot.effects.contains(.noteRead(thread: 2)))
  }

  @Test("A private lesson is named on no list that others may see: inbox and first screen")
  func discreet() {
    var person = Fixture.person
    person.assignments[0].topic = "pregnancy-basics"
    person.lessons[0].key = "pregnancy-basics"
    person.lessons[0].title = "The first weeks of pregnancy"
    person.lessons[0].isPrivate = true
    person.threads[1].subject = .topic("pregnancy-basics")
    person.threads[1].title = "The first weeks of pregnancy"
    let pilot = Fixture.pilot(person: person)
    #expect(!pilot.text.contains("regnan"), "\(pilot.text)")
    #expect(pilot.text.contains("1 new message from Dr. Ovanne"))
    var state = Fixture.pilot(Fixture.clinician, height: 60).state
    state.inbox = Inbox(parts: [
      Inbox.Part(
        person: Fixture.key, listed: "QUILLANE", threads: person.threads.map(asked),
        assignments: person.assignments)
    ])
    state.route = [.people, .inbox]
    let text = render(state).buffer.text
    #expect(!text.contains("regnan") && !text.contains("neither"), "\(text)")
    #expect(text.contains("A private lesson") && text.contains("A private question"))
  }

  private func asked(_ thread: CareThread) -> CareThread {
    var thread = thread
    thread.messages = thread.messages.map { message in
      var message = message
      (message.isFromPatient, message.receipts) = (true, [])
      return message
    }
    return thread
  }
}
