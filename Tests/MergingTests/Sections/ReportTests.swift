import Clinical
import Merging
import Testing

/// A report that only gathers results is shown by them (`demo-story.md` A40 to A43).
struct ReportTests {
  private static let report = ThingID(rawValue: "C/report")

  private static func chart(
    _ title: String = "Blood tests before going home", results: [String] = ["1", "2"],
    conclusion: String? = nil
  ) -> Chart {
    var potassium = Made.result(
      Made.loinc("2823-3"), Made.value("4.1", "mmol/L"), at: "2026-08-24T06:30")
    var sodium = Made.result(
      Made.loinc("2951-2"), Made.value("138", "mmol/L"), at: "2026-08-24T06:30")
    potassium.identifier = NativeIdentifier(root: "R", value: "1")
    sodium.identifier = NativeIdentifier(root: "R", value: "2")
    return Chart([
      Made.kept("C", "1", potassium), Made.kept("C", "2", sodium),
      Made.kept(
        "C", "report",
        Made.report(title, results, at: "2026-08-24T06:30", conclusion: conclusion)),
    ])
  }

  @Test func `A report whose results are on record is named by each and counted by none`() throws {
    let chart = Self.chart()
    let report = try #require(chart.fact(containing: Self.report))
    #expect(report.isFolded)
    #expect(report.parent == ThingID(rawValue: "C/1"))
    for result in chart.facts(.observation) {
      #expect(result.remarks == ["in report \"Blood tests before going home\""])
      #expect(result.fields.last?.from == Self.report)
    }
    let stand = try #require(chart.absences.first { $0.section == .results })
    #expect(stand.count == 2)
  }

  @Test func `A title that a result has already adds no remark`() throws {
    let chart = Self.chart("Potassium", results: ["1"])
    let potassium = try #require(chart.fact(containing: ThingID(rawValue: "C/1")))
    #expect(potassium.remarks.isEmpty)
    #expect(potassium.fields.last?.name == "report")
  }

  @Test(
    "A report with a conclusion, without results, or with one that is not on record stays",
    arguments: [(["1", "2"], "Normal."), ([], nil), (["1", "3"], nil)] as [([String], String?)])
  func stays(_ results: [String], _ conclusion: String?) throws {
    let chart = Self.chart(results: results, conclusion: conclusion)
    let report = try #require(chart.fact(containing: Self.report))
    #expect(!report.isFolded)
    #expect(chart.facts(.observation).flatMap(\.remarks).isEmpty)
    #expect(chart.absences.first { $0.section == .results }?.count == 3)
  }
}
