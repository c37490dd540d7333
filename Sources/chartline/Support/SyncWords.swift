import Clinical
import Operations

/// What a sync came to, in words.
enum SyncWords {
  /// The newest sync of a source.
  static func newest(_ sync: SyncRecord?, clock: WallClock) -> String {
    guard let sync else { return "not synced yet" }
    let at = clock.words(sync.at)
    if let failure = sync.failure { return "\(at): \(failure)" }
    guard sync.endedAt != nil else { return "\(at): not ended" }
    return "\(at): \(sync.countWords)"
  }
}
