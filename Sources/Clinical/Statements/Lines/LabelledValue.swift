/// One value of a statement in words, with what it is: `dose`, `1 tablet`.
public struct LabelledValue: Sendable, Hashable, Codable {
  /// What it is, in plain words.
  public var label: String
  /// The value as sent, in words.
  public var value: String

  /// A value with its label.
  public init(_ label: String, _ value: String) {
    self.label = label
    self.value = value
  }
}

/// Gathers the values of a statement in the order in which they are shown. What is empty leaves no
/// line.
struct Lines {
  private(set) var all: [LabelledValue] = []
  /// Whether codes stand behind the words.
  let showsCodes: Bool

  init(showsCodes: Bool) { self.showsCodes = showsCodes }

  mutating func add(_ label: String, _ value: String?) {
    guard let value, !value.isEmpty else { return }
    all.append(LabelledValue(label, value))
  }

  mutating func add(_ label: String, _ values: [String]) {
    for value in values { add(label, value) }
  }

  mutating func add(_ label: String, _ number: Int?) { add(label, number.map { String($0) }) }

  mutating func add(_ label: String, _ date: PartialDate?) { add(label, date?.words) }

  mutating func add(_ label: String, _ quantity: Quantity?) { add(label, quantity?.text) }

  mutating func add(_ label: String, _ value: Value?) {
    if case .concept(let concept) = value {
      add(label, concept)
    } else {
      add(label, value?.words)
    }
  }

  mutating func add(_ label: String, _ concept: Concept?) { add(label, concept.map(words)) }

  mutating func add(_ label: String, _ concepts: [Concept]) { add(label, concepts.map(words)) }

  mutating func add(_ label: String, _ period: Period) {
    add(label, period.isUndated ? nil : period.spoken)
  }

  mutating func add(_ label: String, _ identifier: NativeIdentifier?) {
    add(label, identifier?.words)
  }

  mutating func add(_ label: String, _ identifiers: [NativeIdentifier]) {
    add(label, identifiers.map(\.words))
  }

  /// The words of a concept, and its codes where they are asked for.
  func words(_ concept: Concept) -> String {
    guard showsCodes else { return concept.isEmpty ? concept.absentWords : concept.title }
    return concept.wordsAndCodes
  }
}

extension NativeIdentifier {
  /// Both parts, as sent.
  var words: String { value.isEmpty ? root : value + " (" + root + ")" }
}

extension Concept {
  /// Why there is no code, for people; empty where nothing was said.
  var absentWords: String { absent.map { "not coded: " + $0.rawValue } ?? "" }

  /// The source's words, then every code with its system: `Asthma; 195967001 Asthma (SNOMED …)`.
  public var wordsAndCodes: String {
    let codes = codings.map { coding in
      ([coding.code] + [coding.display].compactMap { $0 }).joined(separator: " ")
        + (coding.system.map { " (" + $0.rawValue + ")" } ?? "")
    }
    return ([text].compactMap { $0 } + (codes.isEmpty ? [absentWords] : codes))
      .filter { !$0.isEmpty }.joined(separator: "; ")
  }
}
