/// What a patient answered to a question at the end of a topic.
public struct TopicAnswer: Sendable, Hashable, Codable {
  /// The question as it was asked.
  public var question: String
  /// The choice that was made, or what was said in own words.
  public var words: String
  /// Whether the choice was right; nil for own words, which a person reads.
  public var isRight: Bool?
  /// Who answered.
  public var by: String
  /// When.
  public var at: Instant

  /// An answer from its parts.
  public init(question: String, words: String, isRight: Bool?, by: String, at: Instant) {
    self.question = question
    self.words = words
    self.isRight = isRight
    self.by = by
    self.at = at
  }
}
