import Clinical
import Merging
import Operations
import Testing

/// One record in two forms: C-CDA, and the FHIR that another program made of it. The second says again
/// what the first said, so the merged chart must not show it twice.
@Suite("One record in two forms")
struct TwoFormsTests {
  private static let set = "synthea_ccda_fhir_google/"

  /// What the chart shows of a kind: reports that only gather results are shown by them.
  private func shown(_ chart: Chart) -> [Kind: Int] {
    chart.facts.reduce(into: [:]) { counts, fact in
      if !fact.isFolded { counts[fact.kind, default: 0] += 1 }
    }
  }

  /// The chart after each of the two documents.
  private func charts(of name: String) throws -> (one: Chart, both: Chart)? {
    guard let document = SharedData.bytes(Self.set + "ccda/\(name).xml"),
      let bundle = SharedData.bytes(Self.set + "fhir_from_ccda/\(name).fhir.json")
    else {
      print("TwoFormsTests: no shared/data here, nothing merged")
      return nil
    }
    let desk = try Desk()
    let charts = try [document, bundle].map { bytes in
      _ = try desk.session.importDocument(bytes, via: "test", source: nil)
      let people = try desk.session.listPeople()
      try #require(people.count == 1)
      return try desk.session.openChart(of: people[0].key).chart
    }
    return (charts[0], charts[1])
  }

  /// `shared/data/README.md`, 7. The C-CDA holds 599 vital signs; 424 of them repeat another at the
  /// same second or are a half of a pressure. Two of its 16 visits are one.
  @Test("Dotty Balistreri: nothing is doubled")
  func dotty() throws {
    guard let (one, both) = try charts(of: "Dotty422_Balistreri") else { return }
    let expected: [(Kind, Int)] = [
      (.condition, 13), (.medication, 3), (.immunization, 13), (.encounter, 15),
    ]
    for (kind, count) in expected {
      #expect(shown(one)[kind] == count, "\(kind) of the C-CDA")
      #expect(shown(both)[kind] == count, "\(kind) of both")
    }
    for chart in [one, both] {
      #expect(chart.facts.count { $0.kind == .observation && $0.section == .results } == 403)
      #expect(chart.facts.count { $0.kind == .observation && $0.section == .vitals } == 175)
    }
  }

  @Test(
    "nobody's problems, medicines, vaccines, visits and measurements are doubled",
    arguments: ["Brenna468_Marks", "Johnette525_Stroman", "Margarite168_Borer"])
  func others(name: String) throws {
    guard let (one, both) = try charts(of: name) else { return }
    for kind in [Kind.condition, .medication, .immunization, .encounter, .observation] {
      #expect(shown(one)[kind] == shown(both)[kind], "\(kind)")
    }
  }
}
