import Access
import Clinical
import Foundation
import Testing

@testable import RecordStore

@Suite struct ImportingTests {
  @Test func aFileImportedTwiceBringsNothingNew() throws {
    let bench = try Workbench()
    let document = bench.document([
      Workbench.medicine("lisinopril", id: "1"), Workbench.medicine("metformin"),
    ])
    let first = try bench.take(document).total
    #expect(first.new == 2 && first.read == 2)
    let before = try bench.dump()
    let second = try bench.take(document).total
    #expect(second.new == 0 && second.same == 2 && second.superseding == 0)
    #expect(try bench.dump() == before)
  }

  @Test func aReExportWithFreshIdentifiersBringsNothingNew() throws {
    let bench = try Workbench()
    try bench.take(bench.document([Workbench.medicine("lisinopril", id: "1")]))
    let again = try bench.take(
      bench.document([Workbench.medicine("lisinopril", id: "99")], label: "again")
    ).total
    #expect(again.new == 0 && again.same == 1)
    // What the document then says under the fresh identifier is a new version of the same thing.
    let changed = try bench.take(
      bench.document([Workbench.medicine("lisinopril", id: "99", dose: "20")], label: "third")
    ).total
    #expect(changed.superseding == 1 && changed.new == 0)
  }

  @Test func oneExtensionUnderTwoRootsIsTwoThings() throws {
    let bench = try Workbench()
    let account = try bench.take(
      bench.document([
        Workbench.medicine("lisinopril", id: "1", root: "1.2"),
        Workbench.medicine("metformin", id: "1", root: "1.3"),
      ])
    ).total
    #expect(account.new == 2)
  }

  @Test func anIdentifierBorneByTwoEntriesNamesNeither() throws {
    let bench = try Workbench()
    let document = bench.document([
      Workbench.medicine("lisinopril", id: "1"), Workbench.medicine("metformin", id: "1"),
    ])
    #expect(try bench.take(document).total.new == 2)
    #expect(try bench.take(document).total.same == 2)
  }

  @Test func oneIdentifierForTwoPatientsStaysWithEachAndIsAsked() throws {
    let bench = try Workbench()
    try bench.take(
      bench.document([
        (Workbench.maria, [Workbench.weight("70", at: "2026-01-01", id: "7")]),
        (Workbench.joan, [Workbench.weight("80", at: "2026-01-01", id: "7")]),
      ]))
    let maria = Naming.identity(Workbench.maria, at: "riverside")
    #expect(try bench.store.statements(of: maria, scope: bench.all).count == 1)
    let shared = try bench.store.sharedIdentifiers(scope: bench.all)
    #expect(shared.map(\.count) == [1] && shared.first?.things.count == 2)
  }

  @Test(arguments: [true, false]) func aNewVersionTakesThePlaceOfTheOld(dated: Bool) throws {
    let bench = try Workbench()
    let old = bench.document(
      [Workbench.medicine("lisinopril", id: "1")], written: dated ? "2026-01-01" : nil)
    let new = bench.document(
      [Workbench.medicine("lisinopril", id: "1", dose: "20")], written: dated ? "2026-02-01" : nil,
      label: "b")
    // With dates the order of imports does not matter; without, the later arrival is newer.
    for document in dated ? [new, old] : [old, new] { try bench.take(document) }
    let kept = try bench.store.statements(
      of: Naming.identity(Workbench.maria, at: "riverside"), scope: bench.all)
    #expect(kept.count == 2)
    let current = kept.filter { !$0.isSuperseded }
    guard case .medication(let detail) = current.first?.statement.detail else {
      Issue.record("no medicine")
      return
    }
    #expect(current.count == 1 && detail.dosages.first?.text == "20")
    #expect(try bench.store.versions(of: kept[0].thing, scope: bench.all).count == 2)
  }

  @Test func equalEntriesOfOneDocumentAreSeveralThings() throws {
    let bench = try Workbench()
    let same = Workbench.medicine("aspirin")
    #expect(try bench.take(bench.document([same, same, same])).total.new == 3)
    #expect(try bench.take(bench.document([same, same, same])).total.same == 3)
  }

  @Test func theAccountBalancesWithRejects() throws {
    let bench = try Workbench()
    var request = bench.document([Workbench.medicine("lisinopril")])
    request.reading.rejects = [
      Reject(range: SourceRange(start: 0, end: 3, path: "OBX[2]"), why: "no value type")
    ]
    var lost = request.reading.statements[0]
    lost.patient = 9
    request.reading.statements.append(lost)
    let account = try bench.take(request)
    #expect(account.total.new == 1 && account.total.rejected == 2 && account.total.read == 3)
    #expect(try bench.store.rejects(of: account.id, scope: bench.all).count == 2)
  }

  @Test func theDocumentComesBackByteForByteAndARangeReadsOnlyItsChunks() throws {
    let bench = try Workbench()
    var request = bench.document([Workbench.medicine("lisinopril", id: "1")])
    request.bytes += (0..<2_500_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    try bench.take(request)
    let hash = SHA256.hex(request.bytes)
    #expect(try bench.store.document(hash, scope: bench.all) == request.bytes)
    let thing = try #require(
      try bench.store.statements(
        of: Naming.identity(Workbench.maria, at: "riverside"), scope: bench.all
      ).first?.thing)
    let sighting = try #require(try bench.store.sightings(of: thing, scope: bench.all).first)
    let window = sighting.range.start - 10..<sighting.range.end + 10
    let passage = try bench.store.passage(sighting, window: window, scope: bench.all)
    #expect(passage.bytes == Array(request.bytes[passage.start..<sighting.range.end + 10]))
  }

  @Test func readingsAndAlertsAreStoredWithTheDocument() throws {
    let bench = try Workbench()
    let account = try bench.take(
      bench.document([
        Workbench.weight("99", at: "2026-01-01"), Workbench.weight("101.5", at: "2026-01-02"),
      ]))
    #expect(account.alerts == 1)
    let maria = Naming.identity(Workbench.maria, at: "riverside")
    #expect(try bench.store.readings(of: maria, scope: bench.all).map(\.value) == [99, 101.5])
    let alert = try #require(try bench.store.alerts(of: maria, scope: bench.all).first)
    #expect(!alert.isAcknowledged)
    try bench.store.addEvent(
      AlertEvent(
        what: .acknowledged, by: "ada", role: "clinician", at: bench.now, note: "seen"),
      toAlert: alert.id, by: bench.viewer)
    #expect(try bench.store.alerts(scope: bench.all).first?.isAcknowledged == true)
    try bench.store.undo(import: account.id, by: bench.viewer, at: bench.now)
    #expect(try bench.store.alerts(scope: bench.all).isEmpty)
    #expect(try bench.store.readings(of: maria, scope: bench.all).isEmpty)
  }
}
