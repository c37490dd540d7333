import Foundation
import Testing

/// README shows screens of the demo as they are, one after the other on one store. Above each stands who
/// looks, which keys were pressed and, where it is not 80x24, the size: `<!-- screen: marisol | gm Enter -->`,
/// `<!-- screen: ovanne | I | 80x12 -->`. A document arrives by `<!-- arrives: FILE -->`. `RECORD_GOLDEN=1`
/// writes them anew.
@Suite struct ReadmeTests {
  private static let file = Command.root.appending(path: "README.md")
  private static let clock = "2026-11-16T08:10:00-05:00"

  @Test func everyScreenInReadmeIsWhatTheProgramShows() throws {
    let command = try Command()
    defer { try? FileManager.default.removeItem(at: command.folder) }
    #expect(try command.run("demo", "--into", command.store).status == 0)
    let lines = try String(contentsOf: Self.file, encoding: .utf8).components(separatedBy: "\n")
    var written: [String] = []
    var (shown, index) = (0, 0)
    while index < lines.count {
      written.append(lines[index])
      if let document = Self.parts(of: lines[index], "arrives: ")?.first {
        let path = Command.root.appending(path: document).path
        #expect(try command.run("import", path, "--clock", Self.clock).status == 0)
      }
      if let parts = Self.parts(of: lines[index], "screen: "), lines[index + 1] == "```text",
        let end = lines[(index + 2)...].firstIndex(of: "```")
      {
        shown += 1
        let now = try screen(parts, command)
        if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != "1" {
          #expect(Array(lines[index + 2..<end]) == now, "\(parts): not fresh")
        }
        written += ["```text"] + now
        index = end
      } else {
        index += 1
      }
    }
    #expect(shown == 11)
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
      try written.joined(separator: "\n").write(to: Self.file, atomically: true, encoding: .utf8)
    }
  }

  /// The lines of a screen: who looks, the keys, the size.
  private func screen(_ parts: [String], _ command: Command) throws -> [String] {
    let screen = try command.run(
      "screen", "--as", parts[0], "--keys", parts.count > 1 ? parts[1] : "", "--glyphs", "ascii",
      "--size", parts.count > 2 ? parts[2] : "80x24", "--clock", Self.clock)
    #expect(screen.status == 0, "\(screen.errors)")
    let lines = screen.output.split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0).trimmingEnd }
    return Array(lines.reversed().drop { $0.isEmpty }.reversed())
  }

  /// What a line announces, `<!-- screen: marisol | gm Enter -->`, by its parts.
  private static func parts(of line: String, _ kind: String) -> [String]? {
    let start = "<!-- " + kind
    guard line.hasPrefix(start), line.hasSuffix(" -->") else { return nil }
    return line.dropFirst(start.count).dropLast(4).components(separatedBy: "|")
      .map { $0.trimmingCharacters(in: .whitespaces) }
  }
}

extension String {
  fileprivate var trimmingEnd: String { String(reversed().drop { $0 == " " }.reversed()) }
}
