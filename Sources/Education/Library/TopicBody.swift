/// A piece of a topic's text, in order.
public enum TopicBlock: Sendable, Hashable {
  case heading(String)
  case paragraph(String)
  /// An item of a list, with its number where the list is numbered.
  case item(String, number: Int?)

  /// The pieces of a text of somebody else in our small Markdown.
  public static func blocks(of text: String) -> [TopicBlock] { TopicBodyParser.blocks(of: text) }

  /// The words of the piece.
  public var text: String {
    switch self {
    case .heading(let text), .paragraph(let text), .item(let text, _): text
    }
  }
}

/// What is asked at the end of a topic.
public struct TopicQuestion: Sendable, Hashable {
  /// One of the answers to choose from.
  public struct Choice: Sendable, Hashable {
    /// The answer.
    public var text: String
    /// Whether it is right.
    public var isRight: Bool

    /// An answer from its parts.
    public init(text: String, isRight: Bool) {
      self.text = text
      self.isRight = isRight
    }
  }

  /// What is asked.
  public var text: String
  /// The answers of a quiz; empty where the answer is given in the reader's own words and read by a
  /// person (teach-back, AHRQ tool 5).
  public var choices: [Choice]
  /// Why the right answer is right, said after any answer and without blame; empty for teach-back.
  public var explanation: String

  /// A question from its parts.
  public init(text: String, choices: [Choice] = [], explanation: String = "") {
    self.text = text
    self.choices = choices
    self.explanation = explanation
  }

  /// The answer is in the reader's own words.
  public var isTeachBack: Bool { choices.isEmpty }
}

/// The text of a topic and the questions at its end.
public struct TopicBody: Sendable, Hashable {
  /// The text, with places such as `{{limit:weight|…}}` that ``filled(with:)`` fills.
  public var blocks: [TopicBlock] = []
  /// The questions.
  public var questions: [TopicQuestion] = []
  /// Lines that are no part of the small Markdown of topics: they are shown as they stand.
  public var unknownLines: [String] = []
}
