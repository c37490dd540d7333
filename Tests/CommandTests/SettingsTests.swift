import Foundation
import Testing

/// What is chosen on the settings screen, and the screens as lines, through the built program.
@Suite("Settings and plain lines")
struct SettingsCommandTests {
  private static let clinic = Command.demo("oakwood/quillane.xml")

  @Test("a setting is kept in the configuration file beside what stood there, and counts next time")
  func settingIsKept() throws {
    let command = try Command()
    try FileManager.default.createDirectory(
      at: command.folder.appending(path: "chartline"), withIntermediateDirectories: true)
    _ = try command.file("chartline/config", "# mine\ntheme = light\n")
    try command.run("import", Self.clinic)
    let before = try command.run("screen", "--clock", "2026-11-16T08:10:00-05:00")
    #expect(before.output.contains("16 Nov 2026"))
    let now = try command.run("screen", "--keys", "g , 3 Right Enter Enter")
    #expect(now.output.contains("Nov 9, 2026"), "\(now.output)")
    let file = command.folder.appending(path: "chartline/config")
    #expect(
      try String(contentsOf: file, encoding: .utf8)
        == "# mine\ntheme = light\ndates = month-day\n")
    let after = try command.run("screen", "--clock", "2026-11-16T08:10:00-05:00")
    #expect(after.output.contains("Nov 16, 2026"))
  }

  @Test("every screen can be walked as lines, without drawing")
  func plainLines() throws {
    let command = try Command()
    try command.run("import", Self.clinic)
    let walk = try command.run("--plain", input: "Enter\ng m\n/\n=lisin\nEnter\nQ\ny\n")
    #expect(walk.status == 0, "\(walk.errors)")
    #expect(walk.output.contains("WHO") && walk.output.contains("Lisinopril 20 mg"))
    #expect(walk.output.utf8.allSatisfy { $0 < 0x80 && ($0 >= 0x20 || $0 == 0x0A) })
    let lines = walk.output.split(separator: "\n")
    #expect(!lines.contains { $0.allSatisfy { "=- +|".contains($0) } })
  }
}
