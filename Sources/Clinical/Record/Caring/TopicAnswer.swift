/// What a patient answered to a question at the end of a topic.
public struct TopicAnswer: Sendable, Hashable, Codable {
  /// Its number in the store; 0 before it is kept.
  public var id: Int64
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
  /// What the one who read the own words said of them last.
  public var review: AnswerReview?

  /// An answer from its parts.
  public init(
    id: Int64 = 0, question: String, words: String, isRight: Bool?, by: String, at: Instant,
    review: AnswerReview? = nil
  ) {
    self.id = id
    self.question = question
    self.words = words
    self.isRight = isRight
    self.by = by
    self.at = at
    self.review = review
  }

  /// Whether the question is settled: a right choice, or own words that nobody called not yet
  /// understood.
  public var isSettled: Bool { isRight ?? (review?.isUnderstood ?? true) }
}

/// What a person who read a patient's own words found: teach-back is judged by people alone
/// (`clinical-corrections.md` 4.6).
public struct AnswerReview: Sendable, Hashable, Codable {
  /// Whether it was understood; false is "not yet".
  public var isUnderstood: Bool
  /// A word to the patient; may be empty.
  public var words: String
  /// Who read it.
  public var by: String
  /// When.
  public var at: Instant

  /// A review from its parts.
  public init(isUnderstood: Bool, words: String, by: String, at: Instant) {
    self.isUnderstood = isUnderstood
    self.words = words
    self.by = by
    self.at = at
  }
}
