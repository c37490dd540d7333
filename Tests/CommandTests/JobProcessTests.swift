import Foundation
import Testing

/// A folder of many files, killed in the middle.
@Suite("A job as a process")
struct JobProcessTests {
  @Test("killed in the middle, the same command goes on; the record is that of one whole run")
  func killed() throws {
    let command = try Command()
    let folder = command.folder.appending(path: "many")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let count = 400
    for index in 0..<count {
      let text = """
        {"resourceType":"Bundle","type":"collection","entry":[{"resource":{"resourceType":"Patient",
        "id":"p\(index)","identifier":[{"system":"urn:oid:1.2","value":"R\(index)"}]}},{"resource":
        {"resourceType":"Condition","id":"c\(index)","subject":{"reference":"Patient/p\(index)"},
        "code":{"text":"Asthma"}}}]}
        """
      try Data(text.utf8).write(to: folder.appending(path: "\(1000 + index).json"))
    }
    let process = Process()
    process.executableURL = Command.program
    process.arguments = ["import", "--store", command.store, folder.path]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    while process.isRunning, try command.run("imports", "--json").rows.count < 3 {}
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    #expect(process.terminationReason == .uncaughtSignal)
    let before = try command.run("imports", "--json").rows.count
    #expect(before >= 3 && before < count)

    let again = try command.run("import", "--json", folder.path)
    #expect(again.status == 0, "\(again.errors)")
    #expect(again.rows.count { $0["doneBefore"] as? Bool == true } == before)
    #expect(again.rows.count { $0["import"] != nil } == count - before)
    #expect(try command.run("imports", "--json").rows.count == count)

    let whole = try Command()
    try whole.run("import", folder.path)
    #expect(
      try command.run("dump", "--canonical").output == whole.run("dump", "--canonical").output)
  }
}
