/// What somebody says of their own record: kept beside what the sources sent, never instead of it.
public struct OwnWord: Sendable, Hashable {
  /// Where it belongs; ``sections`` lists what is possible.
  public var section: Section
  /// What it is about: `Latex`, `Ibuprofen 400 mg`, `Dizzy in the morning`.
  public var what: String
  /// What is said of it: `Rash on both hands`, `Half a tablet, only on weekdays`.
  public var words: String?
  /// It is over: no longer taken, no longer there.
  public var isOver: Bool

  /// An own word from its parts.
  public init(section: Section, what: String, words: String? = nil, isOver: Bool = false) {
    self.section = section
    self.what = what
    self.words = words
    self.isOver = isOver
  }

  /// Sections in which something can be said, with what it is called there.
  public static let sections: KeyValuePairs<Section, String> = [
    .allergies: "an allergy or a bad reaction", .medications: "a medicine you take",
    .problems: "a problem or how you feel", .procedures: "an operation or procedure",
    .immunizations: "a vaccine", .patientStory: "anything else that you want to be known",
  ]
}
