/// A topic given to a patient, and what became of it.
public struct Assignment: Sendable, Hashable, Codable {
  /// Its number in the store.
  public var id: Int64
  /// The topic's key in `Education`.
  public var topic: String
  /// What the topic is called, where somebody brought it; nil for one of the program.
  public var brought: BroughtName?
  /// About whom.
  public var identity: IdentityKey
  /// Who gave it.
  public var givenBy: String
  /// When.
  public var givenAt: Instant
  /// Why it was given, by when it is to be read, and the word that goes with it.
  public var terms: AssignmentTerms
  /// When it was first opened.
  public var openedAt: Instant?
  /// When the patient marked it as read.
  public var readAt: Instant?
  /// When it was taken back.
  public var endedAt: Instant?
  /// The block of its text at which the patient left off, from 0.
  public var place: Int
  /// What the patient answered to its questions, the oldest first.
  public var answers: [TopicAnswer]

  /// An assignment from its parts.
  public init(
    id: Int64, topic: String, brought: BroughtName? = nil, identity: IdentityKey, givenBy: String,
    givenAt: Instant,
    terms: AssignmentTerms = AssignmentTerms(), openedAt: Instant? = nil, readAt: Instant? = nil,
    endedAt: Instant? = nil, place: Int = 0, answers: [TopicAnswer] = []
  ) {
    self.id = id
    self.topic = topic
    self.brought = brought
    self.identity = identity
    self.givenBy = givenBy
    self.givenAt = givenAt
    self.terms = terms
    self.openedAt = openedAt
    self.readAt = readAt
    self.endedAt = endedAt
    self.place = place
    self.answers = answers
  }

  /// The newest answer to each question in own words that nobody has read yet.
  public var answersToRead: [TopicAnswer] {
    let questions = Set(answers.filter { $0.isRight == nil }.map(\.question))
    return questions.sorted().compactMap { question in
      answers.last { $0.question == question }
    }.filter { $0.review == nil }
  }
}

/// What a lesson that somebody brought was called when it was given.
public struct BroughtName: Sendable, Hashable, Codable {
  /// Its title.
  public var title: String
  /// It is never announced on a list that others may see.
  public var isPrivate: Bool

  /// A name from its parts.
  public init(title: String, isPrivate: Bool) {
    self.title = title
    self.isPrivate = isPrivate
  }
}

/// What goes with a topic when it is given.
public struct AssignmentTerms: Sendable, Hashable, Codable {
  /// A word from the one who gives it.
  public var note: String?
  /// The day by which it is to be read.
  public var due: PartialDate?
  /// The key of the plan in `Education` that it is a step of.
  public var plan: String?
  /// Which step, from 1.
  public var step: Int?
  /// Why it is given, in words: `your record says: Type 2 diabetes, Oakwood Clinic, 12 March 2026`.
  public var reason: String?
  /// The entry of the record that it is given for.
  public var about: ThingID?

  /// Terms from their parts.
  public init(
    note: String? = nil, due: PartialDate? = nil, plan: String? = nil, step: Int? = nil,
    reason: String? = nil, about: ThingID? = nil
  ) {
    self.note = note
    self.due = due
    self.plan = plan
    self.step = step
    self.reason = reason
    self.about = about
  }
}
