import Access
import Clinical
import Interchange
import RecordStore

/// Somebody at work on a store: every operation is one of its methods, one file each. It carries who
/// is looking, what they may see, and the clock.
public struct Session: Sendable {
  /// The store.
  public let store: RecordStore
  /// Who is looking.
  public let viewer: Viewer
  /// What they may see.
  public let scope: Scope
  /// The clock.
  public let clock: WallClock
  /// What health cards are checked and sealed files opened by.
  var keys = CardKeys.empty

  /// A session on an open store.
  public init(store: RecordStore, viewer: Viewer, clock: WallClock) {
    self.store = store
    self.viewer = viewer
    self.clock = clock
    scope = Scope(for: viewer)
  }

  /// Opens the store in a folder, which is made when it is not there, and begins a session.
  public init(
    openingStoreAt folder: String, viewer: Viewer, clock: WallClock
  ) throws(OperationError) {
    let store = try OperationError.wrap { () throws(StoreError) in
      try RecordStore(
        at: StoreLocation(folder: folder), derivations: .standard(clock), clock: clock)
    }
    self.init(store: store, viewer: viewer, clock: clock)
  }

  var now: Instant { clock.now() }
}
