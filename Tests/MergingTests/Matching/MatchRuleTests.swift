import Clinical
import Testing

@testable import Merging

/// Each row of the tables of what stands against a link.
@Suite("Matching: rules")
struct MatchRuleTests {
  struct Example: Sendable {
    var left: Identity
    var right: Identity
    var verdict: MatchResult.Verdict
  }

  /// One for each row of the table of hard conflicts, in its order.
  static let conflicts: [Example] = [
    Example(
      left: Somebody.known(as: "A", names: Somebody.named(["Augustin"], suffix: "Sr")),
      right: Somebody.known(as: "B", names: Somebody.named(["Augustin"], suffix: "Jr.")),
      verdict: .different),
    Example(
      left: Somebody.known(as: "A", birthOrder: 1), right: Somebody.known(as: "B", birthOrder: 2),
      verdict: .different),
    Example(
      left: Somebody.known(as: "A"),
      right: Somebody.known(as: "B", names: Somebody.named(["Tobias"]), sex: .male),
      verdict: .different),
    Example(
      left: Somebody.known(as: "A"),
      right: Somebody.known(as: "B", names: Somebody.named(["Rosalind"])), verdict: .different),
    Example(
      left: Somebody.known(
        as: "A", names: Somebody.named(["Ione"]), birth: nil,
        numbers: [Somebody.social("219099999")]
      ),
      right: Somebody.known(
        as: "B", names: Somebody.named(["Ione"]), numbers: [Somebody.social("457555462")]),
      verdict: .different),
  ]

  /// One for each row of the table of doubts, in its order.
  static let doubts: [Example] = [
    Example(
      left: Somebody.known(as: "A", birth: "1992-07-11"),
      right: Somebody.known(as: "B", birth: "1992-11-07"), verdict: .ask),
    Example(
      left: Somebody.known(as: "A"), right: Somebody.known(as: "B", names: Somebody.named(["I"])),
      verdict: .ask),
    Example(
      left: Somebody.known(as: "A"),
      right: Somebody.known(as: "B", names: Somebody.named(["Maren"])), verdict: .ask),
    Example(
      left: Somebody.known(as: "A", names: Somebody.named(["Ione"])),
      right: Somebody.known(as: "B", names: Somebody.named(["Castellaway"], ["Ione"])),
      verdict: .ask),
    Example(
      left: Somebody.known(as: "A"),
      right: Somebody.known(as: "B", names: Somebody.named(["Ione", "Rosalind"])), verdict: .ask),
    Example(
      left: Somebody.known(as: "A"), right: Somebody.known(as: "B", sex: .male), verdict: .ask),
    Example(
      left: Somebody.known(as: "A", names: Somebody.named(["Ione"])),
      right: Somebody.known(
        as: "B", names: Somebody.named(["Ione"]), street: "8 Kiln Street", city: "Ostrander",
        code: "90210", phone: "555-555-0999"), verdict: .ask),
    Example(
      left: Somebody.known(as: "A", numbers: [Somebody.social("219099999")]),
      right: Somebody.known(as: "B", numbers: [Somebody.social("457555462")]), verdict: .ask),
    Example(
      left: Somebody.known(as: "A", names: Somebody.named(["Augustin"], suffix: "Sr")),
      right: Somebody.known(as: "B", names: Somebody.named(["Augustin"]), birth: nil), verdict: .ask
    ),
    Example(
      left: Somebody.known(as: "A", names: Somebody.named(["Katherine"]), birthOrder: 0),
      right: Somebody.known(as: "B", names: Somebody.named(["Kate"])), verdict: .ask),
    Example(
      left: Somebody.known(as: "A", died: "2024-05-01"),
      right: Somebody.known(as: "B", died: "2024-07-30"), verdict: .ask),
    Example(
      left: Somebody.known(as: "A", to: "H"), right: Somebody.known(as: "B", to: "H"), verdict: .ask
    ),
  ]

  @Test(
    "two records of one person cannot differ like this", arguments: MatchRule.hardConflicts.indices)
  func conflict(_ row: Int) throws {
    try check(Self.conflicts, row, MatchRule.hardConflicts)
  }

  @Test("nobody is linked over this without being asked", arguments: MatchRule.doubts.indices)
  func doubt(_ row: Int) throws { try check(Self.doubts, row, MatchRule.doubts) }

  private func check(_ examples: [Example], _ row: Int, _ rules: [MatchRule]) throws {
    try #require(examples.count == rules.count)
    let result = Matching.compare(examples[row].left, examples[row].right)
    #expect(result.reasons.contains(rules[row].words), "\(result.reasons)")
    #expect(result.verdict == examples[row].verdict, "\(result.weight) \(result.reasons)")
    #expect(!rules[row].source.isEmpty)
    let mirrored = Matching.compare(examples[row].right, examples[row].left)
    #expect(mirrored == result)
  }

  @Test("without anything against it, the same records are linked")
  func linkedOtherwise() {
    let result = Matching.compare(Somebody.known(as: "A"), Somebody.known(as: "B"))
    #expect(result.verdict == .same)
  }

  @Test("a shared number beside a hard conflict may be a mix-up: asked, never linked")
  func numberBesideAConflict() {
    let left = Somebody.known(as: "A", numbers: Somebody.numbers)
    let right = Somebody.known(
      as: "B", names: Somebody.named(["Rosalind"]), numbers: Somebody.numbers)
    #expect(Matching.compare(left, right).verdict == .ask)
  }

  @Test("no name in common, or only a family name far away, is chance and no question")
  func chance() {
    let other = Somebody.known(as: "B", names: Somebody.named(["Rosa"], ["Okafor"]))
    #expect(Matching.compare(Somebody.known(as: "A"), other).verdict == .different)
    let far = Somebody.known(
      as: "C", names: Somebody.named(["Rosalind"]), street: "8 Kiln Street", city: "Ostrander",
      code: "90210", phone: "555-555-0999")
    #expect(Matching.compare(Somebody.known(as: "A"), far).verdict == .different)
  }

  @Test(
    "twins are never linked by themselves, however alike their names",
    arguments: [
      ("Maria", "Mariana"), ("Jayden", "Hayden"), ("Anna", "Hanna"), ("Carla", "Karla"),
      ("Alice", "Alicia"), ("Julia", "Julie"), ("Ella", "Ellie"), ("Tim", "Tom"), ("J", "Jon"),
      ("Alexander", "Alexandra"), ("Mary Ann", "Mary Sue"), ("Baby Boy", "Baby Girl"),
      ("Baby", "Baby"), ("Jean Paul", "Jean Pierre"), ("Daniel", "Daniela"),
    ])
  func twins(_ left: String, _ right: String) {
    func twin(_ key: String, _ given: String) -> Identity {
      Somebody.known(
        as: key, names: Somebody.named(given.split(separator: " ").map(String.init)),
        numbers: Somebody.numbers)
    }
    let result = Matching.compare(twin("A", left), twin("B", right))
    #expect(result.verdict != .same, "\(result.reasons)")
  }

  @Test("a family that shares telephone, address and insurance is never one person")
  func families() {
    let plan = [Identifier(system: "urn:payer", value: "60044187")]
    let household = [
      ("Augustin", "1952-02-27", Patient.Sex.male), ("Augustin", "1980-02-27", .male),
      ("Odette", "1955-10-02", .female), ("Ione", "1992-07-21", .female),
      ("Isla", "1992-07-21", .female), ("Rosa", "2019-01-05", .female),
    ].enumerated().map { number, one in
      Somebody.known(
        as: String(number), names: Somebody.named([one.0]), birth: one.1, sex: one.2, numbers: plan)
    }
    let people = Matching.people(household, decisions: [])
    #expect(people.persons.count == household.count)
  }
}
