import Clinical
import Testing

@testable import Merging

/// Who is looked at for whom.
@Suite("Matching: blocks")
struct BlockingTests {
  /// Invented people with names as frequent as in a town: two parts out of a few hundred sounds.
  private static func town(_ count: Int) -> [Identity] {
    let heads = [
      "Ba", "Co", "Da", "Fe", "Gi", "Ho", "Ja", "Ke", "La", "Mo", "Na", "Pe", "Ra", "So",
    ]
    let tails = [
      "ldon", "mmer", "nick", "rris", "vane", "lloway", "bbott", "sken", "tting", "rrow",
    ]
    var state: UInt64 = 7
    func pick(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    func word() -> String { heads[pick(14)] + tails[pick(10)] + tails[pick(10)].prefix(2) }
    return (0..<count).map { number in
      Somebody.known(
        as: String(number), names: Somebody.named([word()], [word()]),
        birth: "19\(30 + pick(70))-0\(1 + pick(9))-\(10 + pick(19))", sex: nil,
        street: "\(1 + pick(900)) \(word()) Street", city: nil, code: String(10_000 + pick(400)),
        phone: nil)
    }
  }

  @Test("compare a few others for each of many people, not all of them")
  func areSmall() {
    let people = Self.town(4_000)
    #expect(Matching.pairs(people).count < 4 * people.count)
  }

  @Test(
    "meet again after any one field has changed",
    arguments: [
      Somebody.known(as: "B", names: Somebody.named(["Ione"], ["Brandt"])),
      Somebody.known(as: "B", names: Somebody.named(["Rosalind"])),
      Somebody.known(as: "B", names: Somebody.named(["Castellaway"], ["Ione"]), birth: nil),
      Somebody.known(as: "B", birth: "1986-11-30"), Somebody.known(as: "B", birth: nil),
      Somebody.known(as: "B", birth: "1992"),
      Somebody.known(as: "B", street: "8 Kiln Street", city: "Ostrander", code: "90210"),
      Somebody.known(as: "B", names: [], birth: nil, code: nil),
    ])
  func meetAgain(_ changed: Identity) {
    let pairs = Matching.pairs([Somebody.known(as: "A"), changed])
    #expect(pairs.map { [$0.first, $0.second] } == [[0, 1]])
  }
}
