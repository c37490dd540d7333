import Testing

@testable import Education

/// The glossary, and how a word is found in it.
struct GlossaryTests {
  private let glossary = Glossary(
    text: """
      # a remark
      edema, oedema: Swelling from water in the body.

      biopsy: A small piece is taken to be looked at.
      diagnosis: The name of what is wrong.
      A1c, HbA1c: Sugar of 3 months: a blood test.
      no colon here
      """)

  @Test(
    "A word is found whatever its case, in its plural, and with marks around it",
    arguments: [
      ("edema", "edema"), ("Oedema", "edema"), ("(EDEMA),", "edema"), ("biopsies", "biopsy"),
      ("diagnoses", "diagnosis"), ("hba1c", "A1c"), ("A1c's", "A1c"), ("edemas", "edema"),
    ])
  func found(word: String, title: String) {
    #expect(glossary.entry(for: word)?.words.first == title)
  }

  @Test("Nothing similar is guessed", arguments: ["edem", "biopsi", "", "s", "remark", "colon"])
  func notFound(word: String) { #expect(glossary.entry(for: word) == nil) }

  @Test("A doctor's title is no abbreviation of a pill; typed as one, it is")
  func title() {
    #expect(Glossary.builtIn.entry(for: "Dr.") == nil)
    #expect(Glossary.builtIn.entry(for: "DR")?.words.contains("delayed release") == true)
    #expect(Glossary.builtIn.entry(for: "dr") == Glossary.builtIn.entry(for: "DR"))
  }

  @Test("An explanation may have a colon; entries are found by their beginning")
  func beginnings() {
    #expect(glossary.entry(for: "A1c")?.explanation == "Sugar of 3 months: a blood test.")
    #expect(glossary.entries(beginningWith: "Bio").map(\.words) == [["biopsy"]])
  }

  @Test("At least 400 entries are built in, each once, short and plain")
  func builtIn() {
    let glossary = Glossary.builtIn
    #expect(glossary.entries.count >= 400)
    let words = glossary.entries.flatMap(\.words).map { $0.lowercased() }
    #expect(Set(words).count == words.count, "\(words)")
    for entry in glossary.entries {
      let blocks: [TopicBlock] = [.paragraph(entry.explanation)]
      let sentences = Readability.sentences(of: blocks)
      #expect((1...3).contains(sentences.count), "\(entry)")
      #expect(sentences.allSatisfy { $0.count <= 25 }, "\(entry)")
      #expect(entry.explanation.hasSuffix("."), "\(entry)")
    }
    #expect(glossary.entry(for: "edema") != nil)
    #expect(glossary.entry(for: "eGFR") != nil)
  }
}
