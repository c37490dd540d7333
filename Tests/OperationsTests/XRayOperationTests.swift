import Access
import Clinical
import Operations
import Testing

@Suite("An X-ray of what the store holds")
struct XRayOperationTests {
  private static func message(_ family: String = "QUILLANE", _ number: String = "LL-1") -> [UInt8] {
    Array(
      ([
        "MSH|^~\\&|LAB|LAKESHORE|CL|CL|20261109131000||ORU^R01^ORU_R01|M1|P|2.5.1",
        "PID|1||\(number)^^^LAKESHORE^MR||\(family)^MARISOL||19680409|F",
        "OBR|1||A1|24320-4^BMP^LN|||202611090700||||||||||||||||||F",
        "OBX|1|NM|2823-3^Potassium^LN||4.9|mmol/L|3.5-5.1||||F",
      ].joined(separator: "\r") + "\r").utf8)
  }

  private func line(_ label: String, _ xray: XRay) -> XRay.Line? {
    xray.lines.first { $0.label == label }
  }

  @Test("All four levels are there; what nobody told the store is not invented")
  func levels() throws {
    let desk = try Desk()
    let account = try desk.session.importDocument(Self.message(), via: "mllp 127.0.0.1:1")
    var exchange = Exchange(
      at: desk.session.clock.now(), direction: .incoming, transport: .mllp, peer: "127.0.0.1:1",
      what: "ORU^R01", status: "AA", milliseconds: 7, words: "2 new")
    exchange.importID = account.id
    try desk.session.log(exchange)
    let xray = try desk.session.xray(of: .importID(account.id))
    #expect(Set(xray.lines.map(\.level)) == Set(XRay.Level.allCases))
    #expect(line("Answered", xray)?.words == "AA after 7 ms: 2 new")
    #expect(line("Whole", xray)?.tone == .plain)
    #expect(line("Consent", xray)?.tone == .notRecorded)
    #expect(line("Seen by", xray)?.words.contains("the patient it is about") == true)
    #expect(try desk.session.xray(of: .exchange(1)).lines == xray.lines)
  }

  @Test("An exchange that stored nothing is told as far as the log goes")
  func refused() throws {
    let desk = try Desk()
    try desk.session.log(
      Exchange(
        at: desk.session.clock.now(), direction: .incoming, transport: .mllp, peer: "127.0.0.1:1",
        what: "", status: "AE", isFailure: true, words: "kept aside", request: Array("MSH|x".utf8)))
    let xray = try desk.session.xray(of: .exchange(1))
    #expect(xray.importID == nil)
    #expect(line("Answered", xray)?.tone == .notice)
    #expect(line("Read", xray)?.tone == .notice)
    #expect(line("Source", xray)?.words == "nothing of it is in the record")
  }

  @Test("A patient looks through the own document, not through another's")
  func patient() throws {
    let desk = try Desk()
    let own = try desk.session.importDocument(Self.message(), via: "a")
    let other = try desk.session.importDocument(Self.message("VOSS", "LL-2"), via: "b")
    let key = try #require(own.identities.first)
    let patient = Session(
      store: desk.session.store, viewer: Viewer(account: "mo", role: .patient, person: key),
      clock: desk.session.clock)
    #expect(try patient.xray(of: .importID(own.id)).importID == own.id)
    #expect(throws: OperationError.self) { try patient.xray(of: .importID(other.id)) }
  }
}
