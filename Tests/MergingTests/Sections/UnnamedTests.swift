import Clinical
import Merging
import Testing

/// What real exports send in the place of a name, and what is made of it.
@Suite("Codes that name nothing, and codes without words")
struct UnnamedTests {
  @Test("a generic code is unnamed and never one with another; its own words name it")
  func generic() {
    let problem = Concept(.snomed, "55607006", "Problem")
    let named = Concept(
      codings: [Coding(system: .snomed, code: "55607006")], text: "Unlisted problem")
    let chart = Chart([
      Made.kept("A", "1", Made.problem(problem)), Made.kept("B", "1", Made.problem(problem)),
      Made.kept("C", "1", Made.problem(named)),
    ])
    #expect(
      chart.facts.map(\.title).sorted() == [
        "Unlisted problem", "Unnamed problem", "Unnamed problem",
      ])
  }

  @Test("a code without words bears the name that others send with the very same code")
  func borrowed() throws {
    let chart = Chart([
      Made.kept(
        "A", "1", Made.result(Concept(.loinc, "5778-6"), .text("YELLOW"), at: "2026-01-01")),
      Made.kept(
        "B", "1",
        Made.result(Concept(.loinc, "5778-6", "Color of Urine"), .text("CLEAR"), at: "2026-02-02")),
      Made.kept("C", "1", Made.result(Concept(.loinc, "5767-9"), .text("1"), at: "2026-03-03")),
    ])
    #expect(
      chart.facts.map(\.title).sorted() == [
        "Color of Urine", "Color of Urine", "Item with code 5767-9",
      ])
  }

  @Test("coded answers are one by code, whatever their words, and a known code has a name")
  func answers() throws {
    let code = Concept(.snomed, "449868002")
    let words = Concept(.snomed, "449868002", "Current every day smoker")
    let chart = Chart([
      Made.kept(
        "A", "1",
        Made.result(Concept(.loinc, "72166-2"), .concept(code), at: "2026-01-01T08:00:00Z")),
      Made.kept(
        "B", "1",
        Made.result(Concept(.loinc, "72166-2"), .concept(words), at: "2026-01-01T08:00:00Z")),
    ])
    let fact = try #require(chart.facts.first)
    #expect(chart.facts.count == 1 && fact.conflicts.isEmpty)
    #expect(fact.members.contains { $0.says.contains("Smokes tobacco daily") })
  }

  @Test("a long illness by its own name is one whatever its dates; most sources say since when")
  func chronic() throws {
    let rejection = Concept(.snomed, "236578006", "Chronic rejection of renal transplant")
    let days = ["2011-12-31", "2011-12-31", "1970-05-01", "2017-09-19"]
    let chart = Chart(
      days.enumerated().map { place, day in
        Made.kept(
          "S\(place)", "1", Made.problem(rejection, place == 3 ? .resolved : .active, from: day))
      })
    let fact = try #require(chart.facts.first)
    #expect(chart.facts.count == 1)
    #expect(fact.field("began")?.value == "31 Dec 2011")
    #expect(fact.field("began")?.why == "most sources say so")
    #expect(fact.conflicts.contains { $0.subject == .onset && $0.words.contains("1 May 1970") })
  }

  @Test("a salt of a substance is the substance")
  func salt() {
    let chart = Chart([
      Made.kept("A", "1", Made.allergy(Concept(.rxnorm, "7980"))),
      Made.kept("B", "1", Made.allergy(Concept(.rxnorm, "7982", "Penicillin G benzathine"))),
    ])
    #expect(chart.facts.count == 1)
  }
}
