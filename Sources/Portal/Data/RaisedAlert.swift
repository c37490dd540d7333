import Clinical
import Monitoring

/// An alert as the store holds it, and what became of it.
public struct RaisedAlert: Sendable, Equatable {
  /// Its number in the store.
  public var id: Int64
  /// The rule that fired, and on what.
  public var alert: Alert
  /// Who has seen it, by name; nil when nobody.
  public var acknowledgedBy: String?
  /// When.
  public var acknowledgedAt: Instant?
  /// How it stands; nil where it was not asked.
  public var standing: AlertStanding?
  /// What was done about it, the oldest first, by name.
  public var events: [AlertEvent]

  /// An alert from its parts.
  public init(
    id: Int64, alert: Alert, acknowledgedBy: String? = nil, acknowledgedAt: Instant? = nil,
    standing: AlertStanding? = nil, events: [AlertEvent] = []
  ) {
    self.id = id
    self.alert = alert
    self.acknowledgedBy = acknowledgedBy
    self.acknowledgedAt = acknowledgedAt
    self.standing = standing
    self.events = events
  }

  /// What can be done about an alert beside seeing it.
  public enum Act: Sendable, Equatable {
    /// Put it off for some minutes, with the reason.
    case snooze(minutes: Int, why: String)
    /// Pass it on to somebody.
    case passOn(to: String, note: String)
    /// Add a remark; an answer is the person's own, to what the alert asks.
    case remark(String, isAnswer: Bool)
  }
}
