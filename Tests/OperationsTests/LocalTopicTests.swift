import Clinical
import Education
import Foundation
import Operations
import Testing

/// Lessons that somebody brings: kept apart in the store, with their source; matched, given and read.
struct LocalTopicTests {
  private func write(_ text: String, _ name: String, in desk: Desk) throws -> String {
    let folder = desk.folder + "/own"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(filePath: folder + "/" + name))
    return folder
  }

  @Test("Markdown and PDF of a folder are kept; what is neither, is linked or broken is left out")
  func folder() throws {
    let desk = try Desk()
    _ = try write("# After your knee operation\n\nWalk each day.\n", "Knee op.md", in: desk)
    _ = try write("%PDF-1.4 bytes", "sheet.pdf", in: desk)
    _ = try write("no pdf", "false.pdf", in: desk)
    let folder = try write("x", "notes.txt", in: desk)
    try FileManager.default.createSymbolicLink(
      atPath: folder + "/link.md", withDestinationPath: "/etc/hostname")
    let result = try desk.session.importTopics(inFolder: folder)
    #expect(result.kept.map(\.key) == ["own-knee-op", "own-sheet"])
    #expect(result.leftOut == ["false.pdf: no PDF, whatever its name says"])
    let topic = try #require(try desk.session.localTopic("own-knee-op"))
    #expect(topic.title == "After your knee operation" && topic.source == "own file")
    #expect(!topic.text.contains("#"))
    #expect(
      try desk.session.listLocalTopics(matching: ["KNEE", "walk"]).map(\.key) == ["own-knee-op"])
    let pdf = try #require(try desk.session.localTopic("own-sheet"))
    #expect(pdf.isPDF)
    #expect(try desk.session.printed(pdf) == Array("%PDF-1.4 bytes".utf8))
  }

  @Test("MedlinePlus's file of health topics is kept with its source; another file is refused")
  func healthTopics() throws {
    let desk = try Desk()
    let folder = try write(
      """
      <?xml version="1.0"?><health-topics total="1"><health-topic title="Fatigue" id="12" language="English"
       url="https://example.org/fatigue.html"><full-summary>&lt;p&gt;Tired.&lt;/p&gt;</full-summary>
      <primary-institute url="u">An Institute</primary-institute></health-topic></health-topics>
      """, "topics.xml", in: desk)
    #expect(try desk.session.importHealthTopics(folder + "/topics.xml") == 1)
    #expect(try desk.session.importHealthTopics(folder + "/topics.xml") == 1)
    let kept = try desk.session.listLocalTopics()
    #expect(kept.map(\.key) == ["medlineplus-12"])
    #expect(kept[0].source == "MedlinePlus, National Library of Medicine, An Institute")
    let whole = try #require(try desk.session.localTopic("medlineplus-12"))
    let printed = String(decoding: try desk.session.printed(whole), as: UTF8.self)
    #expect(printed.hasPrefix("FATIGUE\n\nTired.\n"), "\(printed)")
    #expect(printed.contains("https://example.org/fatigue.html"))
    #expect(printed.contains("Not Chartline's text"))
    _ = try write("<a/>", "other.xml", in: desk)
    #expect(throws: OperationError.self) {
      try desk.session.importHealthTopics(folder + "/other.xml")
    }
  }

  /// A patient with heart failure on record.
  private func desk() throws -> (Desk, IdentityKey) {
    let desk = try Desk()
    try desk.take(
      Desk.bundle([
        """
        {"resourceType":"Condition","id":"c1",SUBJECT,
         "clinicalStatus":{"coding":[{"code":"active"}]},"code":{"coding":[{"system":
         "http://hl7.org/fhir/sid/icd-10-cm","code":"I50.22"}],"text":"Heart failure"}}
        """
      ]))
    return (desk, try desk.person("Quillane"))
  }

  private static let own = """
    ---
    title: Our heart team
    source: Oakwood Family Clinic
    for: icd-10-cm I50 | heart failure is on your record
    ---
    # When to call

    Call us on 555-0142.

    # Questions
    ? When do you call?
    """

  @Test("One with codes is suggested, given, read, answered, exported and in the copy of the store")
  func given() throws {
    let (desk, person) = try desk()
    let folder = try write(Self.own, "heart.md", in: desk)
    _ = try desk.session.importTopics(inFolder: folder)
    let fitting = try desk.session.suggestTopics(for: person)
    let found = try #require(fitting.first { $0.topic.key == "own-heart" })
    #expect(found.because.contains("heart failure"))
    try desk.session.giveTopic("own-heart", to: person)
    #expect(try !desk.session.suggestTopics(for: person).contains { $0.topic.key == "own-heart" })
    let patient = desk.session(.patient, person: person)
    let given = try #require(try patient.listAssignments(of: person).first)
    #expect(given.title == "Our heart team" && !given.isPrivate)
    let topic = try #require(try patient.topic("own-heart"))
    try patient.answer(given, try #require(topic.body.questions.first), "when I swell")
    #expect(topic.basis.hasPrefix("From: Oakwood Family Clinic"))
    let file = desk.folder + "/taught.json"
    try desk.session.exportEducation(of: person, to: file)
    let text = try String(contentsOfFile: file, encoding: .utf8)
    #expect(text.contains("Our heart team") && text.contains("when I swell"))
    let copy = desk.folder + "/copy.sqlite"
    try desk.session.backUp(to: copy)
    let other = desk.folder + "/other"
    _ = try Session.restore(copy, toStoreAt: other, clock: desk.session.clock)
    let again = try Session(
      openingStoreAt: other, viewer: desk.session.viewer, clock: desk.session.clock)
    #expect(try again.localTopic("own-heart")?.text.contains("555-0142") == true)
    #expect(try again.listAssignments(of: person).first?.title == "Our heart team")
  }

  @Test("A head that says nothing is named, and a patient brings no lessons")
  func refused() throws {
    let (desk, person) = try desk()
    _ = try write("for: snomed 44054007 | a wrong check digit\n\nText.", "bad.md", in: desk)
    let folder = try write("private: yes\n\n# Mood\n\nText.", "mood.md", in: desk)
    let result = try desk.session.importTopics(inFolder: folder)
    #expect(result.leftOut.count == 1 && result.leftOut[0].hasPrefix("bad.md: line 1"))
    #expect(result.kept.map(\.isPrivate) == [true])
    #expect(throws: OperationError.self) {
      try desk.session(.patient, person: person).importTopics(inFolder: folder)
    }
    #expect(throws: OperationError.self) { try desk.session.giveTopic("own-bad", to: person) }
  }

  @Test("A topic of MedlinePlus fits by the exact name of a problem; a sensitive group is private")
  func matched() throws {
    let (desk, person) = try desk()
    let topic = { (title: String, id: Int, group: String) in
      "<health-topic title=\"\(title)\" id=\"\(id)\" language=\"English\" url=\"https://e.org\">"
        + "<full-summary>Text.</full-summary><group id=\"1\" url=\"u\">\(group)</group></health-topic>"
    }
    let all =
      topic("Heart failure", 1, "Blood, Heart and Circulation")
      + topic("Heart", 2, "Blood, Heart and Circulation")
      + topic("Depression", 3, "Mental Health and Behavior")
    let folder = try write("<health-topics>\(all)</health-topics>", "t.xml", in: desk)
    #expect(try desk.session.importHealthTopics(folder + "/t.xml") == 3)
    let fitting = try desk.session.suggestTopics(for: person).map(\.topic.key)
    #expect(fitting.filter { $0.hasPrefix("medlineplus") } == ["medlineplus-1"], "\(fitting)")
    #expect(try desk.session.localTopic("medlineplus-3")?.isPrivate == true)
  }
}
