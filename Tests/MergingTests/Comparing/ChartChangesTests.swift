import Clinical
import Merging
import Testing

/// What became different between two charts: what a clinician asks at the start of a visit.
struct ChartChangesTests {
  private static let metformin = Made.rx("861007", "metformin hydrochloride 500 MG Oral Tablet")
  private static let gout = Made.snomed("90560007", "Gout")

  struct Row: CustomTestStringConvertible, Sendable {
    let before: [KeptStatement]
    let after: [KeptStatement]
    let what: Change.What
    let words: String
    var testDescription: String { "\(what.rawValue): \(words)" }
  }

  private static func one(_ statement: Statement, version: Int = 1) -> KeptStatement {
    Made.kept("A", "1", statement, version: version)
  }

  private static func potassium(_ value: String, _ day: String, flags: [String] = []) -> Statement {
    Made.result(
      Made.loinc("2823-3"), Made.value(value, "mmol/L"), at: day + "T08:00:00Z", flags: flags)
  }

  static let rows = [
    Row(before: [], after: [one(Made.problem(gout))], what: .new, words: "Gout: active"),
    Row(
      before: [one(Made.medicine(metformin, .order, sig: "500 mg daily"))],
      after: [one(Made.medicine(metformin, .order, .stopped), version: 2)],
      what: .stopped, words: "Metformin 500 mg: stopped, before active"),
    Row(
      before: [one(Made.problem(gout))],
      after: [one(Made.problem(gout, .resolved, until: "2026-11-01"), version: 2)],
      what: .resolved, words: "Gout: resolved, before active"),
    Row(
      before: [one(Made.problem(gout))],
      after: [one(Made.problem(gout, .enteredInError), version: 2)],
      what: .retracted, words: "Gout: retracted, before active"),
    Row(
      before: [one(Made.problem(gout))],
      after: [
        one(Made.problem(gout)),
        Made.kept("B", "1", Made.problem(gout, certainty: .refuted)),
      ], what: .disputed, words: "Gout: sources disagree, before active"),
    Row(
      before: [one(potassium("4.1", "2026-08-24"))],
      after: [
        one(potassium("4.1", "2026-08-24")),
        Made.kept("A", "2", potassium("5.9", "2026-11-09", flags: ["H"])),
      ], what: .newlyAbnormal, words: "Potassium: 5.9 mmol/L, before 4.1 mmol/L"),
    Row(
      before: [one(Made.problem(Concept(text: "Gout")))],
      after: [one(Made.problem(Concept(text: "Gout of the left foot")), version: 2)],
      what: .changed, words: "Gout of the left foot, before Gout"),
    Row(before: [one(Made.problem(gout))], after: [], what: .gone, words: "Gout"),
  ]

  @Test(arguments: rows) func `Each kind of change is told`(_ row: Row) {
    let changes = ChartChanges.between(Chart(row.before), Chart(row.after))
    #expect(changes.contains { $0.what == row.what && $0.words == row.words }, "\(changes)")
    #expect(ChartChanges.between(Chart(row.after), Chart(row.after)).isEmpty)
  }

  @Test func `Another dose is a change of one field, with what it was`() {
    let before = Chart([Self.one(Made.medicine(Self.metformin, .order, sig: "500 mg daily"))])
    let after = Chart([
      Self.one(Made.medicine(Self.metformin, .order, sig: "500 mg twice daily"), version: 2)
    ])
    let changes = ChartChanges.between(before, after)
    #expect(changes.count == 1 && changes[0].what == .changed)
    #expect(changes[0].before?.contains("500 mg daily") == true)
    #expect(changes[0].after?.contains("500 mg twice daily") == true)
  }

  @Test func `A high result after a high one is new, not newly marked`() {
    let old = Self.one(Self.potassium("5.6", "2026-08-24", flags: ["H"]))
    let new = Made.kept("A", "2", Self.potassium("5.9", "2026-11-09", flags: ["H"]))
    #expect(ChartChanges.between(Chart([old]), Chart([old, new])).map(\.what) == [.new])
  }

  @Test func `Many readings of one kind are one line with the newest`() {
    let readings = (1...5).map {
      Made.kept("A", "\($0)", Self.potassium("4.\($0)", "2026-11-0\($0)"))
    }
    let lines = ChangeLine.lines(ChartChanges.between(Chart([]), Chart(readings)))
    #expect(lines.map(\.words) == ["Potassium: 4.5 mmol/L, newest of 5"])
  }
}
