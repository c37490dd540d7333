import Clinical

/// What the store cannot compute by itself, because it knows neither terminology nor merging: given
/// by Operations, pure, called inside the storing transaction.
public struct Derivations: Sendable {
  /// The readings of one observation, each judged by itself.
  public var readings: @Sendable (KeptStatement) -> [Reading]
  /// The alerts that new readings raise.
  public var alerts: @Sendable (AlertInput) -> [Alert]
  /// How many seconds before new readings of some analytes the rules look back, by analyte: more than the
  /// new ones' where a rule looks at several.
  public var lookback: @Sendable (Set<String>, [KeptLimit]) -> [String: Int64]
  /// How old the newest of new readings may be for them to raise an alert; older imports are of the
  /// past and ask no rule.
  public var alertSeconds: Int64
  /// The keys under which a patient is looked for.
  public var blockingKeys: @Sendable (Patient) -> [String]
  /// The identities as persons, and what must be asked about them.
  public var people: @Sendable ([Identity], [Decision]) -> ResolvedPeople
  /// Which of the identities may be resolved otherwise when some of them change.
  public var related: @Sendable (Set<IdentityKey>, [Identity], [Decision]) -> Set<IdentityKey>
  /// Whether two patients to whom a source gives one number cannot be one person as they stand.
  public var areTwo: @Sendable (Patient, Patient) -> Bool
  /// Further words under which a statement is found: plain names.
  public var searchWords: @Sendable (Statement) -> String

  /// The derivations from their parts; each derives nothing unless given, and every identity is a
  /// person of its own.
  public init(
    readings: @escaping @Sendable (KeptStatement) -> [Reading] = { _ in [] },
    alerts: @escaping @Sendable (AlertInput) -> [Alert] = { _ in [] },
    lookback: @escaping @Sendable (Set<String>, [KeptLimit]) -> [String: Int64] = { analytes, _ in
      Dictionary(uniqueKeysWithValues: analytes.map { ($0, 60 * 86_400) })
    },
    alertSeconds: Int64 = 1 << 40,
    blockingKeys: @escaping @Sendable (Patient) -> [String] = { _ in [] },
    people: @escaping @Sendable ([Identity], [Decision]) -> ResolvedPeople = { identities, _ in
      ResolvedPeople(persons: identities.map { [$0.key] })
    },
    related: @escaping @Sendable (Set<IdentityKey>, [Identity], [Decision]) -> Set<IdentityKey> = {
      _, identities, _ in Set(identities.map(\.key))
    },
    areTwo: @escaping @Sendable (Patient, Patient) -> Bool = { _, _ in false },
    searchWords: @escaping @Sendable (Statement) -> String = { _ in "" }
  ) {
    self.readings = readings
    self.alerts = alerts
    self.lookback = lookback
    self.alertSeconds = alertSeconds
    self.blockingKeys = blockingKeys
    self.people = people
    self.related = related
    self.areTwo = areTwo
    self.searchWords = searchWords
  }
}

/// Identities resolved into persons.
public struct ResolvedPeople: Sendable {
  /// The identities of each person.
  public var persons: [[IdentityKey]]
  /// Pairs that only a human can tell.
  public var questions: [PairQuestion]

  /// A resolution from its parts.
  public init(persons: [[IdentityKey]], questions: [PairQuestion] = []) {
    self.persons = persons
    self.questions = questions
  }
}

/// "Are these two one person?", as the store keeps it until somebody answers.
public struct PairQuestion: Sendable, Hashable {
  /// The two identities.
  public var first: IdentityKey
  /// The other one.
  public var second: IdentityKey
  /// The question in words.
  public var words: String
  /// Why it is asked, one reason a line.
  public var reasons: [String]
  /// The weight of the match in bits.
  public var weight: Double?

  /// A question from its parts.
  public init(
    first: IdentityKey, second: IdentityKey, words: String, reasons: [String], weight: Double?
  ) {
    self.first = first
    self.second = second
    self.words = words
    self.reasons = reasons
    self.weight = weight
  }
}

/// What alerts are computed from.
public struct AlertInput: Sendable {
  /// About whom.
  public var identity: IdentityKey
  /// The readings that have just arrived, by time.
  public var new: [Reading]
  /// The readings of the person from as far back as the rules look on, the new ones included, by time.
  public var history: [Reading]
  /// The person's own limits, and what else is kept beside them.
  public var limits: [KeptLimit]
  /// The person's alerts that stand, or ended among these readings.
  public var open: [Alert]
  /// The birth date, where known.
  public var birth: PartialDate?
  /// When they arrived.
  public var now: Instant
}
