/// Documents of several sources about a few people, invented by a generator with a fixed seed, so that a
/// failure can be repeated: FHIR Bundles, C-CDA documents and HL7 v2 messages.
struct RandomDocuments {
  /// A document and who sent it.
  struct Sent: Sendable {
    var source: String
    var text: String
  }

  private(set) var sent: [Sent] = []
  private var random: Chance

  init(seed: UInt64, count: Int = 7) {
    random = Chance(seed)
    for number in 0..<count { sent.append(document(number)) }
  }

  /// The documents in another order, which the seed decides.
  func shuffled() -> [Sent] {
    var random = random
    return sent.shuffled(using: &random)
  }

  /// The sources, and the object identifiers under which they number their patients.
  private static let sources = [
    ("riverside", "1.2.840.1"), ("oakwood", "1.2.840.2"), ("registry", "1.2.840.3"),
  ]

  /// Every document is dated, so that of two versions the newer one is known.
  private mutating func document(_ number: Int) -> Sent {
    let (source, root) = random.pick(Self.sources)
    let person = random.pick(RandomPerson.all)
    // What comes again under another identifier keeps the name that it came under first (`design.md`
    // 3), so that here no two identifiers say the same: the month goes by the number.
    var seen: Set<String> = []
    let entries = (0..<3 + random.below(6)).map { _ in
      RandomEntry(
        random.pick(RandomEntry.Kind.allCases), person: person.number, number: random.below(6),
        &random)
    }.filter { seen.insert("\($0.kind)" + $0.id).inserted }
    let month = 1 + number
    let text =
      switch random.below(3) {
      case 0: FHIRWriting.bundle(entries, about: person, root, month: month)
      case 1: CDAWriting.document(entries, about: person, root, month: month)
      default: HL7Writing.messages(entries, about: person, root, month: month)
      }
    return Sent(source: source, text: text)
  }
}

/// A small generator with a seed (SplitMix64).
struct Chance: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  /// A number from 0 to `bound` - 1.
  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }

  /// One of several.
  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }
}
