import Access
import Clinical
import Foundation
import GRDB
import Testing

@testable import RecordStore

@Suite struct WholenessTests {
  private struct Struck: Error {}

  /// Which step is to fail; none at first.
  private final class Switch: @unchecked Sendable {
    private let lock = NSLock()
    private var step: WriteStep?

    func set(_ step: WriteStep?) { lock.withLock { self.step = step } }
    func check(_ step: WriteStep) throws {
      if lock.withLock({ self.step == step }) { throw Struck() }
    }
  }

  @Test(arguments: WriteStep.allCases) func aFailureAtAnyStepLeavesTheStoreAsItWas(
    step: WriteStep
  ) throws {
    let fault = Switch()
    let bench = try Workbench(atStep: { try fault.check($0) })
    try bench.take(bench.document([Workbench.medicine("lisinopril", id: "1")]))
    let before = try everything(bench)
    fault.set(step)
    let second = bench.document(
      [Workbench.medicine("lisinopril", id: "1", dose: "20"), Workbench.weight("120", at: "2026")],
      label: "b")
    #expect(throws: StoreError.self) { try bench.take(second) }
    #expect(try everything(bench) == before)
    fault.set(nil)
    try bench.take(second)
    #expect(try everything(bench) != before)
  }

  /// Every row of every table, but the full-text index's own.
  private func everything(_ bench: Workbench) throws -> [String] {
    try bench.store.pool.read { db in
      let tables = try String.fetchAll(
        db, sql: "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
      return try tables.flatMap { table in
        try Row.fetchAll(db, sql: "SELECT * FROM \"\(table)\"").map { "\(table) \($0)" }
      }
    }
  }

  @Test func aProcessThatIsKilledInMidImportLeavesTheStoreWhole() throws {
    let bench = try Workbench()
    try bench.take(bench.document([Workbench.medicine("lisinopril", id: "1")]))
    let before = try bench.dump()
    // What a killed process leaves behind: its transaction's pages in the log, without a commit.
    let copy = Workbench.newFolder()
    let folder = bench.folder
    defer { try? FileManager.default.removeItem(atPath: copy) }
    let fault = Switch()
    let writer = try RecordStore(
      at: bench.store.location, derivations: Workbench.derivations, clock: .fixed(bench.now),
      atStep: { step in
        guard step == .change else { return }
        try FileManager.default.copyItem(atPath: folder, toPath: copy)
        try fault.check(step)
      })
    fault.set(.change)
    let many = (0..<3000).map { Workbench.medicine("medicine \($0)") }
    #expect(throws: StoreError.self) {
      try writer.importDocument(bench.document(many), by: bench.viewer, at: bench.now)
    }
    let reopened = try RecordStore(
      at: StoreLocation(folder: copy), derivations: Workbench.derivations, clock: .fixed(bench.now))
    #expect(try reopened.canonicalDump(scope: bench.all) == before)
    #expect(try reopened.health(scope: bench.all).problems.isEmpty)
  }

  @Test func aChangedRowOfTheAccessLogIsFound() throws {
    let bench = try Workbench()
    for label in ["a", "b", "c"] {
      try bench.take(bench.document([Workbench.medicine("lisinopril")], label: label))
    }
    #expect(try bench.store.verifyAudit(scope: bench.all).firstBreak == nil)
    try bench.store.pool.write {
      try $0.execute(sql: "UPDATE audit SET account = 'eve' WHERE seq = 2")
    }
    #expect(try bench.store.verifyAudit(scope: bench.all).firstBreak == 2)
    try bench.store.pool.write { try $0.execute(sql: "DELETE FROM audit WHERE seq = 2") }
    #expect(try bench.store.verifyAudit(scope: bench.all).firstBreak == 2)
  }

  @Test func forgetLeavesNoTraceInTheFiles() throws {
    let bench = try Workbench()
    let secret = Workbench.medicine("zorblaxinol", id: "zz-991")
    let maria = try bench.take(bench.document([secret])).id
    try bench.take(
      bench.document([Workbench.medicine("metformin")], patient: Workbench.joan, source: "oakwood"))
    let others = try bench.dump().filter { $0.contains("oakwood") }
    #expect(try traces(of: "zorblaxinol", in: bench.folder))
    let key = Naming.identity(Workbench.maria, at: "riverside")
    let things = try bench.store.statements(of: key, scope: bench.all).map(\.thing.rawValue)
    _ = try bench.store.decide(
      Decision(
        subject: .conflict, names: things + ["0"], verdict: .same, by: "ada", role: "clinician",
        reason: "she told me of zz-991", at: bench.now), by: bench.viewer)
    #expect(try bench.store.forget(.person(key), by: bench.viewer, at: bench.now) == 1)
    for word in ["zorblaxinol", "Quillane", "quillane", "zz-991", "M1"] {
      #expect(try !traces(of: word, in: bench.folder), "\(word)")
    }
    #expect(try bench.dump() == others)
    #expect(throws: StoreError.self) {
      try bench.store.forget(.importID(maria), by: bench.viewer, at: bench.now)
    }
    #expect(try bench.store.search("metf", scope: bench.all).count == 1)
    #expect(try bench.store.verifyAudit(scope: bench.all).firstBreak == nil)
  }

  private func traces(of word: String, in folder: String) throws -> Bool {
    let needle = Data(word.utf8)
    return try FileManager.default.contentsOfDirectory(atPath: folder).contains { file in
      FileManager.default.contents(atPath: folder + "/" + file)?.range(of: needle) != nil
    }
  }

  @Test func aPersonInADocumentWithOthersIsNotForgottenAlone() throws {
    let bench = try Workbench()
    try bench.take(bench.document([(Workbench.maria, []), (Workbench.joan, [])]))
    let key = Naming.identity(Workbench.maria, at: "riverside")
    let error = #expect(throws: StoreError.self) {
      try bench.store.forget(.person(key), by: bench.viewer, at: bench.now)
    }
    #expect(error?.reason == .refused && error?.what.contains("import 1") == true)
    #expect(try bench.store.forget(.source("riverside"), by: bench.viewer, at: bench.now) == 1)
    #expect(try bench.dump().isEmpty)
  }
}
