import Clinical
import Foundation
import Testing

@testable import Interchange

/// The fuzz corpora, read once more: what `Scripts/fuzz` starts from, and what it found.
@Suite("The fuzz corpora")
struct FuzzCorpusTests {
  @Test(
    "every document in them is read without a fault",
    arguments: ["apple", "bluebutton", "ccr", "cda", "fhir", "hl7v2", "device"])
  func replay(reader: String) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Fuzz/Corpus/\(reader)").standardized
    let files = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    #expect(!files.isEmpty)
    for file in files {
      let bytes = [UInt8](try Data(contentsOf: file))
      let fault = ReadingFault.first(in: bytes)
      #expect(fault == nil, "\(file.lastPathComponent): \(fault ?? "")")
    }
  }

  @Test("a fault is seen: ranges beside their elements, patients that are not there, lost elements")
  func faults() throws {
    let bytes = FHIRText.bytes(
      FHIRText.bundle("'resourceType':'Condition','id':'c','subject':{'reference':'Patient/p'}"))
    let good = try Interchange.read(bytes)
    #expect(ReadingFault.source(of: good, in: bytes) == nil)
    var bad = good
    bad.statements[0].range.start += 1
    #expect(ReadingFault.source(of: bad, in: bytes) != nil)
    bad = good
    bad.statements[0].range.path = "entry[0].resource"
    #expect(ReadingFault.source(of: bad, in: bytes) != nil)
    bad = good
    bad.statements[0].patient = 1
    #expect(ReadingFault.shape(of: bad, size: bytes.count) != nil)
    bad = good
    bad.elements["Condition"] = 2
    #expect(ReadingFault.source(of: bad, in: bytes) != nil)

    let document = Array(CDAFixture.document(CDAFixture.section("11450-4", text: "x")).utf8)
    let clinical = try Interchange.read(document)
    var moved = clinical
    #expect(ReadingFault.source(of: clinical, in: document) == nil)
    let last = moved.statements.count - 1
    moved.statements[last].range.end -= 1
    #expect(ReadingFault.source(of: moved, in: document) != nil)
  }

  @Test("what an error quotes of a document cannot break its one line")
  func oneLine() {
    let document = CDAFixture.document(declaration: "<?xml version='1.0' encoding='x\u{85}y\nz'?>")
    let error = #expect(throws: ReadError.self) { try Interchange.read(Array(document.utf8)) }
    #expect(error?.why == "the encoding x y z is not read")
    let range = SourceRange(start: 0, end: 0, path: "")
    #expect(Reject(range: range, why: "a\r\nb").why == "a b")
    #expect(LedgerLine(.inFuture, at: range, "a\nb").words == "a b")
  }
}
