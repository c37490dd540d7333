import Clinical
import Testing

@testable import Interchange

/// How messages are parted and made text.
@Suite("HL7 v2: the grammar")
struct HL7GrammarTests {
  private static let note = "OBX|1|TX|1^Note^L||%||||||F"

  private func words(of field: String, header: String = "MSH|^~\\&|A|B|||20260101||ORU^R01|1|P|2.5")
    throws -> String?
  {
    let text = [header, HL7Text.patient, "OBR|1||F1|x", Self.note.replacing("%", with: field)]
      .joined(separator: "\r")
    let reading = try HL7Text.reading(text)
    return reading.statements.last?.statement.observation?.value?.words
  }

  @Test(
    "escapes are resolved last, and hexadecimal data brings no control characters",
    arguments: [
      ("a \\F\\ b \\S\\ c \\R\\ d \\E\\ e \\T\\ f", "a | b ^ c ~ d \\ e & f"),
      ("one\\.br\\two\\.sp2\\three", "one\ntwo\n\nthree"), ("\\H\\bold\\N\\ not", "bold not"),
      ("\\X41420D43\\", "AB\nC"), ("\\X1B5B33316D\\red", "[31mred"),
      ("C:\\temp and more", "C:\\temp and more"), ("\\Zlocal\\ stays", "\\Zlocal\\ stays"),
      ("\\.in+4\\in\\.fi\\", "in"),
    ])
  func escapes(sent: String, meant: String) throws {
    #expect(try words(of: sent) == meant)
  }

  @Test("repetitions of a text are its lines; its own components stay text")
  func repetitions() throws {
    #expect(
      try words(of: "first~second~~fourth ^ with a hat") == "first\nsecond\n\nfourth ^ with a hat")
  }

  @Test("empty says nothing, two quotes delete")
  func deletion() throws {
    let results = try HL7Text.results(
      "OBX|1|NM|2823-3^K^LN||\"\"|mmol/L|||||C", "OBX|2|NM|2951-2^Na^LN|||mmol/L|||||X")
    #expect(results[0].observation?.value == nil)
    #expect(results[0].notes == ["The sender deleted the value."])
    #expect(results[1].notes.isEmpty && results[1].status.standing == .notDone)
    let text = HL7Text.message().replacing("Quillane^Marisol^T", with: "Quillane^\"\"")
    #expect(try HL7Text.reading(text).patients[0].patient.names[0].given.isEmpty)
  }

  @Test("delimiters of the sender's own, and three of them")
  func delimiters() throws {
    let text =
      "MSH*:+!@*LIS*LAKE***2026**ORU:R01*7*P*2.3\rPID***9:::MRN!S!X**Doe:Ann\rOBR*1**F*a:b:LN\r"
      + "OBX*1*ST*c:d:LN**x!S!y+z******F\r"
    let reading = try HL7Text.reading(text)
    #expect(reading.patients[0].patient.names[0].display == "Ann Doe")
    #expect(reading.patients[0].patient.identifiers[0].system == "MRN:X")
    #expect(reading.statements[1].statement.observation?.value == .text("x:y\nz"))
    let short = "MSH|^~|A|B\rPID|||1||Doe^Ann\\T\\\r"
    #expect(try HL7Text.reading(short).patients[0].patient.names[0].given == ["Ann\\T\\"])
  }

  @Test(
    "every end of line, frame and mark gives the same reading",
    arguments: ["\n", "\r\n", "\r\r\n", "\n\n", "\r \n"])
  func lineEnds(end: String) throws {
    let text = HL7Text.message(
      "ORU^R01", id: "1", HL7Text.request, "OBX|1|NM|2823-3^K^LN||4.9|mmol/L|||||F")
    let want = try HL7Text.reading(text)
    for copy in [
      text.replacing("\r", with: end), "\u{FEFF}" + text,
      "\u{0B}" + text + "\u{1C}\r", " " + text.replacing("\r", with: end),
    ] {
      let reading = try HL7Text.reading(copy)
      #expect(reading.statements.map(\.statement) == want.statements.map(\.statement))
      #expect(reading.elements == want.elements)
    }
  }

  @Test("a text with line ends in it goes on; a remark between messages belongs to none")
  func looseLines() throws {
    let text = HL7Text.message(
      "ORU^R01", id: "1", HL7Text.request, "OBX|1|TX|1^Note^L||line one\nline two||||||F")
    let reading = try HL7Text.reading(text + "\n\n// next\n" + HL7Text.message("ADT^A08", id: "2"))
    let note = try #require(reading.statements.last { $0.statement.kind == .observation })
    #expect(note.statement.observation?.value == .text("line one\nline two"))
    #expect(reading.rejects.map(\.range.path) == ["text outside segments"])
  }

  @Test("a line that begins like a segment and is none is told; what a message lacks is told")
  func misnamed() throws {
    let text = HL7Text.message("ADT^A01", id: "1", "EVN|A01", "PV|1|I", "NTEX|1")
    let reading = try HL7Text.reading(text)
    #expect(reading.rejects.map(\.why) == ["no segment of a message", "no segment of a message"])
    let bare = try HL7Text.reading("MSH|^~\\&|A|B|||2026||VXU^V04||P|2.5\r" + HL7Text.patient)
    #expect(bare.ledger.map(\.check) == [.requiredMissing, .requiredMissing, .requiredMissing])
    #expect(bare.ledger[0].words == "the message has no number of its own (MSH-10)")
  }

  @Test("what MSH-18 says, and what it should have said")
  func charsets() throws {
    func name(_ declared: String, _ bytes: [UInt8]) throws -> (String, DocumentReading) {
      let head = Array("MSH|^~\\&|A|B|||2026||ADT^A08|1|P|2.5||||||\(declared)\rPID|||1||".utf8)
      let reading = try Interchange.read(head + bytes + Array("^X\r".utf8))
      return (reading.patients[0].patient.names[0].family[0], reading)
    }
    #expect(try name("8859/1", [0x4D, 0xFC, 0x6C]).0 == "Mül")
    #expect(try name("8859/2", [0xA3, 0xF3]).0 == "Łó")
    #expect(try name("8859/15", [0xA4]).0 == "€")
    #expect(try name("UNICODE UTF-8", Array("Ł".utf8)).0 == "Ł")
    #expect(try name("", Array("Mü".utf8)).0 == "Mü")
    let guessed = try name("ASCII", [0x4D, 0xFC])
    #expect(guessed.0 == "Mü")
    #expect(guessed.1.ledger.contains { $0.words.contains("windows-1252") })
    #expect(guessed.1.encoding == "windows-1252")
    let error = #expect(throws: ReadError.self) { _ = try name("BIG-5", [0xA4, 0x5C]) }
    #expect(error?.why.contains("BIG-5") == true)
  }

  @Test("ADD goes on with the segment before it, a DSC with the message that takes it up")
  func continuations() throws {
    let first = HL7Text.message(
      "ORU^R01", id: "1", HL7Text.request, "OBX|1|TX|1^Note^L||begin", "ADD| end||||||F",
      "DSC|more|F")
    let next =
      "MSH|^~\\&|LIS|LAKESHORE|||2026||ORU^R01|2|P|2.5.1||more\rOBX|2|NM|2823-3^K^LN||4.9|mmol/L|||||F\r"
    let reading = try HL7Text.reading(first + next)
    let results = reading.statements.filter { $0.statement.kind == .observation }
    #expect(results.map { $0.statement.observation?.value?.words } == ["begin end", "4.9 mmol/L"])
    #expect(results[0].statement.status.standing == .completed)
    #expect(results[1].statement.identifier?.value == "LL-26-1/24323-8/2823-3")
    #expect(results[1].range.path == "message[2]/OBX[1]")
    #expect(reading.elements["ADD"] == 1 && reading.elements["MSH"] == 2)
  }

  @Test("a batch: a bad message is rejected with its place and reason, the others are kept")
  func batch() throws {
    let good = HL7Text.message(
      "ORU^R01", id: "1", HL7Text.request, "OBX|1|NM|2823-3^K^LN||4.9|mmol/L|||||F")
    let text =
      "FHS|^~\\&|HUB|HOME\rBHS|^~\\&|HUB|HOME\r" + good + "MSH|^^^^|X|Y\rPID|1\r"
      + good
      .replacing("LL-26-1", with: "LL-26-2") + "BTS|3\rFTS|1\r"
    let reading = try HL7Text.reading(text)
    #expect(reading.statements.filter { $0.statement.kind == .observation }.count == 2)
    #expect(reading.rejects.count == 1)
    #expect(reading.rejects[0].range.path == "message[2]/MSH[1]")
    #expect(reading.containers["BHS"] == 1 && reading.elements["FTS"] == 1)
    #expect(throws: ReadError.self) { try Interchange.read(Array("FHS|^~\\&|A|B\rFTS|0\r".utf8)) }
    #expect(throws: ReadError.self) { try Interchange.read(Array("MSH|^^^^|X|Y\rPID|1\r".utf8)) }
  }

  @Test("local codes are grouped by their own system and sender; HL7 tables have their URI")
  func systems() throws {
    let codes = try HL7Text.results(
      "OBX|1|CE|K^Potassium^L^2823-3^K^LN||N^Normal^HL70078||||||F",
      "OBX|2|NM|77^Thing^99LAB||1|g/L|||||F")
    #expect(codes[0].concept.codings.map(\.system) == [CodeSystem("L of lakeshore"), .loinc])
    #expect(codes[1].concept.codings[0].system == CodeSystem("99LAB of lakeshore"))
    guard case .concept(let value)? = codes[0].observation?.value else {
      Issue.record("no concept")
      return
    }
    #expect(value.codings[0].system == CodeSystem("http://terminology.hl7.org/CodeSystem/v2-0078"))
  }

  @Test("what is hostile is refused or read in a time that grows with its size")
  func hostile() throws {
    let limits = Limits(bytes: 10_000_000, depth: 10, entries: 10, text: 1000)
    let many = HL7Text.message() + String(repeating: "ZZZ\r", count: 200)
    let error = #expect(throws: ReadError.self) {
      try Interchange.read(Array(many.utf8), limits: limits)
    }
    #expect(error?.why == "more than the limit of 100 segments")
    let long = HL7Text.message() + "NTE|1||" + String(repeating: "x", count: 2000)
    let rejected = try Interchange.read(Array(long.utf8), limits: limits)
    #expect(rejected.statements.isEmpty && rejected.rejects[0].why.contains("more than 0 MB"))

    let lines = 20_000
    let text =
      HL7Text.message() + HL7Text.request + "\r"
      + String(repeating: "OBX|1|TX|a||line\r", count: lines)
    let results = try Interchange.read(Array(text.utf8)).statements
    #expect(results.last?.statement.observation?.value?.words.count == lines * 5 - 1)
    let orders =
      HL7Text.message("RDE^O11") + String(repeating: "RXE||1^a^L\r", count: lines)
    #expect(try Interchange.read(Array(orders.utf8)).statements.count == lines)
  }
}
