import Clinical

/// The standing behind the words of a status. ASTM E2369-05 gives lists for problems, alerts,
/// medicines and results and leaves them open; letter case is ignored, what is in no row is kept as
/// sent.
enum CCRStatus {
  private static let rows: [String: Status.Standing] = [
    "active": .active, "current": .active, "chronic": .active, "ongoing": .active,
    "intermittent": .active, "in progress": .active, "acute": .active,
    "recurrent": .recurrence, "recurring": .recurrence, "relapse": .recurrence,
    "in remission": .remission, "remission": .remission,
    "on hold": .onHold, "held": .onHold, "hold": .onHold, "suspended": .onHold,
    "resolved": .resolved,
    "inactive": .inactive, "prior": .inactive, "no longer active": .inactive,
    "prior history no longer active": .inactive, "past": .inactive, "historical": .inactive,
    "completed": .completed, "complete": .completed, "final": .completed,
    "final result": .completed,
    "final results": .completed, "administered": .completed, "given": .completed,
    "dispensed": .completed, "performed": .completed, "done": .completed,
    "discontinued": .stopped, "stopped": .stopped, "cancelled": .stopped, "canceled": .stopped,
    "aborted": .stopped,
    "pending": .planned, "planned": .planned, "scheduled": .planned, "ordered": .planned,
    "new": .planned, "intended": .planned, "recommended": .planned, "requested": .planned,
    "preliminary": .preliminary, "preliminary results": .preliminary, "partial": .preliminary,
    "corrected": .corrected, "amended": .corrected, "corrected results": .corrected,
    "refused": .notDone, "declined": .notDone, "not done": .notDone, "not given": .notDone,
    "not administered": .notDone,
    "entered in error": .enteredInError, "erroneous": .enteredInError, "error": .enteredInError,
  ]

  /// Words that say how sure somebody is.
  private static let certainties: [String: Certainty] = [
    "rule out": .differential, "ruled out": .refuted, "possible": .provisional,
    "probable": .provisional, "suspected": .provisional, "confirmed": .confirmed,
    "refuted": .refuted,
  ]

  /// The status of a data object, and how sure its source is.
  static func read(_ sent: String?) -> (Status, Certainty?) {
    guard let sent else { return (Status(.unknown), nil) }
    let key = sent.lowercased()
    return (Status(rows[key] ?? .unknown, sent: sent), certainties[key])
  }
}
