import Assets
import Clinical
import Merging
import Operations
import RecordStore
import Testing

/// The demo's documents, as the providers send them, through every layer.
@Suite struct DemoTests {
  /// The documents among the assets: everything below `demo/` but the manifest and what is replayed.
  private static let documents: [(name: String, bytes: [UInt8])] = (0..<asset_count()).compactMap {
    guard let asset = asset_at($0)?.pointee else { return nil }
    let name = String(cString: asset.name)
    guard name.hasPrefix("demo/"), name != "demo/manifest", !name.hasSuffix(".replay") else {
      return nil
    }
    return (name, Array(UnsafeBufferPointer(start: asset.bytes, count: Int(asset.size))))
  }

  private static func desk(_ documents: [(name: String, bytes: [UInt8])]) throws -> Desk {
    let desk = try Desk()
    for document in documents {
      _ = try desk.session.importDocument(document.bytes, via: document.name)
    }
    return desk
  }

  @Test func everyDocumentIsReadAndAllOrdersGiveOneRecordAndOneChart() throws {
    #expect(Self.documents.count > 3)
    let forward = try Self.desk(Self.documents)
    let backward = try Self.desk(Self.documents.reversed())
    #expect(try forward.session.dump() == backward.session.dump())
    let people = try forward.session.listPeople()
    #expect(people == (try backward.session.listPeople()))
    let questions = try forward.session.listQuestions()
    #expect(questions == (try backward.session.listQuestions()) && !questions.isEmpty)
    for person in people {
      let chart = try forward.session.openChart(of: person.key).chart
      #expect(chart == (try backward.session.openChart(of: person.key).chart))
    }
  }

  @Test func importedTwiceNothingIsNewAndRebuildChangesNothing() throws {
    let desk = try Self.desk(Self.documents)
    let before = try desk.session.dump()
    for document in Self.documents {
      let again = try desk.session.importDocument(document.bytes, via: document.name).total
      #expect(again.new == 0 && again.superseding == 0)
    }
    #expect(try desk.session.dump() == before)
    let people = try desk.session.listPeople()
    let charts = try people.map { try desk.session.openChart(of: $0.key).chart }
    let questions = try desk.session.listQuestions()
    try desk.session.rebuild()
    #expect(try desk.session.listQuestions() == questions)
    #expect(try desk.session.listPeople() == people)
    #expect(try desk.session.dump() == before)
    #expect(try people.map { try desk.session.openChart(of: $0.key).chart } == charts)
  }

  @Test func undoOfAnyImportIsAsIfItHadNotBeen() throws {
    let documents = Self.documents.filter { $0.name.contains("quillane") }
    for (index, document) in documents.enumerated() {
      let desk = try Self.desk(documents)
      try desk.session.undo(import: Int64(index + 1))
      let without = try Self.desk(documents.filter { $0.name != document.name })
      #expect(try desk.session.dump() == without.session.dump(), "\(document.name)")
    }
  }

  @Test func rereadKeepsEveryThing() throws {
    let desk = try Self.desk(Self.documents)
    let before = try desk.session.dump()
    for one in try desk.session.listImports() {
      let outcomes = try desk.session.reread(import: one.id)
      let isSame = outcomes.map { outcome in
        if case .imported(let account) = outcome.fate { account.total.new == 0 } else { false }
      }
      #expect(isSame == [true])
    }
    #expect(try desk.session.dump() == before)
  }
}
