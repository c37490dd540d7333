import Clinical
import Foundation
import Operations
import RecordStore
import Testing

@Suite struct TendingTests {
  @Test func aFolderIsOneJobAndARefusedFileDoesNotStopIt() throws {
    let desk = try Desk()
    let folder = desk.folder + "/inbox"
    try FileManager.default.createDirectory(
      atPath: folder + "/deeper", withIntermediateDirectories: true)
    func write(_ name: String, _ text: String) throws {
      try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/" + name))
    }
    try write("a.json", Desk.bundle([Desk.condition("c1", "Asthma")]))
    try write("b.txt", "no record at all")
    try write("deeper/c.json", Desk.bundle([Desk.condition("c2", "Gout")]))
    try write(".hidden", "not looked at")
    var outcomes: [FileOutcome] = []
    let count = try desk.session.importFiles([folder]) { outcome, _ in
      outcomes.append(outcome)
      return true
    }
    let names = outcomes.map { $0.file.split(separator: "/").last }
    #expect(names == [".hidden", "a.json", "b.txt", "c.json"])
    #expect(count.imported == 2 && count.noRecords == 2 && count.refused == 0)
    let imports = try desk.session.listImports()
    #expect(imports.count == 2 && Set(imports.map(\.job)).count == 1)
    let job = try #require(imports[0].job)
    #expect(try desk.session.undo(job: job).count == 2)
    #expect(try desk.session.listPeople().isEmpty && desk.session.dump().isEmpty)
    #expect(throws: OperationError.self) { try desk.session.undo(job: job) }
  }

  @Test func anExportFolderHasOneSenderAndNobodyWhoIsOnlyReferredTo() throws {
    let desk = try Desk()
    let folder = desk.folder + "/bulk"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    func write(_ name: String, _ lines: [String]) throws {
      try Data(lines.joined(separator: "\n").utf8).write(
        to: URL(fileURLWithPath: folder + "/" + name))
    }
    let people = [("a", "Marisol", "1951-03-04"), ("b", "Otto", "1970-01-01")].map {
      id, given, birth in
      "{\"resourceType\":\"Patient\",\"id\":\"\(id)\",\"identifier\":[{\"system\":\"urn:h\","
        + "\"value\":\"\(id)1\"}],\"name\":[{\"family\":\"Quillane\",\"given\":[\"\(given)\"]}],"
        + "\"birthDate\":\"\(birth)\"}"
    }
    let problems = ["a", "b", "b"].enumerated().map { place, id in
      "{\"resourceType\":\"Condition\",\"id\":\"c\(place)\",\"subject\":{\"reference\":\"Patient/\(id)\"},"
        + "\"code\":{\"text\":\"Gout\"}}"
    }
    try write("Condition.000.ndjson", problems)
    try write("Patient.000.ndjson", people)
    try write("Procedure.000.ndjson", [problems[0].replacing("Condition", with: "Procedure")])
    try desk.session.importFiles([folder])
    let listed = try desk.session.listPeople()
    #expect(listed.map(\.name).sorted() == ["QUILLANE, Marisol", "QUILLANE, Otto"])
    let marisol = try desk.session.openChart(of: try desk.person("Marisol"))
    #expect(marisol.identities.count == 1)
    #expect(marisol.chart.facts.filter { $0.kind == .condition }.count == 1)
    #expect(marisol.chart.facts.filter { $0.kind == .procedure }.count == 1)
    var new = 0
    try desk.session.importFiles([folder]) { outcome, _ in
      if case .imported(let account) = outcome.fate { new += account.total.new }
      return true
    }
    #expect(new == 0)
  }

  @Test func aJobEndsBetweenDocumentsWhenItIsCancelled() throws {
    let desk = try Desk()
    var files: [String] = []
    for index in 0..<3 {
      files.append(desk.folder + "/\(index).json")
      try Data(Desk.bundle(mrn: "R-\(index)", []).utf8).write(
        to: URL(fileURLWithPath: files[index]))
    }
    let count = try desk.session.importFiles(files) { _, count in count.total != 3 }
    #expect(count.done == 1)
    #expect(try desk.session.listImports().count == 1)
    let error = #expect(throws: OperationError.self) {
      try desk.session.importFiles(["/nowhere"])
    }
    #expect(error?.reason == .missing)
  }

  @Test func checkTellsWhatIsInAFileAndStoresNothing() throws {
    let desk = try Desk()
    let file = desk.folder + "/a.json"
    try Data(Desk.bundle([Desk.condition("c1", "Asthma")]).utf8)
      .write(to: URL(fileURLWithPath: file))
    let check = CheckFile.check(file, now: .init(milliseconds: 0))
    #expect(check.error == nil && check.dialect == .fhir && check.identities == 1)
    #expect(check.read[.problems] == 1 && check.elements["Condition"] == 1)
    #expect(check.sha256.count == 64)
    #expect(CheckFile.check("/nowhere", now: .init(milliseconds: 0)).error != nil)
    #expect(try desk.session.listImports().isEmpty)
  }

  @Test func theDoctorFindsAStoreThatOthersMayRead() throws {
    let desk = try Desk()
    #expect(try desk.session.doctor().allSatisfy(\.isGood))
    chmod(desk.session.store.location.database, 0o644)
    let findings = try desk.session.doctor().filter { !$0.isGood }
    #expect(findings.count == 1 && findings[0].words.contains("chmod 600"))
  }

  @Test func aBackupIsRestoredElsewhere() throws {
    let desk = try Desk()
    try desk.take(Desk.bundle([Desk.condition("c1", "Asthma")]))
    let copy = desk.folder + "/copy.sqlite"
    try desk.session.backUp(to: copy)
    let kept = try Session.restore(copy, toStoreAt: desk.folder + "/other", clock: desk.clock)
    #expect(kept == nil)
    let other = try Session(
      openingStoreAt: desk.folder + "/other", viewer: desk.session.viewer, clock: desk.clock)
    #expect(try other.dump() == desk.session.dump())
  }

  /// SQLite 3.40's quick_check called every store with a decision damaged, and its backups too.
  @Test func aStoreWithADecisionIsWholeAndSoIsItsBackup() throws {
    let desk = try Desk()
    try desk.take(
      Desk.bundle([Desk.condition("c1", "Asthma"), Desk.condition("c2", "Wheezing")]))
    let facts = try desk.session.openChart(of: try desk.person("Quillane")).chart.facts
    try desk.session.decide(.thing, facts.prefix(2).map(\.name.rawValue), .different)
    #expect(try desk.session.store.health(scope: desk.session.scope).problems.isEmpty)
    let copy = desk.folder + "/copy.sqlite"
    try desk.session.backUp(to: copy)
    _ = try Session.restore(copy, toStoreAt: desk.folder + "/other", clock: desk.clock)
    let other = try Session(
      openingStoreAt: desk.folder + "/other", viewer: desk.session.viewer, clock: desk.clock)
    #expect(try other.listDecisions().count == 1)
  }

  @Test func whatIsForgottenIsGoneAndTheRestStays() throws {
    let desk = try Desk()
    try desk.take(Desk.bundle([Desk.condition("c1", "Asthma")]), source: "riverside")
    try desk.take(Desk.bundle([Desk.condition("c2", "Gout")]), source: "oakwood")
    #expect(try desk.session.forget(.source("oakwood")) == 1)
    #expect(try desk.session.search("gout").isEmpty)
    #expect(try desk.session.search("asthma").count == 1)
    #expect(try desk.session.listSources().map(\.key) == ["riverside"])
  }
}
