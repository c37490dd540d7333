import Foundation
import Testing

/// `vitals`, `alerts` and `rules` as people and programs use them.
@Suite("The commands of readings and alerts")
struct VitalsCommandTests {
  @Test("A reading, its alert, who was asked, and what was done about it")
  func walk() throws {
    let command = try Command()
    defer { try? FileManager.default.removeItem(at: command.folder) }
    let clock = ["--clock", "2026-11-16T08:10:00-05:00"]
    let file = command.folder.appending(path: "sugar.csv")
    try """
    time,measure,value,unit,device,serial,patient,context,note
    2026-11-16T08:05:00-05:00,glucose sensor,44,mg/dL,=cmd(),S-1,HUB-0442,,

    """.write(to: file, atomically: true, encoding: .utf8)
    #expect(try command.run(["import", file.path] + clock).status == 0)
    let cover = [
      "rules", "--cover", "Clinic | 555-0100 | daily 00:00-24:00 | 2 min", "--cover",
      "instruction | Call 911.", "--as", "clinician",
    ]
    #expect(try command.run(cover + clock).output.contains("covered by: Clinic | 555-0100"))
    #expect(try command.run(["rules", "--group", "tall"] + clock).status != 0)
    let alerts = try command.run(["alerts"] + clock).output
    #expect(alerts.contains("1  !! blood sugar 44 mg/dL"))
    let snooze = ["alerts", "snooze", "1", "--why", "juice", "--minutes"]
    #expect(try command.run(snooze + ["16"] + clock).errors.contains("choose 1 to 15 minutes"))
    #expect(try command.run(snooze + ["15"] + clock).status == 0)
    let json = try command.run(["alerts", "--json"] + clock).output
    #expect(json.contains("\"is\":\"snoozed\"") && json.contains("\"why\":\"juice\""))
    let csv = try command.run(["vitals", "--all", "--csv"] + clock).output
    #expect(csv.contains("'=cmd()"))
    let board = try command.run(["vitals"] + clock).output
    #expect(board.contains("blood sugar: 44 mg/dL") && board.contains("no limit set"))
    let log = try command.run(["audit"] + clock).output
    #expect(log.contains("snoozed") && log.contains("set coverage"))
  }

  @Test(
    "watch tells what is open, then a reading and its alert that another process brings, and ends")
  func watch() throws {
    let command = try Command()
    defer { try? FileManager.default.removeItem(at: command.folder) }
    let head = "time,measure,value,unit,device,serial,patient\n"
    let clock = ["--clock", "2026-11-16T08:10:00-05:00"]
    let first = try command.file(
      "1.csv", head + "2026-11-16T08:00:00-05:00,glucose sensor,44,mg/dL,CGM,S-1,HUB-0442\n")
    let second = try command.file(
      "2.csv", head + "2026-11-16T08:05:00-05:00,oxygen,84,%,Oximeter,S-2,HUB-0442\n")
    #expect(try command.run(["import", first] + clock).status == 0)
    let process = Process()
    process.executableURL = Command.program
    process.arguments = ["watch"] + clock
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["CHARTLINE_STORE": command.store, "XDG_CONFIG_HOME": command.folder.path]
    ) { _, new in new }
    let output = Pipe()
    process.standardOutput = output
    process.standardInput = FileHandle.nullDevice
    try process.run()
    defer { if process.isRunning { process.terminate() } }
    var told = ""
    // Blocks until the process tells something; empty when it has ended.
    func read(until words: String) {
      while !told.contains(words) {
        let came = output.fileHandleForReading.availableData
        if came.isEmpty { return }
        told += String(decoding: came, as: UTF8.self)
      }
    }
    read(until: "blood sugar 44 mg/dL")
    #expect(told.contains("ALERT 1: blood sugar 44 mg/dL") && !told.contains("oxygen"))
    #expect(try command.run(["import", second] + clock).status == 0)
    read(until: "unconfirmed: measure again now")
    #expect(told.contains("oxygen saturation 84 %") || told.contains("oxygen 84 %"))
    #expect(told.contains("ALERT 2: oxygen 84 %, unconfirmed: measure again now"))
    process.interrupt()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0 && process.terminationReason == .exit)
    #expect(told.components(separatedBy: "ALERT 1:").count == 2)
  }
}
