import Clinical
import Testing

@testable import RecordStore

@Suite struct UndoTests {
  /// Three documents that overlap in every way: a version, a re-issue, a patient seen anew.
  private static func three(_ bench: Workbench) -> [ImportRequest] {
    var renamed = Workbench.maria
    renamed.addresses = [Address(lines: ["2 Hill Road"])]
    return [
      bench.document(
        [Workbench.medicine("lisinopril", id: "1"), Workbench.weight("70", at: "2026-01-01")],
        written: "2026-01-01"),
      bench.document(
        [
          Workbench.medicine("lisinopril", id: "1", dose: "20"),
          Workbench.medicine("metformin", id: "5"),
        ], patient: renamed, written: "2026-02-01"),
      bench.document(
        [Workbench.medicine("metformin", id: "6"), Workbench.weight("70", at: "2026-01-01")],
        written: "2026-03-01"),
    ]
  }

  @Test func undoOfTheSecondLeavesWhatTheOthersAloneLeave() throws {
    let bench = try Workbench()
    var ids: [Int64] = []
    for document in Self.three(bench) { ids.append(try bench.take(document).id) }
    let whole = try bench.dump()
    try bench.store.undo(import: ids[1], by: bench.viewer, at: bench.now)
    let alone = try Workbench()
    let documents = Self.three(alone)
    try alone.take(documents[0])
    try alone.take(documents[2])
    #expect(try bench.dump() == alone.dump())
    try bench.store.redo(import: ids[1], by: bench.viewer, at: bench.now)
    #expect(try bench.dump() == whole)
  }

  @Test(arguments: [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]])
  func anyOrderOfImportsGivesTheSameRecord(order: [Int]) throws {
    let bench = try Workbench()
    let documents = Self.three(bench)
    for index in order { try bench.take(documents[index]) }
    let other = try Workbench()
    for document in Self.three(other) { try other.take(document) }
    #expect(try bench.dump() == other.dump())
  }

  @Test func rebuildGivesTheSameRecordPersonsSearchAndReadings() throws {
    let bench = try Workbench()
    for document in Self.three(bench) { try bench.take(document) }
    let key = Naming.identity(Workbench.maria, at: "riverside")
    func view() throws -> [String] {
      try bench.dump() + bench.store.people(scope: bench.all).map { "\($0)" }
        + bench.store.readings(of: key, scope: bench.all).map { "\($0)" }
        + bench.store.search("lisin", scope: bench.all).map { "\($0.kept.thing)" }
        + bench.store.people(scope: bench.all, matching: "quil").map { "\($0)" }
    }
    let before = try view()
    #expect(before.count > 8)
    try bench.store.rebuild(by: bench.viewer, at: bench.now)
    #expect(try view() == before)
  }

  @Test func whatIsUndoneTwiceOrMissingIsRefused() throws {
    let bench = try Workbench()
    let id = try bench.take(bench.document([])).id
    try bench.store.undo(import: id, by: bench.viewer, at: bench.now)
    #expect(throws: StoreError.self) {
      try bench.store.undo(import: id, by: bench.viewer, at: bench.now)
    }
    #expect(throws: StoreError.self) {
      try bench.store.undo(import: 99, by: bench.viewer, at: bench.now)
    }
    #expect(try bench.store.people(scope: bench.all).isEmpty)
  }
}
