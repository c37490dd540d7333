import Clinical

/// Everything the program shows of one person's record: computed from statements and decisions,
/// never the only copy of anything.
public struct Chart: Sendable, Hashable {
  /// All facts, by section, then by the order of the section's list.
  public var facts: [Fact]
  /// What a person should be asked, the most important first.
  public var questions: [Question]
  /// What each source says of each section.
  public var absences: [SectionStand]
  /// What the small safety table finds (`clinical-corrections.md` 2.10).
  public var safety: [SafetyFinding]
  /// Records that are kept apart by a doubt, and list an allergy.
  public var held: [HeldRecord]

  /// A chart from its parts.
  public init(
    facts: [Fact] = [], questions: [Question] = [], absences: [SectionStand] = [],
    safety: [SafetyFinding] = [], held: [HeldRecord] = []
  ) {
    self.facts = facts
    self.questions = questions
    self.absences = absences
    self.safety = safety
    self.held = held
  }

  /// The fact that a thing belongs to.
  public func fact(containing thing: ThingID) -> Fact? {
    facts.first { $0.name == thing || $0.speaks(of: thing) }
  }

  /// The facts of one section, in list order.
  public func facts(in section: Section) -> [Fact] { facts.filter { $0.section == section } }
}

/// Something that only a person can settle.
public struct Question: Sendable, Hashable {
  /// What is asked.
  public enum Subject: String, Sendable, Hashable, Codable {
    /// Are these identities one person?
    case identity
    /// Are these things one fact?
    case thing
    /// Which of these is so?
    case conflict
    /// One identifier, two patients: did one get the wrong record?
    case wrongPatient = "wrong-patient"
  }

  /// What is asked.
  public var subject: Subject
  /// Names of things or identities it is about, sorted.
  public var names: [String]
  /// The question in words.
  public var words: String
  /// Why it is asked, one reason a line, each with its weight where there is one.
  public var reasons: [String]
  /// The total weight of the match in bits, for identities.
  public var weight: Double?

  /// A question from its parts.
  public init(
    subject: Subject, names: [String], words: String, reasons: [String], weight: Double? = nil
  ) {
    self.subject = subject
    self.names = names.sorted()
    self.words = words
    self.reasons = reasons
    self.weight = weight
  }
}

/// What one source says of one section.
public struct SectionStand: Sendable, Hashable {
  /// The four states of absence, with the two shades that are never to be read as "none".
  public enum State: String, Sendable, Hashable, Codable {
    case stated
    case statedNone = "stated-none"
    case noInformation = "no-information"
    case narrativeOnly = "narrative-only"
    case notSent = "not-sent"
    case withheld
  }

  /// The source's key.
  public var source: String
  /// The source's name for people.
  public var sourceName: String
  /// The section.
  public var section: Section
  /// What it says.
  public var state: State
  /// How many statements, when stated, and beside what is withheld.
  public var count: Int
  /// It also sent the section as text only, without entries: the thing to read it at.
  public var text: ThingID?
  /// The date of the newest saying, where known.
  public var when: PartialDate?
  /// A thing to show in the source lens.
  public var thing: ThingID?
  /// The text of the section, where it sent text without entries.
  public var narrative: String?

  /// A stand from its parts.
  public init(
    source: String, sourceName: String, section: Section, state: State, count: Int = 0,
    text: ThingID? = nil, when: PartialDate? = nil, thing: ThingID? = nil,
    narrative: String? = nil
  ) {
    self.text = text
    self.source = source
    self.sourceName = sourceName
    self.section = section
    self.state = state
    self.count = count
    self.when = when
    self.thing = thing
    self.narrative = narrative
  }
}

/// A row of the safety table that the record meets. "The record shows", never advice of our own.
public struct SafetyFinding: Sendable, Hashable {
  /// The rule's key.
  public var rule: String
  /// What the record shows, in words.
  public var words: String
  /// Where the warning comes from: the label and its section.
  public var source: String
  /// The facts it is about.
  public var facts: [ThingID]

  /// A finding from its parts.
  public init(rule: String, words: String, source: String, facts: [ThingID]) {
    self.rule = rule
    self.words = words
    self.source = source
    self.facts = facts
  }
}
