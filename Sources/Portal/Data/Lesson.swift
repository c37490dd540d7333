import Education

/// One lesson as the reader shows it, the person's own limits filled in.
public struct Lesson: Sendable, Equatable {
  /// A piece of its text.
  public enum Block: Sendable, Equatable {
    case heading(String)
    case paragraph(String)
    /// An item of a list; with a number when the list is numbered.
    case item(String, number: Int?)

    /// A piece of a topic.
    public init(_ block: TopicBlock) {
      self =
        switch block {
        case .heading(let text): .heading(text)
        case .paragraph(let text): .paragraph(text)
        case .item(let text, let number): .item(text, number: number)
        }
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
  public var questions: [TopicQuestion]
  /// It is never announced by name on a list that others may see.
  public var isPrivate: Bool

  /// A lesson from its parts.
  public init(
    key: String, title: String, minutes: Int, blocks: [Block], basis: String = "",
    questions: [TopicQuestion] = [], isPrivate: Bool = false
  ) {
    self.questions = questions
    self.isPrivate = isPrivate
    self.key = key
    self.title = title
    self.minutes = minutes
    self.blocks = blocks
    self.basis = basis
  }
}
