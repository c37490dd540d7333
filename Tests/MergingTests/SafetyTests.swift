import Clinical
import Merging
import Testing

/// Every row of the safety table, met and just not met.
struct SafetyTests {
  private static func medicine(_ code: String) -> Statement { Made.medicine(Made.rx(code), .order) }

  private static func kidney(_ value: String) -> Statement {
    Made.result(
      Made.loinc("98979-8"), Made.value(value, "mL/min/{1.73_m2}"), at: "2026-11-01T08:00:00Z")
  }

  private static let pregnancy = Made.problem(Made.snomed("77386006"), from: "2026-08-23")
  private static let heartFailure = Made.problem(Made.snomed("84114007"))

  static let rows: [(String, [Statement])] = [
    ("ace-neprilysin", [medicine("314077"), medicine("1656340")]),
    ("penicillin-allergy", [medicine("308191"), Made.allergy(Made.rx("70618"))]),
    ("penicillin-allergy", [medicine("198335"), Made.allergy(Made.snomed("387406002"))]),
    ("two-anticoagulants", [medicine("855332"), medicine("1364445")]),
    ("same-ingredient", [medicine("866436"), medicine("866924")]),
    ("two-renin", [medicine("314077"), medicine("979492")]),
    ("two-beta-blockers", [medicine("866436"), medicine("200031")]),
    ("two-muscarinics", [medicine("580261"), medicine("1487519")]),
    ("two-nsaids", [medicine("197805"), medicine("198014")]),
    ("anticoagulant-nsaid", [medicine("855332"), medicine("197805")]),
    ("ace-pregnancy", [medicine("311354"), pregnancy]),
    ("arb-pregnancy", [medicine("979492"), pregnancy]),
    ("anticoagulant-pregnancy", [medicine("855332"), pregnancy]),
    ("nsaid-heart-failure", [medicine("197805"), heartFailure]),
    ("nsaid-kidney", [medicine("197805"), kidney("29")]),
    ("metformin-kidney", [medicine("861007"), kidney("29")]),
  ]

  @Test(arguments: rows.indices)
  func `A row speaks when its pair is on record, and names both`(row: Int) throws {
    let (rule, statements) = Self.rows[row]
    let kept = statements.enumerated().map { Made.kept("S\($0.offset)", "1", $0.element) }
    let chart = Chart(kept)
    let finding = try #require(chart.safety.first { $0.rule == rule })
    #expect(finding.facts.count == 2)
    #expect(!finding.source.isEmpty)
    for index in kept.indices {
      var alone = kept
      alone.remove(at: index)
      #expect(!Chart(alone).safety.contains { $0.rule == rule })
    }
  }

  @Test func `A kidney value at the limit is silent, and the newest one counts`() {
    func chart(_ value: String, older: String) -> Chart {
      Chart([
        Made.kept("A", "1", Self.medicine("861007")), Made.kept("L", "2", Self.kidney(value)),
        Made.kept(
          "L", "1",
          Made.result(
            Made.loinc("98979-8"), Made.value(older, "mL/min/{1.73_m2}"), at: "2025-01-01T08:00:00Z"
          )),
      ])
    }
    #expect(chart("30", older: "20").safety.isEmpty)
    #expect(chart("29", older: "60").safety.count == 1)
  }

  @Test(arguments: [Status.Standing.stopped, .planned, .completed, .enteredInError])
  func `A medicine that is not taken is not counted`(standing: Status.Standing) {
    let chart = Chart([
      Made.kept("A", "1", Made.medicine(Made.rx("855332"), .reported, standing)),
      Made.kept("B", "1", Self.medicine("1364445")),
    ])
    #expect(chart.safety.isEmpty)
  }

  @Test func `The exact row silences the general one`() {
    let chart = Chart([
      Made.kept("A", "1", Self.medicine("314077")), Made.kept("B", "1", Self.medicine("1656340")),
    ])
    #expect(chart.safety.map(\.rule) == ["ace-neprilysin"])
  }
}
