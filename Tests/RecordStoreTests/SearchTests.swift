import Clinical
import Testing

@testable import RecordStore

/// What a screen shows of the newer kinds can be found by its words.
struct SearchTests {
  @Test(
    arguments: [
      ("stent", Kind.procedure), ("Maker", .device), ("under", .goal), ("urgent", .plan),
    ])
  func `A value of a detail is found`(word: String, kind: Kind) throws {
    let bench = try Workbench()
    try bench.take(bench.document(FullStatements.moreKinds))
    let hits = try bench.store.search(word, scope: bench.all)
    #expect(hits.contains { $0.kept.statement.kind == kind })
  }
}
