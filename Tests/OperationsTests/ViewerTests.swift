import Access
import Clinical
import Foundation
import Operations
import RecordStore
import Testing

@Suite struct ViewerTests {
  private func twoPeople() throws -> (Desk, IdentityKey, IdentityKey) {
    let desk = try Desk()
    try desk.take(Desk.bundle([Desk.condition("c1", "Asthma")]))
    try desk.take(
      Desk.bundle(
        given: "Otto", family: "Brandt", birth: "1970-01-01", mrn: "R-2",
        [Desk.condition("c2", "Asthma")]))
    return (desk, try desk.person("quillane"), try desk.person("brandt"))
  }

  @Test func aPatientSeesTheOwnRecordAndNothingElse() throws {
    let (desk, own, other) = try twoPeople()
    let theirs = try #require(
      try desk.session.search("asthma", person: other).first?.kept.thing)
    let patient = desk.session(.patient, person: own)
    #expect(try patient.listPeople().map(\.key) == [own])
    #expect(try patient.search("asthma").map(\.person) == [own])
    #expect(try patient.listImports().count == 1)
    #expect(try patient.listReadings(of: other).isEmpty)
    #expect(throws: OperationError.self) { try patient.source(of: theirs) }
    #expect(throws: OperationError.self) { try patient.openChart(of: other) }
    #expect(throws: OperationError.self) { try patient.giveTopic("x", to: other) }
    #expect(throws: OperationError.self) {
      try patient.decide(.identity, [own, other].map(\.rawValue), .same)
    }
    #expect(throws: OperationError.self) { try patient.forget(.person(other)) }
    #expect(throws: OperationError.self) {
      try patient.exportOriginals(of: other, to: desk.folder + "/out")
    }
    let audit = try patient.listAudit()
    #expect(audit.allSatisfy { $0.about != nil })
    #expect(try desk.session(.patient).listPeople().isEmpty)
  }

  @Test func aDocumentWithOthersIsNotShownRoundTheOwnEntry() throws {
    let desk = try Desk()
    let lines = [
      #"{"resourceType":"Patient","id":"a","identifier":[{"system":"urn:x","value":"1"}],"name":[{"family":"Ames"}]}"#,
      #"{"resourceType":"Patient","id":"b","identifier":[{"system":"urn:x","value":"2"}],"name":[{"family":"Bold"}]}"#,
      #"{"resourceType":"Condition","id":"c","subject":{"reference":"Patient/a"},"code":{"text":"Gout"}}"#,
      #"{"resourceType":"Condition","id":"d","subject":{"reference":"Patient/b"},"code":{"text":"Secret"}}"#,
    ]
    try desk.take(lines.joined(separator: "\n") + "\n")
    let own = try desk.person("ames")
    let patient = desk.session(.patient, person: own)
    let thing = try #require(try patient.search("gout").first?.kept.thing)
    let passage = try patient.source(of: thing, context: 5000)
    let text = String(decoding: passage.bytes, as: UTF8.self)
    #expect(text.contains("Gout") && !text.contains("Secret") && !text.contains("Bold"))
    #expect(throws: (any Error).self) {
      try patient.store.document(passage.sighting.document.sha256, scope: patient.scope)
    }
  }

  @Test func openingSearchingImportingDecidingAndExportingAreNotedInAChain() throws {
    let (desk, own, other) = try twoPeople()
    _ = try desk.session.search("asthma")
    try desk.session.decide(.identity, [own, other].map(\.rawValue), .different)
    _ = try desk.session.exportOriginals(of: own, to: desk.folder + "/out")
    _ = try desk.session.openChart(of: own)
    let actions = try desk.session.listAudit().map(\.action)
    #expect(actions == ["open", "export", "decide", "search", "import", "import"])
    let verified = try desk.session.verifyAudit()
    #expect(verified.rows == 6 && verified.firstBreak == nil)
    #expect(try desk.session.listAudit().allSatisfy { !$0.detail.lowercased().contains("asthma") })
  }

  @Test func exportedOriginalsAreTheBytesAndPrivate() throws {
    let desk = try Desk()
    let text = Desk.bundle([Desk.condition("c1", "Asthma")])
    try desk.take(text)
    let folder = desk.folder + "/out"
    let files = try desk.session.exportOriginals(of: try desk.person("quillane"), to: folder)
    let file = try #require(files.first?.file)
    #expect(FileManager.default.contents(atPath: file) == Data(text.utf8))
    func mode(_ path: String) throws -> Int {
      let found = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
      return (found as? NSNumber)?.intValue ?? 0
    }
    #expect(try mode(folder) == 0o700 && mode(file) == 0o600)
  }
}
