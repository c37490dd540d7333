/// What somebody did about an alert.
public struct AlertEvent: Sendable, Hashable {
  /// What was done.
  public enum What: String, Sendable, Hashable, CaseIterable {
    /// Somebody has seen it and takes care of it.
    case acknowledged
    /// Somebody put it off, until a time.
    case snoozed
    /// Somebody passed it on to somebody else.
    case escalated
    /// A remark, which changes nothing.
    case noted
    /// The person answered what the alert asks: symptoms, "15 g of sugar taken".
    case answered
  }

  /// What.
  public var what: What
  /// By whom: the account.
  public var by: String
  /// In which role, `patient`, `clinician`.
  public var role: String
  /// When.
  public var at: Instant
  /// Until when, of a snooze.
  public var until: Instant?
  /// To whom, where it was passed on.
  public var recipient: String?
  /// Why, in their words.
  public var note: String

  /// An event from its parts.
  public init(
    what: What, by: String, role: String, at: Instant, until: Instant? = nil,
    recipient: String? = nil, note: String = ""
  ) {
    self.what = what
    self.by = by
    self.role = role
    self.at = at
    self.until = until
    self.recipient = recipient
    self.note = note
  }
}
