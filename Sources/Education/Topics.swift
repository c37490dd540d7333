import Assets
import Clinical

/// The topics built into the program, and which of them fit a person.
public enum Topics {
  /// Every topic, sorted by key. A file that cannot be read is left out here and named by a test.
  public static let all: [Topic] = files.compactMap {
    try? TopicParser.topic(key: $0.key, text: $0.text)
  }

  /// The topic of a key such as `weigh-each-day`.
  public static func named(_ key: String) -> Topic? { all.first { $0.key == key } }

  /// The files below `Assets/education`, by key.
  static let files: [(key: String, text: String)] = (0..<asset_count()).compactMap { index in
    guard let asset = asset_at(index)?.pointee else { return nil }
    let name = String(cString: asset.name)
    guard name.hasPrefix("education/"), name.hasSuffix(".md") else { return nil }
    let bytes = UnsafeBufferPointer(start: asset.bytes, count: Int(asset.size))
    return (String(name.dropFirst(10).dropLast(3)), String(decoding: bytes, as: UTF8.self))
  }

  /// What a record shows that topics can fit.
  public struct Signals: Sendable, Hashable {
    /// Codes of problems that are active. Sensitive ones are left out by the caller where others may
    /// look on.
    public var problems: [Coding]
    /// Codes of medicines that are taken, by all that the record says. A medicine that is stopped,
    /// disputed or only planned does not belong here.
    public var medicines: [Coding]
    /// Keys of analytes that are measured at home.
    public var analytes: [String]
    /// Keys of rules that fired and are not settled.
    public var rules: [String]
    /// What the chart shows, such as `disputed-medicine`.
    public var situations: [String]

    /// Signals from their parts.
    public init(
      problems: [Coding] = [], medicines: [Coding] = [], analytes: [String] = [],
      rules: [String] = [], situations: [String] = []
    ) {
      self.problems = problems
      self.medicines = medicines
      self.analytes = analytes
      self.rules = rules
      self.situations = situations
    }
  }

  /// A topic that fits, and why.
  public struct Suggestion: Sendable, Hashable {
    /// The topic.
    public var topic: Topic
    /// Why, in words: `your weight went up`.
    public var why: String
  }

  /// The topics that fit, an alert's first, then what the chart shows, then medicines, problems and
  /// what is measured. Each topic once, with its most pressing reason.
  ///
  /// For a disputed medicine there is no lesson on the medicine: `disputed-medicine` gives the one
  /// that says to ask first (`clinical-corrections.md` 4.5).
  public static func suggested(for signals: Signals) -> [Suggestion] {
    let order: [Topic.Trigger.Kind] = [.rule, .situation, .rxnorm, .snomed, .icd10cm, .analyte]
    var suggestions: [Suggestion] = []
    for kind in order {
      for topic in all where !suggestions.contains(where: { $0.topic.key == topic.key }) {
        let fitting = topic.triggers.first { $0.kind == kind && fits($0, signals) }
        if let fitting { suggestions.append(Suggestion(topic: topic, why: fitting.why)) }
      }
    }
    return suggestions
  }

  private static func fits(_ trigger: Topic.Trigger, _ signals: Signals) -> Bool {
    trigger.values.contains { value in
      switch trigger.kind {
      case .snomed: signals.problems.contains { $0.system == .snomed && $0.code == value }
      case .icd10cm: signals.problems.contains { $0.system == .icd10cm && isUnder(value, $0.code) }
      case .rxnorm: signals.medicines.contains { $0.system == .rxnorm && $0.code == value }
      case .analyte: signals.analytes.contains(value)
      case .rule: signals.rules.contains { $0 == value || $0.hasPrefix(value + "-") }
      case .situation: signals.situations.contains(value)
      }
    }
  }

  /// Whether an ICD-10-CM code is the category or one of its children: `I50.22` is under `I50`.
  private static func isUnder(_ category: String, _ code: String) -> Bool {
    code == category || code.hasPrefix(category + (category.contains(".") ? "" : "."))
  }
}
