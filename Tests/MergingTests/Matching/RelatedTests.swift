import Clinical
import Merging
import Testing

/// Who has to be looked at again when one record changes.
@Suite("Matching: who is touched by a change")
struct RelatedTests {
  /// Residents of one house, some of whom two sources know, some under nearly the same name.
  private static func house(_ count: Int, seed: UInt64) -> [Identity] {
    var state = seed
    func pick(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let givens = ["Ione", "Isla", "Marisol", "Augustin", "Gus", "Nadia"]
    let families = ["Castellaway", "Castelaway", "Farrowby", "Quillane", "Brandt"]
    return (0..<count).map { number in
      Somebody.known(
        as: String(number), to: "source \(pick(3))",
        names: Somebody.named([givens[pick(6)]], [families[pick(5)]]),
        birth: pick(4) == 0 ? nil : "19\(30 + pick(6))-0\(1 + pick(3))-1\(pick(4))",
        sex: pick(3) == 0 ? nil : (pick(2) == 0 ? .female : .male), phone: nil,
        numbers: pick(5) == 0
          ? [Identifier(system: "urn:oid:1.2.3", value: "M-\(pick(8))", type: "MR")] : [])
    }
  }

  private static func said(_ verdict: Decision.Verdict, _ one: Identity, _ other: Identity)
    -> Decision
  {
    Decision(
      subject: .identity, names: [one.key.rawValue, other.key.rawValue], verdict: verdict,
      by: "ada",
      role: "clinician", reason: "asked", at: Instant(milliseconds: 1))
  }

  @Test(
    "Those who are left out are resolved alike with and without it",
    arguments: 1...4 as ClosedRange<UInt64>)
  func exact(seed: UInt64) {
    let everybody = Self.house(60, seed: seed)
    let decisions = [
      Self.said(.same, everybody[3], everybody[40]),
      Self.said(.different, everybody[5], everybody[6]),
    ]
    let all = Matching.people(everybody, decisions: decisions)
    for place in stride(from: 0, to: 60, by: 11) {
      let related = Matching.related(
        to: [everybody[place].key], among: everybody, decisions: decisions)
      let alone = Matching.people(
        everybody.filter { related.contains($0.key) }, decisions: decisions)
      let touched = all.persons.filter { !related.isDisjoint(with: $0) }
      #expect(touched == alone.persons)
      let names = Set(related.map(\.rawValue))
      #expect(
        all.questions.filter { !names.isDisjoint(with: $0.names) } == alone.questions)
    }
  }

  @Test("In a house of strangers a new resident touches nobody")
  func strangers() {
    let names = [
      ("Aldo", "Ossington"), ("Birgit", "Vasquez"), ("Chen", "Lindqvist"), ("Dmitri", "Nakamura"),
      ("Esther", "Okafor"), ("Fatima", "Petrov"), ("Goran", "Brandt"), ("Hilda", "Umaga"),
    ]
    let people = names.enumerated().map { place, name in
      Somebody.known(
        as: String(place), names: Somebody.named([name.0], [name.1]),
        birth: "19\(10 + place * 9)-0\(1 + place)-1\(9 - place)", sex: nil, phone: nil)
    }
    #expect(Matching.related(to: [people[5].key], among: people, decisions: []) == [people[5].key])
  }
}
