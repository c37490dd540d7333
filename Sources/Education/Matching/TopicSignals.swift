import Clinical

/// What a record shows that topics can fit.
public struct TopicSignals: Sendable, Hashable {
  /// Codes of problems that are active. Sensitive ones are left out by the caller where others may
  /// look on.
  public var problems: [Coding]
  /// Codes of medicines that are taken, by all that the record says. A medicine that is stopped,
  /// disputed or only planned does not belong here.
  public var medicines: [Coding]
  /// Codes of results that their laboratory flagged.
  public var flagged: [Coding]
  /// Keys of substances that harm the person, active and not refuted.
  public var allergies: [String]
  /// Keys of analytes that are measured at home.
  public var analytes: [String]
  /// Keys of rules that fired and are not settled.
  public var rules: [String]
  /// What the chart shows, such as `disputed-medicine`.
  public var situations: [String]

  /// Signals from their parts.
  public init(
    problems: [Coding] = [], medicines: [Coding] = [], flagged: [Coding] = [],
    allergies: [String] = [], analytes: [String] = [], rules: [String] = [],
    situations: [String] = []
  ) {
    self.problems = problems
    self.medicines = medicines
    self.flagged = flagged
    self.allergies = allergies
    self.analytes = analytes
    self.rules = rules
    self.situations = situations
  }

  /// One thing that a trigger can name.
  public struct Key: Sendable, Hashable {
    var kind: TopicTrigger.Kind
    var value: String
  }

  /// Every key that a trigger can name and that these signals fulfil.
  public var keys: Set<Key> {
    var keys: Set<Key> = []
    for coding in problems { keys.formUnion(Self.keys(of: coding, [.snomed, .icd10cm, .icd9cm])) }
    for coding in medicines { keys.formUnion(Self.keys(of: coding, [.rxnorm])) }
    for coding in flagged { keys.formUnion(Self.keys(of: coding, [.loinc])) }
    for rule in rules { keys.formUnion(Self.beginnings(of: rule, at: "-").map { Key(.rule, $0) }) }
    keys.formUnion(allergies.map { Key(.allergy, $0) })
    keys.formUnion(analytes.map { Key(.analyte, $0) })
    keys.formUnion(situations.map { Key(.situation, $0) })
    return keys
  }

  /// The keys of a code: its own, and for ICD its broader codes (`I50.22` is under `I50.2` and `I50`;
  /// codes come with and without their point).
  static func keys(
    of coding: Coding, _ kinds: Set<TopicTrigger.Kind> = Set(TopicTrigger.Kind.allCases)
  ) -> Set<Key> {
    guard let kind = TopicTrigger.Kind(coding.system), kinds.contains(kind) else { return [] }
    guard kind == .icd10cm || kind == .icd9cm else { return [Key(kind, coding.code)] }
    let plain = coding.code.uppercased().filter { $0 != "." }
    guard plain.count >= 3 else { return [] }
    return Set(
      (3...plain.count).map { length in
        let code = plain.prefix(length)
        return Key(kind, length == 3 ? String(code) : code.prefix(3) + "." + code.dropFirst(3))
      })
  }

  /// `weight-gain-7d`, `weight-gain`, `weight`.
  private static func beginnings(of rule: String, at mark: Character) -> [String] {
    [rule] + rule.indices.filter { rule[$0] == mark }.map { String(rule[..<$0]) }
  }
}

extension TopicSignals.Key {
  fileprivate init(_ kind: TopicTrigger.Kind, _ value: String) {
    self.init(kind: kind, value: value)
  }
}
