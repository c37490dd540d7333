import Clinical
import Testing

@testable import Interchange

/// A large export is cut into documents that say together what the file says.
@Suite("Apple Health: large exports are cut")
struct AppleCutterTests {
  private static let type = "HKQuantityTypeIdentifierHeartRate"

  /// Sixty pulses in six months, and remarks that look like elements.
  private static let export: [UInt8] = {
    let pulses = (1...6).flatMap { month in
      (10...19).map { day in
        AppleExport.record(
          type, "\(50 + day)", "count/min", at: "2026-0\(month)-\(day) 07:20:00 -0500",
          inside: "<!-- </Record> --><![CDATA[</Record>]]>"
            + AppleExport.entry("a", "1 > 0 and 'quoted'"))
      }
    }
    return AppleExport.document(pulses.joined(separator: "\n"))
  }()

  private func cut(
    _ bytes: [UInt8], _ size: AppleHealthCutter.Size, piece: Int
  ) throws -> [[UInt8]] {
    var cutter = AppleHealthCutter(size: size)
    var documents: [[UInt8]] = []
    for start in stride(from: 0, to: bytes.count, by: piece) {
      documents += try cutter.take(bytes[start..<min(start + piece, bytes.count)])
    }
    return documents + [cutter.finish()]
  }

  @Test("however the bytes come, it cuts alike, where the month changes", arguments: [1, 7, 4096])
  func pieces(_ piece: Int) throws {
    let documents = try cut(Self.export, .init(least: 2_000, most: 20_000), piece: piece)
    #expect(documents.count > 3)
    let readings = try documents.map { try Interchange.read($0) }
    let whole = try Interchange.read(Self.export)
    #expect(
      readings.flatMap { $0.statements.map(\.statement) } == whole.statements.map(\.statement))
    #expect(readings.reduce(0) { $0 + ($1.elements[Self.type] ?? 0) } == 60)
    // All of them are about one patient, whom the export tells of once.
    #expect(Set(readings.flatMap { $0.patients.map(\.patient) }).count == 1)
  }

  @Test("without what is repeated they are the file, byte for byte")
  func together() throws {
    let documents = try cut(Self.export, .init(least: 2_000, most: 20_000), piece: 512)
    var bytes: [UInt8] = []
    for (index, document) in documents.enumerated() {
      var rest = String(decoding: document, as: UTF8.self)
      if index > 0, let me = rest.range(of: "BloodTypeNotSet\"/>\n") {
        rest = String(rest[me.upperBound...])
      }
      if index < documents.count - 1 { rest.removeLast("\n</HealthData>\n".count) }
      bytes += Array(rest.utf8)
    }
    #expect(bytes == Self.export)
  }

  @Test("a small export is one document: the file itself")
  func small() throws {
    #expect(try cut(Self.export, .standard, piece: 1_000) == [Self.export])
  }

  @Test("one month that is larger than a document may be is cut all the same")
  func month() throws {
    let pulses = (0..<60).map {
      AppleExport.record(
        Self.type, "\($0)", at: "2026-10-10 07:20:\($0 < 10 ? "0" : "")\($0) +0000")
    }
    let export = AppleExport.document(pulses.joined(separator: "\n"))
    let documents = try cut(export, .init(least: 1_000, most: 3_000), piece: 100)
    #expect(documents.count > 2)
    #expect(
      try documents.reduce(0) {
        $0 + (try Interchange.read($1).elements[Self.type] ?? 0)
      } == 60)
  }

  @Test("an element without an end, entities, and another encoding are refused")
  func hostile() throws {
    let endless =
      Array((AppleExport.head + "<Record a='").utf8) + [UInt8](repeating: 65, count: 9_000)
    #expect(throws: ReadError.self) { try cut(endless, .init(least: 500, most: 5_000), piece: 100) }
    let entities = "<!DOCTYPE HealthData [<!ENTITY a 'b'>]><HealthData><Record/></HealthData>"
    #expect(throws: ReadError.self) { try cut(Array(entities.utf8), .standard, piece: 10) }
    let latin = "<?xml version='1.0' encoding='iso-8859-1'?><HealthData><Record/></HealthData>"
    #expect(throws: ReadError.self) { try cut(Array(latin.utf8), .standard, piece: 10) }
  }

  @Test("a file that is cut off is refused with its last document")
  func truncated() throws {
    let documents = try cut(
      Array(Self.export.dropLast(300)), .init(least: 2_000, most: 20_000), piece: 100)
    let last = try #require(documents.last)
    #expect(throws: ReadError.self) { try Interchange.read(last) }
  }
}
