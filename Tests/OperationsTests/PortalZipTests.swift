import Access
import Clinical
import Foundation
import RecordStore
import Testing

@testable import Operations

/// What portals give out: records among things that are none. Everything is told, nothing ignored.
@Suite("What portals give out")
struct PortalZipTests {
  private let folder =
    FileManager.default.temporaryDirectory.path + "/chartline-portal-" + UUID().uuidString

  private func session() throws -> Session {
    try Session(
      openingStoreAt: folder, viewer: Viewer(account: "test", role: .clinician),
      clock: .fixed(Instant(milliseconds: 1_793_600_000_000)))
  }

  private static let patient = #"{"resourceType":"Patient","id":"1","name":[{"family":"A"}]}"#
  private static let condition =
    #"{"resourceType":"Condition","id":"c1","subject":{"reference":"Patient/1"},"code":{"text":"Gout"}}"#

  @Test("a portal's zip: the records are read, each other thing is listed with its reason")
  func zip() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let session = try session()
    var zip = ZipFile()
    let others = [
      "CDA.xsl": "<?xml version=\"1.0\"?><xsl:stylesheet version=\"1.0\"/>",
      "index.html": "<!DOCTYPE html><html><body>Your record</body></html>",
      "config.json": "{\"version\":1}",
      "notes.xml": "<notes/>",
    ]
    zip.add("records/patient.json", Self.patient)
    zip.add("records/condition.json", Self.condition)
    for (name, text) in others.sorted(by: { $0.key < $1.key }) { zip.add("style/" + name, text) }
    let path = folder + "/portal.zip"
    try zip.data.write(to: URL(fileURLWithPath: path))
    var listed: [String: String] = [:]
    let count = try session.importFiles([path]) { outcome, _ in
      if case .noRecord(let why) = outcome.fate {
        listed[String(outcome.file.split(separator: "/").last ?? "")] = why
      }
      return true
    }
    #expect(count.imported == 2 && count.noRecords == 4 && count.refused == 0)
    #expect(
      listed == [
        "CDA.xsl": "a stylesheet (XSL), which tells how to show a record and is none",
        "index.html": "a web page, not a health record",
        "config.json": "JSON, but not FHIR: no resourceType in it",
        "notes.xml": "XML with the root element <notes>, not a health record we know",
      ])
    var checked: [String] = []
    CheckFile.each(in: [path], now: session.now) { check in
      if let why = check.noRecord { checked.append(why) }
      #expect(check.error == nil)
      return true
    }
    #expect(checked.sorted() == listed.values.sorted())
  }

  @Test("a folder of Bulk Data: what the source deleted and what it could not send is told by line")
  func bulk() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let session = try session()
    let files = [
      "Patient.ndjson": Self.patient, "Condition.ndjson": Self.condition,
      "deleted/deleted.ndjson": """
      {"resourceType":"Bundle","type":"transaction","entry":[\
      {"request":{"method":"DELETE","url":"Condition/c9"}},\
      {"request":{"method":"DELETE","url":"Patient/7"}}]}
      {"resourceType":"Bundle","type":"transaction","entry":[\
      {"request":{"method":"DELETE","url":"Observation/3"}}]}
      """,
      "error/errors.ndjson": """
      {"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"processing",\
      "diagnostics":"12 observations could not be exported"}]}
      """,
      "manifest.json": """
      {"transactionTime":"2026-11-01T00:00:00Z","output":[{"type":"Patient","url":"https://x/p"}]}
      """,
    ]
    let export = folder + "/export"
    for name in ["deleted", "error"] {
      try FileManager.default.createDirectory(
        atPath: export + "/" + name, withIntermediateDirectories: true)
    }
    for (name, text) in files {
      try Data((text + "\n").utf8).write(to: URL(fileURLWithPath: export + "/" + name))
    }
    var listed: [String] = []
    let count = try session.importFiles([export]) { outcome, _ in
      if case .noRecord(let why) = outcome.fate { listed.append(why) }
      return true
    }
    #expect(count.imported == 4 && count.refused == 0)
    #expect(listed == ["the list of files of a Bulk Data export, no record itself"])
    let rejects = try session.listImports().flatMap { try session.rejects(of: $0.id) }.map(\.why)
    #expect(
      Set(rejects) == [
        "the source deleted Condition/c9", "the source deleted Patient/7",
        "the source deleted Observation/3",
        "the sender reports: 12 observations could not be exported",
      ])
  }
}
