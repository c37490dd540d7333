/// What a statement says of its own standing, normalised across dialects; the source's own word is
/// kept beside it.
public struct Status: Sendable, Hashable, Codable {
  /// The standing of a statement, one vocabulary for all kinds.
  public enum Standing: String, Sendable, Hashable, Codable {
    /// Goes on now: an active problem, a medicine taken or ordered, a visit in progress.
    case active
    /// A problem that has come back, or a relapse.
    case recurrence
    /// Paused: on hold, suspended.
    case onHold = "on-hold"
    /// Ended as intended: completed, given, dispensed, final result.
    case completed
    /// Ended before its time: stopped, cancelled, aborted.
    case stopped
    /// A problem that is over.
    case resolved
    /// A problem in remission.
    case remission
    /// A problem that is not active, without saying more.
    case inactive
    /// Intended, not begun.
    case planned
    /// A result that may still change.
    case preliminary
    /// A result that replaced an earlier one.
    case corrected
    /// Did not happen: vaccine refused, medicine not taken, result cancelled.
    case notDone = "not-done"
    /// A mistake, to be disregarded.
    case enteredInError = "entered-in-error"
    /// The source sent none, or one that says nothing.
    case unknown
  }

  /// The standing.
  public var standing: Standing
  /// The source's own word or code; nil when it sent none.
  public var sent: String?

  /// A status from its parts.
  public init(_ standing: Standing, sent: String? = nil) {
    self.standing = standing
    self.sent = sent
  }
}

/// How sure the source is that the statement is so.
public enum Certainty: String, Sendable, Hashable, Codable {
  case confirmed
  case unconfirmed
  case provisional
  case differential
  /// The source says that it is not so: negation, refuted.
  case refuted
}
