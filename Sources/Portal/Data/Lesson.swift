/// One lesson as the reader shows it, the person's own limits filled in.
public struct Lesson: Sendable, Equatable {
  /// A piece of its text.
  public enum Block: Sendable, Equatable {
    case heading(String)
    case paragraph(String)
    /// An item of a list; with a number when the list is numbered.
    case item(String, number: Int?)
  }

  /// What is asked at its end.
  public struct Question: Sendable, Equatable {
    /// What is asked.
    public var text: String
    /// The answers to choose from, each with whether it is right; empty where the answer is given in
    /// own words.
    public var choices: [Choice]
    /// Why the right answer is right.
    public var explanation: String

    /// One of the answers.
    public struct Choice: Sendable, Equatable {
      /// The answer.
      public var text: String
      /// Whether it is right.
      public var isRight: Bool

      /// A choice from its parts.
      public init(_ text: String, isRight: Bool) {
        self.text = text
        self.isRight = isRight
      }
    }

    /// A question from its parts.
    public init(text: String, choices: [Choice] = [], explanation: String = "") {
      self.text = text
      self.choices = choices
      self.explanation = explanation
    }
  }

  /// The topic's key.
  public var key: String
  /// The title.
  public var title: String
  /// Minutes that reading takes.
  public var minutes: Int
  /// The text.
  public var blocks: [Block]
  /// Where the facts are from and when they were checked, in a sentence.
  public var basis: String
  /// What is asked at its end, of those to whom it was given.
  public var questions: [Question]

  /// A lesson from its parts.
  public init(
    key: String, title: String, minutes: Int, blocks: [Block], basis: String = "",
    questions: [Question] = []
  ) {
    self.questions = questions
    self.key = key
    self.title = title
    self.minutes = minutes
    self.blocks = blocks
    self.basis = basis
  }
}
