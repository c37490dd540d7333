import Access
import Clinical
import Foundation
import Testing

@testable import RecordStore

@Suite struct ScopeTests {
  /// The one rule that a reader of the code cannot check at a glance: no public read goes without.
  @Test func everyPublicReadTakesAScope() throws {
    let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Sources/RecordStore/Reading").standardized
    let files = try FileManager.default.contentsOfDirectory(atPath: sources.path)
    var found = 0
    for file in files where file.hasSuffix(".swift") {
      let text = try String(contentsOf: sources.appendingPathComponent(file), encoding: .utf8)
      for part in text.components(separatedBy: "public func ").dropFirst() {
        let signature = part.prefix { $0 != "{" }
        // What only hides must see more than the viewer does.
        if signature.hasPrefix("anothers(") { continue }
        found += 1
        #expect(signature.contains("scope: Scope"), "\(file): \(signature)")
      }
    }
    #expect(found > 20)
  }

  @Test func sectionsSourcesAndLabelsHideWhatTheyName() throws {
    let bench = try Workbench()
    var secret = Workbench.medicine("lithium")
    secret.labels = ["R", "PSY"]
    try bench.take(bench.document([secret, Workbench.weight("70", at: "2026-01-01")]))
    try bench.take(bench.document([Workbench.medicine("metformin")], source: "oakwood"))
    let maria = Naming.identity(Workbench.maria, at: "riverside")
    func titles(_ scope: Scope) throws -> Set<String> {
      Set(
        try bench.store.statements(of: maria, scope: scope).compactMap {
          $0.statement.concept.words
        })
    }
    #expect(try titles(bench.all) == ["lithium", "Body weight", "metformin"])
    let unlabelled = Scope(people: .everyone, withheldLabels: ["PSY"])
    #expect(try titles(unlabelled) == ["Body weight", "metformin"])
    #expect(try bench.store.search("lithium", scope: unlabelled).isEmpty)
    #expect(try titles(Scope(people: .everyone, sections: [.vitals])) == ["Body weight"])
    let riverside = Scope(people: .everyone, sources: ["riverside"])
    #expect(try titles(riverside) == ["lithium", "Body weight"])
    #expect(try bench.store.people(scope: riverside).map(\.sources) == [["Riverside"]])
    #expect(try titles(Scope(people: .nobody)).isEmpty)
    let hash = try bench.store.imports(scope: bench.all).map(\.document.sha256)
    #expect(throws: StoreError.self) { try bench.store.document(hash[0], scope: unlabelled) }
  }

  @Test func peopleAreFoundByNameBirthDateAndNumber() throws {
    let bench = try Workbench()
    try bench.take(bench.document([] as [Statement]))
    try bench.take(bench.document([] as [Statement], patient: Workbench.joan, source: "oakwood"))
    for (words, name) in [
      ("quil", "QUILLANE, Maria"), ("maria quillane", "QUILLANE, Maria"),
      ("1950", "QUILLANE, Maria"), ("J1", "VOSS, Joan"),
    ] {
      #expect(try bench.store.people(scope: bench.all, matching: words).map(\.name) == [name])
    }
    #expect(try bench.store.people(scope: bench.all, matching: "nobody").isEmpty)
    // Quotes and operators of the search language are plain characters.
    #expect(try bench.store.people(scope: bench.all, matching: "\"* OR (").isEmpty)
    #expect(try bench.store.people(scope: bench.all, matching: "\"(*").count == 2)
  }
}
