import Access
import Clinical
import Foundation
import Operations
import RecordStore
import Testing

@Suite("Messages between a patient and the care team")
struct MessageTests {
  private func desk() throws -> (desk: Desk, person: IdentityKey, patient: Session) {
    let desk = try Desk()
    try desk.take(Desk.bundle([Desk.condition("c1", "Heart failure")]))
    let person = try desk.person("quillane")
    return (desk, person, desk.session(.patient, person: person))
  }

  @Test("A thread is tied to a lesson, an entry or an alert, and carries its name")
  func subjects() throws {
    let (desk, person, patient) = try desk()
    let thing = try #require(try patient.openChart(of: person).chart.facts.first?.name)
    try patient.send("With shoes?", about: person, .topic("weigh-each-day"))
    try patient.send("Since when?", about: person, .thing(thing))
    try patient.send("May I fly?", about: person)
    let threads = try desk.session.listThreads()
    #expect(
      threads.map(\.title) == ["Something else", "Heart failure", "Weigh yourself each day"])
    #expect(threads[1].subject == .thing(thing))
    #expect(throws: OperationError.self) {
      try patient.send("?", about: person, .topic("no-such-lesson"))
    }
    #expect(throws: OperationError.self) { try patient.send("?", about: person, .alert(99)) }
    #expect(throws: OperationError.self) {
      try patient.send(
        "?", about: person, .thing(ThingID(rawValue: String(repeating: "0", count: 32))))
    }
  }

  @Test("It is unread until the other side has read it; who wrote it does not count")
  func receipts() throws {
    let (desk, person, patient) = try desk()
    let id = try patient.send("With shoes?", about: person, .topic("weigh-each-day"))
    #expect(try desk.session.thread(id).unread(byPatient: false).count == 1)
    try patient.noteRead(thread: id)
    #expect(try desk.session.thread(id).unread(byPatient: false).count == 1)
    try desk.session.noteRead(thread: id)
    try desk.session.noteRead(thread: id)
    #expect(try patient.thread(id).messages[0].receipts.map(\.by) == ["ada"])
    try desk.session.reply("Without.", inThread: id)
    #expect(try patient.thread(id).unread(byPatient: true).map(\.words) == ["Without."])
    #expect(try patient.thread(id).unread(byPatient: false).isEmpty)
    let actions = try desk.session.listAudit().map(\.action)
    #expect(actions.count { $0 == "send message" } == 2)
    #expect(actions.count { $0 == "read message" } == 1)
  }

  @Test("What is written is one line without what a terminal acts on, and is never cut off unseen")
  func words() throws {
    let (_, person, patient) = try desk()
    let id = try patient.send("one\n\u{1B}[31mtwo\u{202E} three", about: person)
    #expect(try patient.thread(id).messages[0].words == "one [31mtwo three")
    #expect(throws: OperationError.self) { try patient.send(" \n ", about: person) }
    let long = String(repeating: "a", count: CareThread.longestMessage)
    try patient.send(long, about: person)
    #expect(throws: OperationError.self) { try patient.send(long + "a", about: person) }
  }

  @Test("Another patient sees none of it, can neither read nor answer it")
  func others() throws {
    let (desk, person, patient) = try desk()
    let id = try patient.send("With shoes?", about: person)
    try desk.take(
      Desk.bundle(given: "Other", family: "Person", birth: "1970-01-01", mrn: "R-2", []))
    let other = desk.session(.patient, person: try desk.person("person"))
    #expect(try other.listThreads().isEmpty)
    #expect(throws: OperationError.self) { try other.reply("hello", inThread: id) }
    #expect(throws: OperationError.self) { try other.noteRead(thread: id) }
    #expect(throws: OperationError.self) { try other.send("hello", about: person) }
  }

  @Test("Who sees a record with something withheld sees no messages: free words can tell it")
  func withheld() throws {
    let (desk, person, patient) = try desk()
    try patient.send("About the baby", about: person)
    try desk.session.giveTopic("pregnancy-basics", to: person)
    try desk.session.giveTopic("weigh-each-day", to: person)
    let scope = Scope(people: .person(person), withheldLabels: ["pregnancy"])
    #expect(try desk.session.store.threads(of: person, scope: scope).isEmpty)
    #expect(!(try desk.session.store.canonicalDump(scope: scope)).contains { $0.contains("baby") })
  }

  @Test("To forget the person forgets the messages")
  func forgotten() throws {
    let (desk, person, patient) = try desk()
    try patient.send("With shoes?", about: person, .topic("weigh-each-day"))
    try desk.session.giveTopic("weigh-each-day", to: person)
    _ = try desk.session.forget(.person(person))
    #expect(try desk.session.listThreads().isEmpty)
    #expect(try desk.session.listAssignments().isEmpty)
  }
}
