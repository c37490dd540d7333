import Foundation
import Testing

/// README shows screens of the demo as they are. Above each stands who looks and which keys were
/// pressed: `<!-- screen: marisol | gm Enter -->`. `RECORD_GOLDEN=1` writes them anew.
@Suite struct ReadmeTests {
  private static let file = Command.root.appending(path: "README.md")

  @Test func everyScreenInReadmeIsWhatTheProgramShows() throws {
    let command = try Command()
    defer { try? FileManager.default.removeItem(at: command.folder) }
    #expect(try command.run("demo", "--into", command.store).status == 0)
    var lines = try String(contentsOf: Self.file, encoding: .utf8).components(separatedBy: "\n")
    var shown = 0
    for index in lines.indices.reversed() {
      guard let (account, keys) = Self.screen(lines[index]), lines[index + 1] == "```text",
        let end = lines[(index + 2)...].firstIndex(of: "```")
      else { continue }
      shown += 1
      let screen = try command.run(
        "screen", "--as", account, "--keys", keys, "--glyphs", "ascii",
        "--clock", "2026-11-16T08:10:00-05:00")
      #expect(screen.status == 0, "\(screen.errors)")
      let now = screen.output.split(separator: "\n", omittingEmptySubsequences: false)
        .map { String($0).trimmingEnd }
      let wanted = Array(now.reversed().drop { $0.isEmpty }.reversed())
      if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
        lines.replaceSubrange(index + 2..<end, with: wanted)
      } else {
        #expect(Array(lines[index + 2..<end]) == wanted, "\(account), \(keys): not fresh")
      }
    }
    #expect(shown == 6)
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
      try lines.joined(separator: "\n").write(to: Self.file, atomically: true, encoding: .utf8)
    }
  }

  /// Who looks and which keys were pressed, of a line that announces a screen.
  private static func screen(_ line: String) -> (String, String)? {
    let start = "<!-- screen: "
    guard line.hasPrefix(start), line.hasSuffix(" -->") else { return nil }
    let parts = line.dropFirst(start.count).dropLast(4).split(separator: "|", maxSplits: 1)
    guard let account = parts.first else { return nil }
    return (
      account.trimmingCharacters(in: .whitespaces),
      parts.count > 1 ? parts[1].trimmingCharacters(in: .whitespaces) : ""
    )
  }
}

extension String {
  fileprivate var trimmingEnd: String { String(reversed().drop { $0 == " " }.reversed()) }
}
