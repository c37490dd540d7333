import Clinical
import Terminology
import Testing

@testable import Education

/// What `?` finds to say of what the tables know.
struct MeaningTests {
  @Test("Every kind of entry says what it is and why it matters", arguments: Kind.allCases)
  func kinds(kind: Kind) {
    let explanation = Explanation.of(Concept(text: "xyzzy"), kind: kind, title: "Xyzzy")
    #expect(explanation.lines.map(\.label) == [Explanation.what, Explanation.why])
    #expect(explanation.lines.allSatisfy { $0.value.hasSuffix(".") })
  }

  @Test("Every analyte of the tables is explained by name", arguments: Analytes.all.map(\.key))
  func analytes(key: String) throws {
    let analyte = try #require(Analytes.named(key))
    let concept = Concept(
      codings: analyte.loinc.map { Coding(system: .loinc, code: $0) }
        + analyte.mdc.map { Coding(system: .mdc, code: $0) })
    let said = Meaning.sentences(of: concept, kind: .observation, names: [])
    #expect(!said.isEmpty, "\(analyte.key): \(analyte.plainName), \(analyte.name)")
  }

  @Test("Every class of medicines is explained", arguments: DrugClass.allCases)
  func classes(drugClass: DrugClass) throws {
    #expect(Glossary.builtIn.entry(for: drugClass.rawValue) != nil)
    let code = try #require(Drugs.ingredients(of: drugClass).min())
    let said = Meaning.sentences(of: Concept(.rxnorm, code), kind: .medication, names: [])
    #expect(!said.isEmpty)
  }

  @Test("Every problem of the tables is explained", arguments: Problems.all.map(\.key))
  func problems(key: String) throws {
    let problem = try #require(Problems.named(key))
    let said = Meaning.sentences(
      of: Concept(text: problem.name), kind: .condition, names: [problem.plainName])
    #expect(!said.isEmpty, "\(problem.plainName), \(problem.name)")
  }

  @Test("A word is explained with its other names; an unknown one is not guessed")
  func word() {
    let edema = Explanation.of(word: "Oedema,")
    #expect(edema?.title == "edema")
    #expect(edema?.lines.map(\.label) == [Explanation.what, "also called"])
    #expect(Explanation.of(word: "edem") == nil)
  }

  @Test("The words of a text, each once, the longest name first, in the order of the text")
  func text() {
    let found = Glossary.builtIn.entries(
      in: "You have type 2 diabetes and edema. Edema (oedema) is water; ask about your A1c.")
    #expect(found.compactMap(\.words.first) == ["type 2 diabetes", "edema", "A1c"])
  }

  @Test("The lessons on a medicine are found by its ingredients")
  func lessons() {
    let product = Concept(.rxnorm, "314077")
    #expect(Meaning.lessons(on: product, kind: .medication).first?.key == "ace-inhibitors")
  }
}
