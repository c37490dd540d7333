import Clinical
import Foundation
import Testing

@testable import Interchange

/// HL7 v2 that other people's systems wrote, against counts taken from the bytes.
@Suite("HL7 v2: files of others")
struct HL7CorpusTests {
  @Test("every segment of every file is a statement, a part, a container or a reject")
  func segments() throws {
    let counts = Corpus.counts().filter {
      $0.value["kind"] as? String == "hl7v2" && !$0.key.hasPrefix("malformed/")
    }
    guard !counts.isEmpty else { return print("HL7CorpusTests: no shared/data here") }
    var agreeing = 0
    for (path, truth) in counts.sorted(by: { $0.key < $1.key }) {
      guard let bytes = Corpus.bytes(path), let want = truth["segments"] as? [String: Int] else {
        continue
      }
      // The grammar of a test tool, which only names segments.
      if path.hasSuffix("hapi/guide.txt") { continue }
      guard let reading = try? Interchange.read(bytes) else {
        Issue.record("refused: \(path)")
        continue
      }
      #expect(reading.elements == want, "\(path)")
      #expect(HL7Fault.first(in: reading, of: bytes) == nil, "\(path)")
      agreeing += reading.elements == want ? 1 : 0
    }
    print("HL7 v2: \(agreeing) of \(counts.count - 1) files agree by segment")
  }

  @Test("28 results of three types behind a byte order mark; 2 reports and 10 results")
  func numbers() throws {
    guard let lri = bytes("LRI_2.0-NG_CBC_Typ_Message.hl7"), let oru = bytes("LAB-ORU-1.hl7")
    else { return print("HL7CorpusTests: no shared/data here") }
    let first = try Interchange.read(lri)
    #expect(first.elements["OBX"] == 28)
    let second = try Interchange.read(oru)
    #expect(second.statements.filter { $0.statement.kind == .report }.count == 2)
    #expect(second.elements["OBX"] == 10)
  }

  @Test("heart rate 55: LOINC 8889-8 and MDC 149530 are one measurement")
  func device() throws {
    guard let bytes = bytes("RouteTest_L90.hl7") else {
      return print("HL7CorpusTests: no shared/data here")
    }
    let reading = try Interchange.read(bytes)
    let rates = reading.statements.filter { $0.statement.kind == .observation }
    #expect(rates.count == 1)
    let rate = try #require(rates.first).statement
    #expect(rate.concept.has(.loinc, "8889-8") && rate.concept.has(.mdc, "149530"))
    guard case .observation(let detail) = rate.detail, case .quantity(let value)? = detail.value
    else { throw TestFailure() }
    #expect(value.number.text == "55")
    #expect(value.code == "{beats}/min")
  }

  @Test("18 messages in one file, remarks between them")
  func many() throws {
    guard let bytes = bytes("hapi/messages.txt") else {
      return print("HL7CorpusTests: no shared/data here")
    }
    let reading = try Interchange.read(bytes)
    #expect(reading.elements["MSH"] == 18)
    #expect(reading.rejects.contains { $0.range.path == "text outside segments" })
  }

  @Test("what is broken on purpose is survived, each in one line")
  func malformed() {
    let paths = Corpus.paths().filter { $0.hasPrefix("malformed/hl7v2") }
    for path in paths {
      guard let bytes = Corpus.bytes(path) else { continue }
      #expect(ReadingFault.first(in: bytes) == nil, "\(path)")
    }
  }

  private func bytes(_ name: String) -> [UInt8]? {
    Corpus.paths().first { $0.hasSuffix("/" + name) }.flatMap { Corpus.bytes($0) }
  }

  private struct TestFailure: Error {}
}
