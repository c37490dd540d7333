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

  @Test(
    "What a laboratory took back as another patient's is masked; a clinician may reveal it, noted")
  func masked() throws {
    let command = try Command()
    func message(_ id: String, _ status: String) -> String {
      "2026-10-0\(id.suffix(1))T08:00:00-04:00 mllp MSH|^~\\&|LAB|LAKESHORE|||20261002||ORU^R01|\(id)|P|2.5.1"
        + "<CR>PID|1||LL-1^^^LAKESHORE^MR||QUILLANE^MARISOL||19680409|F<CR>OBR|1||A1|1^X^L"
        + "<CR>OBX|1|NM|2823-3^Potassium^LN||4.9|mmol/L|||||F"
        + "<CR>OBX|2|NM|19080-1^hCG^LN||4120|mIU/mL|||||\(status)"
    }
    let lines = [message("M2", "F"), message("M3", "W")].joined(separator: "\n")
    _ = try command.run("replay", try command.file("stray.replay", lines))
    for number in ["1", "2"] {
      let shown = try command.run("wire", number).output
      #expect(!shown.contains("4120") && shown.contains("4.9"))
      #expect(shown.contains("taken back as another patient's"))
      let raw = try command.run("wire", number, "--raw").output
      #expect(!raw.contains("4120") && raw.contains("4.9") && raw.contains("****"))
      #expect(try !command.run("wire", number, "--json").output.contains("4120"))
      #expect(try command.run("wire", number, "--reveal").output.contains("4120"))
    }
    let log = try command.run("audit", "--json").rows
    #expect(log.count { $0["action"] as? String == "reveal" } == 2)
    #expect(try command.run("wire", "1", "--reveal", "--as", "patient:x").status == 1)
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
