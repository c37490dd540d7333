import Foundation
import Testing

@Suite("What is flagged, by the built program")
struct LedgerCommandTests {
  private static let bundle = """
    {"resourceType":"Bundle","type":"collection","entry":[
    {"resource":{"resourceType":"Patient","id":"p","birthDate":"1968-04-09",
      "identifier":[{"system":"urn:mrn","value":"1"}],"name":[{"family":"Quillane"}]}},
    {"resource":{"resourceType":"Observation","id":"o","status":"final",
      "subject":{"reference":"Patient/p"},"category":[{"coding":[{"code":"laboratory"}]}],
      "code":{"coding":[{"system":"http://loinc.org","code":"2823-4","display":"Potassium"}]},
      "effectiveDateTime":"1960-01-01","valueQuantity":{"value":4.10}}}]}
    """

  @Test("import says how many, ledger says which and where, undo takes them out")
  func ledger() throws {
    let command = try Command()
    let file = try command.file("a.json", Self.bundle)
    let words = try command.run("import", file, "--source", "riverside")
    #expect(words.output.contains("3 things to look at: chartline ledger"))
    let rows = try command.run("ledger", "Riverside", "--json").rows
    let checks = rows.compactMap { $0["check"] as? String }.sorted()
    #expect(checks == ["before-birth", "code-malformed", "unit-missing"])
    let start = try #require(rows.first?["start"] as? Int)
    #expect(Array(Self.bundle.utf8)[start] == UInt8(ascii: "{"))
    #expect(try command.run("ledger").output.contains("riverside: 3 things to look at"))
    #expect(try command.run("ledger", "--import", "1", "--json").rows.count == 3)
    #expect(try command.run("ledger", "nobody").status == 66)
    #expect(try command.run("ledger", "--import", "9").status == 66)
    try command.run("reread", "1")
    #expect(try command.run("ledger", "--json").rows.count == 3)
    try command.run("undo", "2")
    #expect(try command.run("ledger").output == "nothing was flagged\n")
  }

  @Test("check has the ledger beside what was rejected, and every field of the issue")
  func check() throws {
    let command = try Command()
    let file = try command.file("a.json", Self.bundle)
    let row = try #require(try command.run("check", "--json", file).rows.first)
    let fields = [
      "file", "sha256", "dialect", "version", "identities", "elements", "read", "parts",
      "containers", "rejected", "ledger", "noRecord", "error", "seconds",
    ]
    #expect(Set(row.keys) == Set(fields))
    let ledger = try #require(row["ledger"] as? [[String: String]])
    #expect(Set(ledger.compactMap { $0["check"] }).count == 3)
    #expect(ledger.allSatisfy { Set($0.keys) == ["check", "where", "what"] })
    #expect(
      try command.run("check", file).output.contains("number without a unit: Potassium: 4.10"))
  }

  @Test("check --summary adds up folders and files, and says what was refused and why")
  func summary() throws {
    let command = try Command()
    let inner = command.folder.appending(path: "inbox/deep")
    try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: true)
    _ = try command.file("inbox/a.json", Self.bundle)
    _ = try command.file("inbox/deep/b.json", Self.bundle)
    _ = try command.file("inbox/deep/c.txt", "no record")
    let inbox = command.folder.appending(path: "inbox").path
    let demo = Command.demo("riverside/quillane.json")
    let result = try command.run("check", "--summary", "--json", inbox, demo)
    #expect(result.status == 65)
    #expect(result.errors.isEmpty, "no progress where there is no terminal")
    let sums = try #require(result.rows.first)
    #expect(sums["files"] as? Int == 4)
    #expect((sums["refused"] as? [String: Int])?.values.reduce(0, +) == 1)
    let ledger = try #require(sums["ledger"] as? [String: Int])
    #expect(ledger["unit-missing"] == 2)
    let elements = try #require(sums["elements"] as? [String: Int])
    #expect((elements["Patient"] ?? 0) == 3)
    let text = try command.run("check", "--summary", inbox).output
    #expect(text.contains("flagged, read as sent: 6"))
    #expect(text.contains("MB/s"))
  }
}
