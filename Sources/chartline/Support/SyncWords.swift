import Clinical
import Operations

/// What a sync came to, in words.
enum SyncWords {
  /// The newest sync of a source.
  static func newest(_ sync: SyncRecord?, clock: WallClock) -> String {
    guard let sync else { return "not synced yet" }
    let at = when(sync.at, clock)
    if let failure = sync.failure { return "\(at): \(failure)" }
    guard sync.endedAt != nil else { return "\(at): not ended" }
    return "\(at): \(counts(sync))"
  }

  /// What came.
  static func counts(_ sync: SyncRecord) -> String {
    guard sync.documents > 0 else { return "nothing new" }
    let documents = "\(sync.documents) \(sync.documents == 1 ? "document" : "documents")"
    return "\(documents): \(sync.new) new, \(sync.same) same, \(sync.superseding) changed, "
      + "\(sync.rejected) not read"
  }

  /// An instant for people.
  static func when(_ instant: Instant, _ clock: WallClock) -> String {
    PartialDate(instant, offsetMinutes: clock.offsetMinutes(instant)).words
  }
}
