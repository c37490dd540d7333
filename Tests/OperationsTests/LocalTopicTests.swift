import Foundation
import Operations
import Testing

/// Lessons that somebody brings: kept apart, with their source, as private files.
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
    let topic = try #require(desk.session.localTopic("own-knee-op"))
    #expect(topic.title == "After your knee operation" && topic.source == "own file")
    #expect(!topic.text.contains("#"))
    #expect(desk.session.listLocalTopics(matching: ["KNEE", "walk"]).map(\.key) == ["own-knee-op"])
    let pdf = try #require(desk.session.localTopic("own-sheet"))
    #expect(pdf.isPDF && desk.session.printed(pdf) == Array("%PDF-1.4 bytes".utf8))
    let file = desk.session.store.location.folder + "/library/topics/own-knee-op.md"
    let attributes = try FileManager.default.attributesOfItem(atPath: file)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
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
    let kept = desk.session.listLocalTopics()
    #expect(kept.map(\.key) == ["medlineplus-12"])
    #expect(kept[0].source == "MedlinePlus, National Library of Medicine, An Institute")
    let printed = String(decoding: desk.session.printed(kept[0]), as: UTF8.self)
    #expect(printed.hasPrefix("Fatigue\n\nTired.\n"))
    #expect(printed.contains("https://example.org/fatigue.html"))
    _ = try write("<a/>", "other.xml", in: desk)
    #expect(throws: OperationError.self) {
      try desk.session.importHealthTopics(folder + "/other.xml")
    }
  }

  @Test("A key that leads out of the folder finds nothing")
  func keys() throws {
    let desk = try Desk()
    #expect(desk.session.localTopic("../../store") == nil)
    #expect(desk.session.localTopic("/etc/hostname") == nil)
  }
}
