import Foundation
import Testing

@Suite("The wire, the X-ray and the replay, by the built program")
struct WireCommandTests {
  private static let script = """
    2026-11-09T08:00:00-05:00 mllp MSH|^~\\&|LAB|LAKESHORE|CL|CL|20261109||ORU^R01|M1|P|2.5.1<CR>\
    PID|1||LL-1^^^LAKESHORE^MR||QUILLANE^MARISOL||19680409|F<CR>OBR|1||A1|24320-4^BMP^LN|||202611090700<CR>\
    OBX|1|NM|2823-3^Potassium^LN||4.9|mmol/L|||||F
    2026-11-09T08:05:00-05:00 mllp MSH|^~\\&|LAB|LAKESHORE|||20261109||ORU^R01||P|2.5.1
    """

  @Test("What is replayed is listed, opened part by part, looked through; its bytes come back")
  func replayed() throws {
    let command = try Command()
    let script = try command.file("day.replay", Self.script)
    let played = try command.run("replay", script, "--json").rows
    #expect(played.compactMap { $0["answer"] as? String } == ["AA", "AE"])
    let listed = try command.run("wire", "--json").rows
    #expect(listed.compactMap { $0["answer"] as? String } == ["AE", "AA"])
    #expect(listed[0]["place"] as? String == "MSH^1^10" && listed[0]["failed"] as? Bool == true)
    let opened = try #require(try command.run("wire", "2", "--json").rows.first)
    let sent = try #require(opened["sent"] as? [[String: Any]])
    #expect(sent.first?["faults"] as? [String] != [])
    #expect(try command.run("wire", "1", "--raw").output.hasPrefix("MSH|^~\\&|LAB|LAKESHORE|"))
    let xray = try command.run("xray", "exchange:1", "--json").rows
    #expect(Set(xray.compactMap { $0["level"] as? String }).count == 4)
    #expect(xray.first { $0["label"] as? String == "Read" }?["import"] as? Int == 1)
    #expect(try command.run("xray", "1").output.contains("Is it understood?"))
  }

  @Test("A patient is refused the wire; what is none, or is not there, has its exit code")
  func refused() throws {
    let command = try Command()
    #expect(try command.run("wire", "--as", "patient:x").status == 1)
    #expect(try command.run("wire", "7").status == 66)
    #expect(try command.run("xray", "7").status == 66)
    #expect(try command.run("xray", "hello").status == 1)
    #expect(try command.run("replay", "/nowhere").status == 66)
    let script = try command.file("bad.replay", "now mllp hello")
    let bad = try command.run("replay", script)
    #expect(bad.status == 65 && bad.errors.contains("line 1 of the script"))
    #expect(try command.run("replay", script, "--speed", "0").status != 0)
  }
}
