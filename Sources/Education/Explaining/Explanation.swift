import Clinical

/// What `?` says of something: what it is, why it matters, what its value means, whose it is.
public struct Explanation: Sendable, Equatable {
  /// What it is called.
  public var title: String
  /// What is said, each with its label, in the order to show.
  public var lines: [LabelledValue]

  /// An explanation from its parts.
  public init(title: String, lines: [LabelledValue] = []) {
    self.title = title
    self.lines = lines
  }

  /// Adds a line for each value.
  public mutating func add(_ label: String, _ values: String...) {
    lines += values.map { LabelledValue(label, $0) }
  }

  /// What something is and why it matters, before any value of it is looked at.
  public static func of(_ concept: Concept, kind: Kind, title: String, term: String? = nil)
    -> Explanation
  {
    let kindWords = KindWords.of(kind)
    let names = [title] + [term].compactMap { $0 }
    var explanation = Explanation(title: title)
    for sentence in Meaning.sentences(of: concept, kind: kind, names: names) {
      explanation.add(what, sentence)
    }
    explanation.add(what, kindWords.what)
    explanation.add(why, kindWords.why)
    return explanation
  }

  /// What a word means; nil where the glossary does not have it.
  public static func of(word: String) -> Explanation? {
    Glossary.builtIn.entry(for: word).map { entry in
      var explanation = Explanation(title: entry.words.first ?? word)
      explanation.add(what, entry.explanation)
      if entry.words.count > 1 {
        explanation.add("also called", entry.words.dropFirst().joined(separator: ", "))
      }
      return explanation
    }
  }

  /// The label of what something is.
  public static let what = "what it is"
  /// The label of why it matters.
  public static let why = "why it matters"
  /// The label of what a value means.
  public static let value = "this value"
}
