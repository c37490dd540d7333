import Foundation
import Testing

/// What only whole processes can show: opening at once, dying in the middle, exit codes.
@Suite("The program as a process")
struct ProcessTests {
  private static let hospital = Command.demo("riverside/quillane.json")
  private static let clinic = Command.demo("oakwood/quillane.xml")

  @Test("eight processes open a new store at once without an error")
  func eightAtOnce() async throws {
    let command = try Command()
    let results = try await withThrowingTaskGroup(of: Command.Result.self) { group in
      for _ in 0..<8 { group.addTask { try command.run("people", "--json") } }
      return try await group.reduce(into: [Command.Result]()) { $0.append($1) }
    }
    for result in results {
      #expect(result.status == 0, "\(result.errors)")
      #expect(result.errors.isEmpty)
    }
  }

  @Test("a file imported twice adds nothing, and undo takes out exactly what it brought")
  func twiceAndUndo() throws {
    let command = try Command()
    let first = try command.run("import", "--json", Self.hospital, Self.clinic)
    #expect(first.status == 0, "\(first.errors)")
    #expect(first.rows.count == 2)
    #expect(first.rows.allSatisfy { ($0["new"] as? Int ?? 0) > 0 })
    let again = try command.run("import", "--json", Self.hospital, Self.clinic)
    #expect(again.rows.allSatisfy { $0["new"] as? Int == 0 && $0["superseding"] as? Int == 0 })

    let alone = try Command()
    try alone.run("import", Self.hospital)
    let whole = try Command()
    try whole.run("import", Self.clinic, Self.hospital)
    #expect(try whole.run("undo", "1").status == 0)
    #expect(try whole.run("dump", "--canonical").output == alone.run("dump", "--canonical").output)
  }

  @Test("killed in the middle of an import, the store is whole: all of the document or none")
  func killed() throws {
    let command = try Command()
    try command.run("import", Self.clinic)
    let before = try command.run("dump", "--canonical").output
    let reference = try Command()
    try reference.run("import", Self.clinic, Self.hospital)
    let after = try reference.run("dump", "--canonical").output
    for _ in 0..<6 {
      let process = Process()
      process.executableURL = Command.program
      process.arguments = ["import", "--store", command.store, Self.hospital]
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      // The moment is the scheduler's; whatever it is, the store must be one of the two.
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      let dump = try command.run("dump", "--canonical")
      #expect(dump.status == 0, "\(dump.errors)")
      #expect(dump.output == before || dump.output == after)
      #expect(try command.run("doctor").status == 0)
    }
  }

  @Test("a refused file is one line, stores nothing, and does not stop the others")
  func refused() throws {
    let command = try Command()
    let broken = try command.file("broken.json", "{\"resourceType\":\"Bundle\",\"entry\":[")
    let result = try command.run("import", broken, Self.clinic)
    #expect(result.status == 65)
    #expect(result.errors.split(separator: "\n").count == 1, "\(result.errors)")
    #expect(result.output.contains("oakwood/quillane.xml"))
    #expect(try command.run("imports", "--json").rows.count == 1)
  }

  @Test(
    "exit codes",
    arguments: [
      (["people", "--as", "nobody-of-that-name"], 66), (["show", "problems"], 66),
      (["show", "no-such-section"], 64), (["import", "/no/such/file"], 66), (["--version"], 0),
      (["source", "00000000000000000000000000000000"], 66), (["undo", "99"], 66),
    ] as [([String], Int32)])
  func exitCodes(arguments: [String], status: Int32) throws {
    let result = try Command().run(arguments)
    #expect(result.status == status, "\(result.output)\(result.errors)")
  }

  @Test("a patient sees the own record alone")
  func patientsSeeThemselves() throws {
    let command = try Command()
    let store = command.folder.appending(path: "demo").path
    #expect(try command.run("demo", "--into", store).status == 0)
    let everybody = try command.run("people", "--json", "--store", store).rows
    #expect(everybody.count > 1)
    let own = try #require(everybody.first?["id"] as? String)
    let seen = try command.run("people", "--json", "--store", store, "--as", "patient:" + own).rows
    #expect(seen.compactMap { $0["id"] as? String } == [own])
    let other = try #require(everybody.last?["id"] as? String)
    let refused = try command.run(
      "show", "problems", "--person", other, "--store", store, "--as", "patient:" + own)
    #expect(refused.status == 66)
    #expect(refused.output.isEmpty)
  }

  @Test("opening a record is noted, and the chain of the access log is whole")
  func audited() throws {
    let command = try Command()
    try command.run("import", Self.hospital)
    try command.run("show", "problems", "--json")
    let events = try command.run("audit", "--json").rows
    #expect(events.contains { $0["action"] as? String == "import" })
    #expect(events.contains { $0["action"] as? String == "open" })
    #expect(try command.run("audit", "verify", "--json").rows.first?["whole"] as? Bool == true)
  }

  @Test("what cannot be drawn on a terminal cannot be printed on one")
  func hostileText() throws {
    let command = try Command()
    let evil = "Evil\\u001b]52;c;AAAA\\u0007\\u202e" + String(repeating: "a\\u0301", count: 10_000)
    let file = try command.file(
      "evil.json",
      "{\"resourceType\":\"Patient\",\"id\":\"x\",\"name\":[{\"family\":\"\(evil)\"}]}")
    #expect(try command.run("import", file).status == 0)
    for arguments in [["people"], ["people", "--json"], ["screen"]] {
      let output = try command.run(arguments).output
      for scalar in output.unicodeScalars where scalar != "\n" {
        #expect(scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value))
        #expect(scalar.value != 0x202E)
      }
    }
  }
}
