import Clinical

/// Something said of the open record in one's own words, as it was typed.
public struct OwnWordEntry: Sendable, Equatable {
  /// Whose record.
  public var person: IdentityKey
  /// Where it belongs.
  public var section: Section
  /// What it is about, in a word or two.
  public var what: String
  /// What is said of it.
  public var words: String
  /// It is over.
  public var isOver: Bool
  /// The thing on record that it speaks of.
  public var about: ThingID?

  /// An entry from its parts.
  public init(
    person: IdentityKey, section: Section, what: String, words: String, isOver: Bool = false,
    about: ThingID? = nil
  ) {
    self.person = person
    self.section = section
    self.what = what
    self.words = words
    self.isOver = isOver
    self.about = about
  }

  /// The sections in which something can be said, and what it is called there.
  public static let places: KeyValuePairs<Section, String> = [
    .allergies: "an allergy or bad reaction", .medications: "a medicine I take",
    .problems: "a problem, or how I feel", .procedures: "an operation",
    .immunizations: "a vaccine", .patientStory: "something else",
  ]
}
