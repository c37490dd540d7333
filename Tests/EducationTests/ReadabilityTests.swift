import Testing

@testable import Education

/// The formulas of readability against examples computed by hand.
struct ReadabilityTests {
  @Test("Headings are left out, an item is a sentence, a colon ends one, a doctor's title does not")
  func counts() {
    let blocks: [TopicBlock] = [
      .heading("Left out of all"), .paragraph("Take one tablet. Ask Dr. Ovanne first: she knows."),
      .item("water", number: nil),
    ]
    // Take one tablet | Ask Dr Ovanne first | she knows | water.
    let counts = Readability.counts(of: blocks)
    #expect(counts.sentences == 4)
    #expect(counts.words == 10)
    // 1+1+2, 1+1+2+1, 1+1, 2 ("Dr" is read as one syllable).
    #expect(counts.syllables == 13)
    #expect(counts.longWords == 0)
  }

  @Test("Grade, ease and SMOG of a text that was counted by hand")
  func formulas() {
    // 6 words, 1 sentence, 6 syllables: 0.39 × 6 + 11.8 − 15.59 = −1.45; 206.835 − 6.09 − 84.6 =
    // 116.145; no long word: 3.1291.
    let cat = Readability.counts(of: [.paragraph("The cat sat on the mat.")])
    #expect(abs(Readability.grade(of: cat) - -1.45) < 1e-9)
    #expect(abs(Readability.ease(of: cat) - 116.145) < 1e-9)
    #expect(abs(Readability.smog(of: cat) - 3.1291) < 1e-9)
    #expect(
      Readability.label(of: [.paragraph("The cat sat on the mat.")], language: "en") == "grade 0.0")
    // 4+1+1+3+1+1+1 and 3+1+1+1 syllables; long: potassium, mineral, medicine.
    let potassium = Readability.counts(of: [
      .paragraph("Potassium is a mineral in your blood. Medicine can raise it.")
    ])
    #expect(potassium == .init(sentences: 2, words: 11, syllables: 18, longWords: 3))
    // 0.39 × 5.5 + 11.8 × 18/11 − 15.59 = 5.8640909…
    #expect(abs(Readability.grade(of: potassium) - 5.864_090_909) < 1e-6)
    // 206.835 − 1.015 × 5.5 − 84.6 × 18/11 = 62.8161364
    #expect(abs(Readability.ease(of: potassium) - 62.816_136_364) < 1e-6)
    // 3.1291 + 1.043 × √(3 × 30 / 2) = 10.1257567
    #expect(abs(Readability.smog(of: potassium) - 10.125_756_7) < 1e-6)
  }

  @Test("The ease of a Spanish text that was counted by hand")
  func spanish() {
    // 4 words, 1+3+2+2 syllables.
    let text: [TopicBlock] = [.paragraph("El corazón está débil.")]
    // 206.835 − 62.3 × 8/4 − 4 = 78.235
    #expect(Readability.label(of: text, language: "es") == "INFLESZ 78.2")
  }

  @Test("No words, no grade")
  func none() { #expect(Readability.grade(of: .init()) == 0) }

  @Test(
    "Syllables of English words",
    arguments: [
      ("heart", 1), ("nurse", 1), ("water", 2), ("little", 2), ("medicine", 3), ("tablet", 2),
      ("kidneys", 2), ("911", 1), ("the", 1), ("stopped", 1), ("takes", 1), ("doses", 2),
      ("needed", 2), ("called", 1), ("sodium", 3), ("usual", 3), ("diary", 3), ("clinician", 3),
      ("going", 2), ("diabetes", 4), ("potassium", 4), ("tables", 2), ("be", 1),
    ])
  func english(word: String, count: Int) {
    #expect(Syllables.count(word, language: "en") == count)
  }

  @Test(
    "Syllables of Spanish words",
    arguments: [
      ("agua", 2), ("corazón", 3), ("día", 2), ("oído", 3), ("cuidado", 3), ("azúcar", 3),
      ("muy", 1), ("queso", 2), ("leer", 2), ("diabetes", 3), ("911", 1),
    ])
  func spanish(word: String, count: Int) {
    #expect(Syllables.count(word, language: "es") == count)
  }
}
