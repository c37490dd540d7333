import Clinical
import Testing

@testable import Merging

/// The forms in which one person's name and birth date come.
@Suite("Matching: names and birth dates in their variants")
struct NameVariantTests {
  struct Variant: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var left: PersonName
    var right: PersonName
    var verdict: MatchResult.Verdict

    init(
      _ words: String, _ left: PersonName, _ right: PersonName, _ verdict: MatchResult.Verdict
    ) {
      testDescription = words
      self.left = left
      self.right = right
      self.verdict = verdict
    }
  }

  private static func name(_ given: String, _ family: String...) -> PersonName {
    PersonName(family: family, given: given.split(separator: " ").map(String.init))
  }

  static let variants = [
    Variant("capitals", name("Marisol", "Quillane"), name("MARISOL", "QUILLANE"), .same),
    Variant("diacritics", name("Zoë", "Muñoz"), name("Zoe", "Munoz"), .same),
    Variant("an apostrophe", name("Ann", "O'Brien"), name("Ann", "OBrien"), .same),
    Variant("a familiar form", name("William", "Farrowby"), name("Bill", "Farrowby"), .same),
    Variant("one slip of the pen", name("Marisol", "Quillane"), name("Marisol", "Quilane"), .same),
    Variant("hyphenated", name("Marisol", "Quillane-Brandt"), name("Marisol", "Brandt"), .same),
    Variant("two surnames", name("Jose", "Garcia Lopez"), name("Jose", "Garcia"), .same),
    Variant("two words or one", name("Mary Ann", "Lee"), name("Maryann", "Lee"), .same),
    Variant(
      "all in one text", name("Marisol T", "Quillane"), PersonName(text: "Quillane, Marisol T"),
      .same),
    Variant(
      "all in one text, given name first", name("Marisol", "Quillane"),
      PersonName(text: "Marisol Quillane"), .same),
    Variant("changed places", name("Chen", "Wei"), name("Wei", "Chen"), .ask),
    Variant("a maiden name", name("Marisol", "Brandt"), name("Marisol", "Quillane"), .ask),
    Variant("\"null\"", name("null", "Farrowby"), name("Augustin", "Farrowby"), .ask),
    Variant("only a middle name", name("Ann Rosalind", "Lee"), name("Rosalind", "Lee"), .ask),
    Variant("an initial", name("M", "Quillane"), name("Marisol", "Quillane"), .ask),
    Variant("a slip in the given name", name("Marisol", "Lee"), name("Marisal", "Lee"), .ask),
  ]

  @Test("are one person, or asked", arguments: variants)
  func variant(_ variant: Variant) {
    let result = Matching.compare(
      Somebody.known(as: "A", names: [variant.left]),
      Somebody.known(as: "B", names: [variant.right]))
    #expect(result.verdict == variant.verdict, "\(result.reasons)")
  }

  @Test("an earlier name that one source still has joins the maiden name")
  func formerName() {
    let both = [
      PersonName(family: ["Quillane"], given: ["Marisol"]),
      PersonName(use: "maiden", family: ["Brandt"], given: ["Marisol"]),
    ]
    let result = Matching.compare(
      Somebody.known(as: "A", names: both),
      Somebody.known(as: "B", names: Somebody.named(["Marisol"], ["Brandt"])))
    #expect(result.verdict == .same)
  }

  @Test(
    "a birth date that lacks parts, has them swapped or one digit wrong is asked",
    arguments: ["1992", "1992-07", "1992-07-12", "1982-07-21"])
  func births(_ birth: String) {
    let result = Matching.compare(
      Somebody.known(as: "A"), Somebody.known(as: "B", birth: birth))
    #expect(result.verdict == .ask, "\(result.reasons)")
  }

  @Test("no birth date at all is never linked by itself, nor is another one")
  func noBirth() {
    for birth in [nil, "1961-03-02"] {
      let result = Matching.compare(Somebody.known(as: "A"), Somebody.known(as: "B", birth: birth))
      #expect(result.verdict != .same)
    }
  }

  @Test(
    "one slip is one letter more, less, another, or two that changed places",
    arguments: [
      ("amy", "any", true), ("jack", "jacq", true), ("brooke", "broke", true),
      ("martha", "marhta", true), ("martha", "amrhta", false), ("holly", "molly", true),
      ("ella", "emma", false), ("same", "same", false), ("a", "", true),
    ])
  func oneSlip(_ left: String, _ right: String, _ isOne: Bool) {
    #expect(isOneSlip(left, right) == isOne)
    #expect(isOneSlip(right, left) == isOne)
  }
}
