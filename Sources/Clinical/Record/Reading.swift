/// A numeric observation with an instant, of one analyte, in the analyte's canonical unit beside what
/// was sent. Blood pressure makes two: `systolic` and `diastolic`, of one thing.
public struct Reading: Sendable, Hashable {
  /// How far the number can be relied on.
  public enum Quality: String, Sendable, Hashable, Codable {
    /// Counts.
    case sound
    /// Kept, shown hollow, explained, and not counted.
    case doubtful
    /// Held back: unit not understood, clock off by a day or more.
    case held
    /// The same reading arrived by another path.
    case duplicate
  }

  /// What is known of the moment of measuring.
  public enum Circumstance: String, Sendable, Hashable, Codable, CaseIterable {
    case sitting, standing, lying
    /// Moving about, so that a pulse is not one at rest.
    case active
    case fasting, beforeMeal, afterMeal
  }

  /// The statement's thing.
  public var thing: ThingID
  /// About whom.
  public var identity: IdentityKey
  /// The analyte's key in `Terminology`.
  public var analyte: String
  /// When it was measured.
  public var at: Instant
  /// Minutes ahead of UTC at the place of measuring, where sent.
  public var offsetMinutes: Int?
  /// The value in the analyte's canonical unit; nil where there is none or the unit is not understood.
  public var value: Double?
  /// The device said that the value lies beyond its limit: `LOW`, `HIGH`, `<40`.
  public var comparator: Quantity.Comparator?
  /// The amount as sent.
  public var sent: String
  /// How far it can be relied on.
  public var quality: Quality
  /// Why it is not sound, in words.
  public var doubt: String?
  /// The source's own flags.
  public var flags: [String]
  /// The measuring device, where named.
  public var device: String?
  /// The source's name for people.
  public var sourceName: String
  /// Posture, activity, meal: what the source says of the moment.
  public var circumstances: Set<Circumstance>
  /// Who observed it, where the source names a person.
  public var observer: String?
  /// When it first came here; nil outside a store.
  public var received: Instant?

  /// A reading from its parts.
  public init(
    thing: ThingID, identity: IdentityKey, analyte: String, at: Instant, offsetMinutes: Int? = nil,
    value: Double?, comparator: Quantity.Comparator? = nil, sent: String,
    quality: Quality = .sound, doubt: String? = nil, flags: [String] = [], device: String? = nil,
    sourceName: String = "", circumstances: Set<Circumstance> = [], observer: String? = nil,
    received: Instant? = nil
  ) {
    self.thing = thing
    self.identity = identity
    self.analyte = analyte
    self.at = at
    self.offsetMinutes = offsetMinutes
    self.value = value
    self.comparator = comparator
    self.sent = sent
    self.quality = quality
    self.doubt = doubt
    self.flags = flags
    self.device = device
    self.sourceName = sourceName
    self.circumstances = circumstances
    self.observer = observer
    self.received = received
  }
}

/// A rule that fired on readings.
public struct Alert: Sendable, Hashable {
  /// How pressing it is.
  public enum Urgency: Int, Sendable, Hashable, Codable, Comparable {
    case note, sameDay, urgent, emergency

    /// Less pressing comes first.
    public static func < (left: Urgency, right: Urgency) -> Bool { left.rawValue < right.rawValue }
  }

  /// The rule's key.
  public var rule: String
  /// The rule's version.
  public var version: Int
  /// About whom.
  public var identity: IdentityKey
  /// What was measured.
  public var analyte: String
  /// The rule in words, with the limit and the limit's author.
  public var ruleText: String
  /// What happened, in words: `weight up 5.6 lb in 7 days`.
  public var words: String
  /// How pressing it is.
  public var urgency: Urgency
  /// The instant of the first reading that fired it.
  public var firstAt: Instant
  /// The things whose readings fired it, oldest first.
  public var things: [ThingID]
  /// When its episode was over; nil while it goes on. May lie ahead: the values must stay so until then.
  public var endedAt: Instant?
  /// The rule of a worse alert that took its place.
  public var supersededBy: String?
  /// When the second reading of it arrived; nil until then, and of an alert that is not in a store.
  public var repeatedAt: Instant?

  /// An alert from its parts.
  public init(
    rule: String, version: Int, identity: IdentityKey, analyte: String, ruleText: String,
    words: String, urgency: Urgency, firstAt: Instant, things: [ThingID], endedAt: Instant? = nil,
    supersededBy: String? = nil, repeatedAt: Instant? = nil
  ) {
    self.rule = rule
    self.version = version
    self.identity = identity
    self.analyte = analyte
    self.ruleText = ruleText
    self.words = words
    self.urgency = urgency
    self.firstAt = firstAt
    self.things = things
    self.endedAt = endedAt
    self.supersededBy = supersededBy
    self.repeatedAt = repeatedAt
  }
}
