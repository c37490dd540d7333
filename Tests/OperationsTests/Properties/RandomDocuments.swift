/// Documents of several sources about a few people, invented by a generator with a fixed seed, so that a
/// failure can be repeated.
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

  private static let sources = ["riverside", "oakwood", "registry"]

  /// Two people who are easily told apart, and one whom only a human can join with the first.
  private static let people = [
    ("Marisol", "Quillane", "1968-04-09"), ("Otto", "Brandt", "1970-01-01"),
    ("Marisol", "Quillane", "1968-09-04"),
  ]

  /// Every document is dated, so that of two versions the newer one is known.
  private mutating func document(_ number: Int) -> Sent {
    let source = random.pick(Self.sources)
    let person = random.below(Self.people.count)
    let (given, family, birth) = Self.people[person]
    let resources = (0..<3 + random.below(6)).map { _ in resource(person) }
    return Sent(
      source: source,
      text: Desk.bundle(
        given: given, family: family, birth: birth, mrn: "R-\(person)", system: "urn:" + source,
        sex: person == 1 ? "male" : "female", Self.distinct(resources),
        at: "2026-0\(1 + number)-01T00:00:00Z"))
  }

  /// One document names each resource once.
  private static func distinct(_ resources: [(id: String, text: String)]) -> [String] {
    var seen: Set<String> = []
    return resources.filter { seen.insert($0.id).inserted }.map(\.text)
  }

  private mutating func resource(_ person: Int) -> (id: String, text: String) {
    // What comes again under another identifier keeps the name that it came under first (`design.md`
    // 3), so that here no two identifiers say the same: the month goes by the number.
    let number = random.below(6)
    let id = "\(person)-\(number)"
    let day = "2025-0\(1 + number)-1\(random.below(10))"
    switch random.below(6) {
    case 0:
      let status = random.pick(["active", "resolved"])
      let code = random.pick(["44054006", "233604007", "195967001"])
      return (
        "c" + id,
        """
        {"resourceType":"Condition","id":"c\(id)",SUBJECT,"onsetDateTime":"\(day)",
        "clinicalStatus":{"coding":[{"code":"\(status)"}]},
        "code":{"coding":[{"system":"http://snomed.info/sct","code":"\(code)"}]}}
        """
      )
    case 1:
      let status = random.pick(["active", "stopped", "completed", "entered-in-error"])
      let code = random.pick(["314076", "314077", "861007"])
      return (
        "m" + id,
        """
        {"resourceType":"MedicationRequest","id":"m\(id)","status":"\(status)","intent":"order",
        SUBJECT,"authoredOn":"\(day)","medicationCodeableConcept":{"coding":[{"system":
        "http://www.nlm.nih.gov/research/umls/rxnorm","code":"\(code)"}]}}
        """
      )
    case 2:
      let code = random.pick(["716186003", "91936005", "294505008"])
      return (
        "a" + id,
        """
        {"resourceType":"AllergyIntolerance","id":"a\(id)","recordedDate":"\(day)",
        "clinicalStatus":{"coding":[{"code":"active"}]},"patient":{"reference":"Patient/p-R-\(person)"},
        "code":{"coding":[{"system":"http://snomed.info/sct","code":"\(code)"}]}}
        """
      )
    case 3:
      let status = random.pick(["final", "corrected", "entered-in-error"])
      let time = random.pick([day, day + "T08:00:00Z"])
      return (
        "o" + id,
        """
        {"resourceType":"Observation","id":"o\(id)","status":"\(status)",SUBJECT,
        "category":[{"coding":[{"code":"laboratory"}]}],"effectiveDateTime":"\(time)",
        "code":{"coding":[{"system":"http://loinc.org","code":"2823-3"}]},
        "valueQuantity":{"value":\(random.pick(["4.1", "4.2", "5.9"])),"unit":"mmol/L","code":"mmol/L"}}
        """
      )
    case 4:
      let code = random.pick(["140", "88", "115"])
      return (
        "v" + id,
        """
        {"resourceType":"Immunization","id":"v\(id)","occurrenceDateTime":"\(day)",
        "status":"\(random.pick(["completed", "not-done", "entered-in-error"]))",
        "patient":{"reference":"Patient/p-R-\(person)"},
        "vaccineCode":{"coding":[{"system":"http://hl7.org/fhir/sid/cvx","code":"\(code)"}]}}
        """
      )
    default: return ("w" + id, Desk.weight("w" + id, random.pick(["150", "151"]), at: day))
    }
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
