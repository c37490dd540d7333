import Clinical
import Education
import Testing

/// Which lessons are suggested, for whom and why (demo story, section 11).
struct SuggestionTests {
  private func keys(_ signals: TopicSignals) -> [String] {
    Topics.suggested(for: signals).map(\.topic.key)
  }

  @Test("Person A: her alert first, then the medicine in dispute, then her medicines and problems")
  func personA() {
    let signals = TopicSignals(
      problems: [
        Coding(system: .snomed, code: "84114007"), Coding(system: .icd10cm, code: "E11.22"),
        Coding(system: .icd10cm, code: "N18.31"), Coding(system: .snomed, code: "59621000"),
      ],
      medicines: [Coding(system: .rxnorm, code: "6809")], analytes: ["weight", "systolic"],
      rules: ["weight-gain-7d"], situations: ["disputed-medicine", "nsaid-heart-failure"])
    let suggested = keys(signals)
    #expect(
      suggested.prefix(3).sorted() == ["new-medicine-for-old", "pain-relievers", "weigh-each-day"])
    #expect(suggested.first == "weigh-each-day")
    for key in ["metformin", "heart-failure", "type-2-diabetes", "kidney-disease"] {
      #expect(suggested.contains(key), "\(key)")
    }
    #expect(Set(suggested).count == suggested.count)
    #expect(Topics.suggested(for: signals).first?.why == "your weight changed fast")
  }

  @Test(
    "A code fits its category and its children, and no neighbour",
    arguments: [
      ("I50", true), ("I50.22", true), ("I5022", true), ("I51.9", false), ("I5", false),
      ("I13.0", true), ("I13.10", false),
    ])
  func category(code: String, fits: Bool) {
    let signals = TopicSignals(problems: [Coding(system: .icd10cm, code: code)])
    #expect(keys(signals).contains("weigh-each-day") == fits)
  }

  @Test("The same digits in another code system mean nothing, nor does a problem as a medicine")
  func system() {
    #expect(keys(.init(problems: [Coding(system: .loinc, code: "84114007")])).isEmpty)
    #expect(keys(.init(medicines: [Coding(system: .snomed, code: "84114007")])).isEmpty)
  }

  @Test("Who measures sugar for type 1 diabetes is not given the lesson on type 2")
  func typeOne() {
    let signals = TopicSignals(
      problems: [Coding(system: .icd10cm, code: "E10.9")], analytes: ["glucose", "a1c"])
    #expect(keys(signals).contains("type-1-diabetes"))
    #expect(!keys(signals).contains("type-2-diabetes"))
  }

  @Test("A flagged result is a reason, a vaccine given is none; who asks finds both")
  func flagged() {
    let potassium = Coding(system: .loinc, code: "2823-3")
    let flu = Coding(system: .cvx, code: "140")
    #expect(keys(.init(flagged: [potassium])).contains("potassium-test"))
    #expect(keys(.init(flagged: [flu])).isEmpty)
    #expect(Topics.about(potassium).contains { $0.key == "potassium-test" })
    #expect(Topics.about(flu).map(\.key) == ["flu-vaccine"])
    #expect(Topics.about(Coding(system: .cvx, code: "999")).isEmpty)
  }

  @Test("In Spanish where it is written, with the reason in Spanish")
  func spanish() {
    let signals = TopicSignals(rules: ["weight-gain-7d"])
    let topic = Topics.suggested(for: signals, in: "es").first
    #expect(topic?.topic.language == "es")
    #expect(topic?.why != "your weight changed fast")
  }

  @Test("Nothing known, nothing suggested")
  func none() { #expect(keys(.init()).isEmpty) }
}
