import Access
import Clinical
import Education
import Foundation
import Merging
import Operations
import Testing

/// Lessons, answers and messages as other systems can read them.
struct EducationExportTests {
  /// A patient with a lesson that was read and answered, one that was not, and a message each way.
  private func desk() throws -> (Desk, IdentityKey) {
    let desk = try Desk()
    try desk.take(Desk.bundle([]))
    let person = try desk.person("Quillane")
    try desk.session.giveTopic(
      "weigh-each-day", to: person,
      terms: AssignmentTerms(note: "For <the> scale & you", due: PartialDate(iso: "2026-11-20")))
    try desk.session.giveTopic("salt-and-fluids", to: person)
    let patient = desk.session(.patient, person: person)
    let given = try #require(
      try patient.listAssignments(of: person).first { $0.topic == "weigh-each-day" })
    try patient.openTopic(given)
    try patient.markRead(given)
    try patient.answer(given, TopicQuestion(text: "When do you call?"), "at 3 pounds in a day")
    let answered = try #require(
      try desk.session.listAssignments(of: person).first { !$0.answers.isEmpty })
    try desk.session.review(
      answer: answered.answers[0], of: answered, isUnderstood: true, words: "Just so.")
    try patient.send("May I eat soup?", about: person, .topic("salt-and-fluids"))
    try desk.session.reply("One cup, without salt.", inThread: 1)
    return (desk, person)
  }

  private func exported(_ name: String) throws -> (String, Desk) {
    let (desk, person) = try desk()
    let file = desk.folder + "/" + name
    try desk.session.exportEducation(of: person, to: file)
    let attributes = try FileManager.default.attributesOfItem(atPath: file)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    return (try String(contentsOfFile: file, encoding: .utf8), desk)
  }

  private func facts(of text: String) throws -> [Fact] {
    let other = try Desk()
    let account = try other.take(text)
    #expect(account.total.rejected == 0)
    return try other.session.openChart(of: try other.person("Quillane")).chart.facts
  }

  @Test("As FHIR, every part is read back by our own reader")
  func fhir() throws {
    let (text, _) = try exported("taught.json")
    for type in ["DocumentReference", "Communication", "Task", "QuestionnaireResponse"] {
      #expect(text.contains("\"resourceType\" : \"\(type)\""), "\(type)")
    }
    let facts = try facts(of: text)
    #expect(facts.count { $0.kind == .plan } == 2, "a task for each lesson")
    let said = facts.flatMap { fact in
      [fact.title] + fact.members.flatMap { $0.kept.statement.lines().map(\.value) }
    }.joined(separator: "\n")
    for words in [
      "Weigh yourself each day", "For <the> scale & you", "May I eat soup?",
      "One cup, without salt.", "Salt and fluids", "When do you call?", "at 3 pounds in a day",
      "understood: Just so.",
    ] { #expect(said.contains(words), "\(words)") }
  }

  @Test("As C-CDA, the instructions section is read back by our own reader")
  func ccda() throws {
    let (text, _) = try exported("taught.xml")
    #expect(text.contains("code=\"69730-0\""))
    let facts = try facts(of: text).filter { $0.section == .instructions }
    #expect(facts.count == 2)
    let said =
      facts.flatMap { $0.members.flatMap { $0.kept.statement.lines().map(\.value) } }
      + facts.map(\.title)
    #expect(
      said.contains { $0.contains("Weigh yourself each day") && $0.contains("<the> scale &") })
  }

  @Test("Another ending, a file that is there, and a person who may not be seen are refused")
  func refused() throws {
    let (desk, person) = try desk()
    #expect(throws: OperationError.self) {
      try desk.session.exportEducation(of: person, to: desk.folder + "/taught.txt")
    }
    let file = desk.folder + "/taught.json"
    try desk.session.exportEducation(of: person, to: file)
    #expect(throws: OperationError.self) {
      try desk.session.exportEducation(of: person, to: file)
    }
    let stranger = desk.session(.patient, person: IdentityKey(rawValue: "x|y"))
    #expect(throws: OperationError.self) {
      try stranger.exportEducation(of: person, to: desk.folder + "/other.json")
    }
  }
}
