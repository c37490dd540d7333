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
}
