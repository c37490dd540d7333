import Foundation
import Testing

@Suite("Lessons and messages on the command line")
struct EducationCommandTests {
  @Test("A plan is given, its state and a message are told as data; a patient gives nothing")
  func roundTrip() throws {
    let command = try Command()
    defer { try? FileManager.default.removeItem(at: command.folder) }
    #expect(try command.run("import", Command.demo("riverside/quillane.json")).status == 0)
    let plan = try command.run(
      "education", "assign", "--plan", "new-heart-failure", "--note", "step by step", "--json")
    #expect(plan.status == 0, "\(plan.errors)")
    let lines = plan.output.split(separator: "\n")
    #expect(lines.count == 5)
    #expect(lines.first?.contains("\"lesson\":\"heart-failure\"") == true)
    #expect(
      lines.allSatisfy { $0.contains("\"note\":\"step by step\"") && $0.contains("\"due\":\"") })
    let people = try command.run("people", "--json").output
    let person = try #require(people.split(separator: "\"").dropFirst(3).first.map(String.init))
    let sent = try command.run(
      "messages", "send", "With shoes?", "--topic", "weigh-each-day", "--as", "patient:" + person)
    #expect(sent.status == 0 && sent.output.contains("not read yet"), "\(sent.errors)")
    let unread = try command.run("messages", "list", "--unread", "--json").output
    #expect(unread.contains("\"new\":1") && unread.contains("With shoes?"))
    #expect(try command.run("messages", "show", "1").output.contains("read 20"))
    #expect(try command.run("messages", "list", "--unread").output.isEmpty)
    let refused = try command.run(
      "education", "assign", "a1c", "--person", person, "--as", "patient:" + person)
    #expect(refused.status != 0 && refused.errors.contains("only the care team"))
    let both = try command.run("education", "assign", "a1c", "--plan", "new-copd")
    #expect(both.status == 64)
  }
}
