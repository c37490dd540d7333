import Clinical
import Testing

@testable import Merging

/// The identities of the demo story, table 3, as each source knows them.
private func identity(
  _ source: String, _ key: String, given: [String], family: [String], suffix: String? = nil,
  birth: String?, sex: Patient.Sex? = nil, street: String? = nil, phone: String? = nil,
  numbers: [Identifier] = []
) -> Identity {
  let patient = Patient(
    identifiers: numbers,
    names: [PersonName(family: family, given: given, suffixes: suffix.map { [$0] } ?? [])],
    birth: birth.flatMap { PartialDate(iso: $0) }, sex: sex,
    addresses: street.map {
      [Address(lines: [$0], city: "Wexmoor", state: "ST", postalCode: "00214")]
    } ?? [],
    telecoms: phone.map { [Telecom(system: "phone", value: $0)] } ?? [])
  return Identity(
    key: IdentityKey(rawValue: source + "|" + key), source: source, sourceName: source,
    patient: patient)
}

private let marisol = identity(
  "H", "RH-118402", given: ["Marisol", "T"], family: ["Quillane"], birth: "1968-04-09",
  sex: .female, street: "14 Larkspur Lane", phone: "555-555-0161")
private let senior = identity(
  "H", "RH-204417", given: ["Augustin", "R"], family: ["Farrowby"], suffix: "Sr",
  birth: "1952-02-27", sex: .male, street: "3 Tidemill Road", phone: "555-555-0173")
private let ione = identity(
  "H", "RH-331950", given: ["Ione", "M"], family: ["Castellaway"], birth: "1992-07-21",
  sex: .female, street: "27 Foundry Court 5", phone: "555-555-0188")

@Suite("Matching: who is who")
struct MatchingTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var anchor: Identity
    var other: Identity
    var verdict: MatchResult.Verdict
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(
      name: "a hyphenated married name is the same woman", anchor: marisol,
      other: identity(
        "C", "5521", given: ["Marisol"], family: ["Quillane-Brandt"], birth: "1968-04-09",
        sex: .female, street: "14 Larkspur Ln", phone: "(555) 555-0161"), verdict: .same),
    Case(
      name: "an old telephone does not part them", anchor: marisol,
      other: identity(
        "K", "9034", given: ["MARISOL", "T"], family: ["QUILLANE"], birth: "1968-04-09",
        sex: .female, street: "14 LARKSPUR LANE", phone: "555-555-0150"), verdict: .same),
    Case(
      name: "day and month of birth swapped is asked", anchor: marisol,
      other: identity(
        "P", "1", given: ["Marisol"], family: ["Quillane"], birth: "1968-09-04", sex: .female,
        street: "14 Larkspur Lane", phone: "555-555-0161"), verdict: .ask),
    Case(
      name: "a maiden name is asked", anchor: marisol,
      other: identity(
        "R", "1", given: ["Marisol"], family: ["Brandt"], birth: "1968-04-09", sex: .female),
      verdict: .ask),
    Case(
      name: "a namesake born another year is not her", anchor: marisol,
      other: identity(
        "L", "2", given: ["Marisol"], family: ["Quillane"], birth: "1986-11-30", sex: .female,
        street: "8 Kiln Street"), verdict: .ask),
    Case(
      name: "no suffix and no birth date is asked", anchor: senior,
      other: identity(
        "C", "1187", given: ["Augustin"], family: ["Farrowby"], birth: nil, sex: .male,
        street: "3 Tidemill Road", phone: "555-555-0173"), verdict: .ask),
    Case(
      name: "a nickname is the same man", anchor: senior,
      other: identity(
        "K", "7741", given: ["Gus"], family: ["Farrowby"], birth: "1952-02-27", sex: .male,
        street: "3 Tidemill Rd"), verdict: .same),
    Case(
      name: "father and son at one address are two", anchor: senior,
      other: identity(
        "H2", "Jr", given: ["Augustin", "R"], family: ["Farrowby"], suffix: "Jr",
        birth: "1980-02-27", sex: .male, street: "3 Tidemill Road", phone: "555-555-0173"),
      verdict: .different),
    Case(
      name: "the given name \"null\" is no name: asked", anchor: senior,
      other: identity(
        "R", "3", given: ["null"], family: ["Farrowby"], birth: "1952-02-27", sex: .male),
      verdict: .ask),
    Case(
      name: "an initial that fits twins is asked", anchor: ione,
      other: identity(
        "P", "4", given: ["I"], family: ["Castellaway"], birth: "1992-07-21",
        phone: "555-555-0188"), verdict: .ask),
    Case(
      name: "twins are two", anchor: ione,
      other: identity(
        "P", "5", given: ["Isla", "M"], family: ["Castellaway"], birth: "1992-07-21",
        sex: .female, street: "27 Foundry Court 5", phone: "555-555-0188"), verdict: .different),
    Case(
      name: "a household is one proof, not four", anchor: ione,
      other: identity(
        "P", "6", given: ["Rosa"], family: ["Okafor"], birth: "1950-01-02", sex: .female,
        street: "27 Foundry Court 5", phone: "555-555-0188"), verdict: .different),
  ]

  @Test("answers as the story expects", arguments: cases)
  func answers(_ example: Case) {
    let result = Matching.compare(example.anchor, example.other)
    #expect(result.verdict == example.verdict, "\(result.weight): \(result.reasons)")
    let mirrored = Matching.compare(example.other, example.anchor)
    #expect(mirrored.verdict == result.verdict)
    #expect(!result.reasons.isEmpty)
  }

  @Test("unknown sex is missing, not different")
  func unknownSexIsMissing() {
    let other = identity(
      "C", "1", given: ["Marisol"], family: ["Quillane"], birth: "1968-04-09", sex: .unknown,
      street: "14 Larkspur Lane")
    #expect(Matching.compare(marisol, other).verdict == .same)
  }

  @Test("a plan's base number proves nothing, the full member number does")
  func memberNumbers() {
    func member(_ key: String, _ number: String, given: String, birth: String) -> Identity {
      identity(
        key, number, given: [given], family: ["Farrowby"], birth: birth, sex: .male,
        numbers: [Identifier(system: "urn:payer", value: number)])
    }
    let father = member("B", "60044187-01", given: "Augustin", birth: "1952-02-27")
    let son = member("B2", "60044187-02", given: "Augustin", birth: "1980-02-27")
    let copy = member("B3", "60044187-01", given: "Augustin", birth: "1952-02-27")
    #expect(Matching.compare(father, son).verdict != .same)
    #expect(Matching.compare(father, copy).verdict == .same)
  }
}

@Suite("Matching: persons")
struct PeopleTests {
  static let clinic = identity(
    "C", "5521", given: ["Marisol"], family: ["Quillane-Brandt"], birth: "1968-04-09",
    sex: .female, street: "14 Larkspur Lane", phone: "555-555-0161")
  static let pharmacy = identity(
    "P", "1", given: ["Marisol"], family: ["Quillane"], birth: "1968-09-04", sex: .female,
    street: "14 Larkspur Lane", phone: "555-555-0161")
  static let registry = identity(
    "R", "1", given: ["Marisol"], family: ["Brandt"], birth: "1968-04-09", sex: .female)

  @Test("joins what is sure, asks what is not, and never depends on the order")
  func joinsAndAsks() {
    let all = [marisol, Self.clinic, Self.pharmacy, Self.registry, senior]
    let people = Matching.people(all, decisions: [])
    #expect(people.persons.contains([Self.clinic.key, marisol.key]))
    #expect(people.persons.contains([Self.pharmacy.key]))
    #expect(people.persons.contains([Self.registry.key]), "a maiden name must be asked")
    #expect(people.questions.count == 2)
    #expect(Matching.people(all.reversed(), decisions: []) == people)
  }

  @Test("a human's same joins, a human's different parts, and taking it back restores")
  func decisionsStand() {
    func decision(_ verdict: Decision.Verdict, _ keys: [Identity], ended: Bool = false) -> Decision
    {
      Decision(
        subject: .identity, names: keys.map(\.key.rawValue), verdict: verdict, by: "desk",
        role: "clinician", at: Instant(milliseconds: 1),
        endedAt: ended ? Instant(milliseconds: 2) : nil)
    }
    let all = [marisol, Self.clinic, Self.pharmacy]
    let joined = Matching.people(all, decisions: [decision(.same, [marisol, Self.pharmacy])])
    #expect(joined.persons.count == 1)
    #expect(joined.questions.isEmpty)
    let maiden = Matching.people(
      all + [Self.registry], decisions: [decision(.same, [marisol, Self.pharmacy])])
    #expect(maiden.persons.contains([Self.registry.key]), "one answer answers one question")
    let apart = Matching.people(all, decisions: [decision(.different, [marisol, Self.clinic])])
    #expect(apart.persons.count == 3)
    let restored = Matching.people(
      all, decisions: [decision(.different, [marisol, Self.clinic], ended: true)])
    #expect(restored == Matching.people(all, decisions: []))
  }

  @Test("a third record that fits both never joins two that cannot be one")
  func hardConflictLiesBetween() {
    let junior = identity(
      "H2", "Jr", given: ["Augustin", "R"], family: ["Farrowby"], suffix: "Jr",
      birth: "1980-02-27", sex: .male, street: "3 Tidemill Road", phone: "555-555-0173")
    let unclear = identity(
      "C", "1187", given: ["Augustin"], family: ["Farrowby"], birth: nil, sex: .male,
      street: "3 Tidemill Road", phone: "555-555-0173")
    let both = [
      Decision(
        subject: .identity, names: [senior.key.rawValue, unclear.key.rawValue], verdict: .same,
        by: "desk", role: "clinician", at: Instant(milliseconds: 1))
    ]
    let people = Matching.people([senior, junior, unclear], decisions: both)
    #expect(people.persons.contains([junior.key]))
  }

  @Test(
    "blocking finds what a comparison would link",
    arguments: MatchingTests.cases.filter { $0.verdict != .different })
  func blockingFindsThem(_ example: MatchingTests.Case) {
    let first = Set(Matching.blockingKeys(for: example.anchor.patient))
    let second = Set(Matching.blockingKeys(for: example.other.patient))
    #expect(!first.isDisjoint(with: second))
  }
}

@Suite("Matching: comparators")
struct ComparatorTests {
  @Test(
    "Jaro-Winkler gives the published values",
    arguments: [
      ("martha", "marhta", 0.961), ("dixon", "dicksonx", 0.813), ("dwayne", "duane", 0.84),
    ])
  func publishedValues(_ left: String, _ right: String, _ expected: Double) {
    #expect(abs(jaroWinkler(left, right) - expected) < 0.001)
  }

  @Test(
    "Soundex gives the National Archives' examples",
    arguments: [
      ("washington", "W252"), ("lee", "L000"), ("gutierrez", "G362"), ("pfister", "P236"),
      ("jackson", "J250"), ("tymczak", "T522"), ("ashcraft", "A261"),
    ])
  func archiveExamples(_ name: String, _ code: String) {
    #expect(soundex(name).uppercased() == code)
  }

  @Test("folding drops case, marks and punctuation, and parts hyphenated names")
  func folding() {
    #expect(Folding.words("Müller-O'Brien  ÅSA") == ["muller", "obrien", "asa"])
  }
}
