import Clinical

/// What patients asked, answered and were given, of everybody whose record may be seen.
public struct Inbox: Sendable, Equatable {
  /// One person's part of it.
  public struct Part: Sendable, Equatable {
    /// The name of the person.
    public var person: IdentityKey
    /// The name for a list: `QUILLANE, Marisol T`.
    public var listed: String
    /// Their threads, the one written to last first.
    public var threads: [CareThread]
    /// The lessons given, those taken back left out.
    public var assignments: [Assignment]

    /// Messages of the patient that nobody of the care team has read.
    var questions: Int { threads.reduce(0) { $0 + $1.unread(byPatient: false).count } }

    /// Answers in own words that nobody has read.
    var answers: Int { assignments.reduce(0) { $0 + $1.answersToRead.count } }

    /// A part from its parts.
    public init(
      person: IdentityKey, listed: String, threads: [CareThread] = [],
      assignments: [Assignment] = []
    ) {
      self.person = person
      self.listed = listed
      self.threads = threads
      self.assignments = assignments
    }
  }

  /// Those with a message or a lesson, by name.
  public var parts: [Part]

  /// An inbox from its parts.
  public init(parts: [Part] = []) { self.parts = parts }

  /// What waits for somebody of the care team: messages that nobody has read, and answers in own words.
  public var waiting: Int { parts.reduce(0) { $0 + $1.questions + $1.answers } }

  /// What one person waits for: `2 questions, 1 answer in own words`; nil for nothing.
  func waiting(for person: IdentityKey) -> String? {
    guard let part = parts.first(where: { $0.person == person }) else { return nil }
    let words = [
      part.questions > 0 ? counted(part.questions, "question") : nil,
      part.answers > 0
        ? counted(part.answers, "answer in own words", "answers in own words") : nil,
    ].compactMap(\.self)
    return words.isEmpty ? nil : words.joined(separator: ", ")
  }
}
