import Clinical
import Foundation
import Merging
import Operations
import Testing

/// What must come out when documents of one patient are merged: `shared/data/truth/merge_truth_dev.json`
/// and the numbers 4 to 7 of `shared/data/README.md`.
@Suite("The merge numbers")
struct MergeTruthTests {
  private let truth =
    SharedData.json("truth/merge_truth_dev.json") as? [String: [String: Any]] ?? [:]

  private func keys(_ prefix: String) -> [String] {
    truth.keys.filter { $0.hasPrefix(prefix) }.sorted()
  }

  /// Number 5: a document and one to reconcile with it. The union by code is what the chart lists.
  @Test("two documents to reconcile make the union of their codes, in either order")
  func reconciliationPairs() throws {
    guard SharedData.isHere("MergeTruthTests") else { return }
    let files = SharedData.files(under: "ccda_onc_testdata")
    var pairs = 0
    for key in keys("CIRI ") {
      // "CIRI cures FOLDER NAME"
      let parts = key.split(separator: " ").map(String.init)
      let mine = files.filter {
        $0.contains("/\(parts[1])/") && $0.contains("/\(parts[2])/\(parts[3])_")
      }
      guard mine.count == 2 else { continue }
      pairs += 1
      for order in [mine, mine.reversed()] {
        let joined = try Joined(paths: order)
        for (section, kind) in [
          ("problems", Kind.condition), ("allergies", .allergy), ("medications", .medication),
        ] {
          let row = truth[key]?[section] as? [String: Any]
          #expect(joined.facts(kind).count == row?["union_by_code"] as? Int, "\(key) \(section)")
        }
      }
    }
    #expect(pairs == 6)
  }

  /// Notes are sent as reports and as documents, and a report that carries its text is a paper.
  private static let kinds: [(types: [String], kinds: Set<Kind>)] = [
    (
      ["DiagnosticReport", "ImagingStudy", "DocumentReference", "Composition"],
      [.report, .document]
    ),
    (["AllergyIntolerance"], [.allergy]), (["Condition"], [.condition]),
    (["Encounter"], [.encounter]),
    (["Immunization"], [.immunization]), (["Procedure"], [.procedure]),
    (["Observation"], [.observation]),
    (["CarePlan"], [.plan]), (["CareTeam"], [.careTeam]),
    (["Claim", "ExplanationOfBenefit"], [.claim]),
  ]

  /// Number 6: the same record as a Bundle and as lines. The second adds nothing but its Composition.
  @Test("a Bundle and its lines are one record, and twice is once")
  func bundleAndLines() throws {
    guard SharedData.isHere("MergeTruthTests") else { return }
    for key in keys("SPHR ") {
      let name = String(key.dropFirst("SPHR ".count))
      let id = try #require(name.split(separator: "_").last).dropLast(".json".count)
      let folder = SharedData.files(under: "merge_sphr_bundle_ndjson").filter { $0.contains(id) }
      #expect(folder.count == 2, "\(name)")
      let desk = try Desk()
      var added: [Int] = []
      // The Bundle first, both twice.
      let bytes = folder.sorted { $0.hasSuffix(".json") && !$1.hasSuffix(".json") }.compactMap(
        SharedData.bytes)
      for bytes in bytes + bytes {
        added.append(try desk.session.importDocument(bytes, via: "test", source: nil).total.new)
      }
      let onlyLines = truth[key]?["only_phr"] as? [String: Int] ?? [:]
      #expect(
        added.dropFirst().elementsEqual([onlyLines.values.reduce(0, +), 0, 0]), "\(name): \(added)")
      let people = try desk.session.listPeople()
      try #require(people.count == 1, "\(name)")
      let things = try desk.session.openChart(of: people[0].key).chart.facts.flatMap(\.members)
      let types = truth[key]?["by_type"] as? [String: [Int]] ?? [:]
      for (names, kinds) in Self.kinds {
        let union = names.compactMap { types[$0] }.reduce(0) { $0 + $1[0] + $1[1] - $1[2] }
        #expect(
          things.count { kinds.contains($0.kept.statement.kind) } == union, "\(name): \(names)")
      }
    }
  }

  /// Number 7: what Google's converter made of a C-CDA adds no problem, and loses none.
  @Test("a C-CDA and the FHIR made of it have the problems of both")
  func synthea() throws {
    guard SharedData.isHere("MergeTruthTests") else { return }
    let files = SharedData.files(under: "synthea_ccda_fhir_google")
    for key in keys("SYNTHEA ") {
      let name = String(key.dropFirst("SYNTHEA ".count))
      let mine = files.filter { $0.contains("/\(name).") }
      guard mine.count == 2 else { continue }
      let problems = try Joined(paths: mine).facts(.condition)
      let codes = Set(
        problems.flatMap { $0.members.flatMap { $0.kept.statement.concept.codings.map(\.code) } })
      #expect(codes.count == truth[key]?["problem_codes_in_both"] as? Int, "\(name)")
      #expect(problems.allSatisfy { $0.members.count > 1 }, "\(name)")
    }
  }
}
