/// A short exchange between a patient and the care team about one thing.
public struct CareThread: Sendable, Hashable, Codable {
  /// What a thread is tied to.
  public enum Subject: Sendable, Hashable, Codable {
    /// A topic of patient education, by its key.
    case topic(String)
    /// An entry of the record or a reading.
    case thing(ThingID)
    /// An alert, by its number.
    case alert(Int64)
  }

  /// Its number in the store.
  public var id: Int64
  /// About whose record.
  public var identity: IdentityKey
  /// What it is tied to; nil for anything else.
  public var subject: Subject?
  /// What it is about, in words, as they stood when it began.
  public var title: String
  /// Its messages, the oldest first.
  public var messages: [CareMessage]

  /// A thread from its parts.
  public init(
    id: Int64, identity: IdentityKey, subject: Subject? = nil, title: String,
    messages: [CareMessage] = []
  ) {
    self.id = id
    self.identity = identity
    self.subject = subject
    self.title = title
    self.messages = messages
  }

  /// The messages that one side has not read yet.
  /// - Parameter isPatient: whether that side is the patient; else it is the care team, of whom one who
  ///   has read is enough.
  public func unread(byPatient isPatient: Bool) -> [CareMessage] {
    messages.filter { $0.isFromPatient != isPatient && $0.readAt == nil }
  }

  /// Characters that one message holds at most: half a page. What is longer belongs into a visit.
  public static let longestMessage = 2000
}
