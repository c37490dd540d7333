import Clinical
import Education
import Testing

/// Which lessons are suggested, for whom and why (demo story, section 11).
struct SuggestionTests {
  @Test("Person A: her alert first, then the medicine in dispute, then her problems")
  func personA() {
    let signals = Topics.Signals(
      problems: [
        Coding(system: .snomed, code: "84114007"), Coding(system: .icd10cm, code: "E11.22"),
        Coding(system: .icd10cm, code: "N18.31"), Coding(system: .snomed, code: "59621000"),
      ],
      medicines: [Coding(system: .rxnorm, code: "1656349")], analytes: ["weight", "systolic"],
      rules: ["weight-gain-7d"], situations: ["disputed-medicine", "nsaid-with-heart-or-kidney"])
    let suggested = Topics.suggested(for: signals)
    #expect(
      suggested.map(\.topic.key) == [
        "weigh-each-day", "new-medicine-for-old", "pain-relievers", "blood-pressure-at-home",
        "type-2-diabetes",
      ])
    #expect(suggested.first?.why == "your weight went up")
  }

  @Test(
    "A code fits its category and its children, and no neighbour",
    arguments: [
      ("I50", true), ("I50.22", true), ("I51.9", false), ("I5", false), ("I13.0", true),
      ("I13.10", false),
    ])
  func category(code: String, fits: Bool) {
    let signals = Topics.Signals(problems: [Coding(system: .icd10cm, code: code)])
    #expect(Topics.suggested(for: signals).contains { $0.topic.key == "weigh-each-day" } == fits)
  }

  @Test("The same digits in another code system mean nothing")
  func system() {
    let signals = Topics.Signals(problems: [Coding(system: .loinc, code: "84114007")])
    #expect(Topics.suggested(for: signals).isEmpty)
  }

  @Test("Who measures sugar for type 1 diabetes is not given the lesson on type 2")
  func typeOne() {
    let signals = Topics.Signals(
      problems: [Coding(system: .icd10cm, code: "E10.9")], analytes: ["glucose", "a1c"])
    #expect(Topics.suggested(for: signals).isEmpty)
  }

  @Test("Nothing known, nothing suggested")
  func none() { #expect(Topics.suggested(for: .init()).isEmpty) }
}
