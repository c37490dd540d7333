import Clinical
import Operations
import Portal
import Synchronization

/// The providers of a running demo: begun when the story is told, ended with the demo.
final class DemoProviders: Sendable {
  private let wire = Mutex<DemoWire?>(nil)
  private let folder: String
  private let clock: WallClock

  /// - Parameters:
  ///   - folder: the demo's folder.
  ///   - clock: the clock by which readings go on arriving.
  init(folder: String, clock: WallClock) {
    self.folder = folder
    self.clock = clock
  }

  /// Tells the story through the providers, and lets readings go on arriving.
  func tell(
    _ story: DemoStory, _ keys: [String: IdentityKey], into session: Session,
    _ progress: (Int, Int) -> Bool
  ) throws(OperationError) {
    let begun = try DemoWire(story, into: session, folder: folder)
    wire.withLock { $0 = begun }
    try DemoFill(story, keys, into: session).run(through: begun, progress)
    try begun.goOn(by: clock)
  }

  /// The providers at which something can go wrong; none before the story is told.
  var simulated: [SimulatedProvider] { wire.withLock { $0 }?.simulated ?? [] }

  /// Lets something go wrong at one of them, nil for nothing; says what happens next.
  func setFault(_ fault: String?, at provider: String) throws(OperationError) -> String {
    guard let wire = wire.withLock({ $0 }) else {
      throw OperationError(.missing, "the providers are not running yet", "wait a moment")
    }
    return try wire.setFault(fault, at: provider)
  }

  /// Ends them.
  func stop() { wire.withLock { $0 }?.stop() }
}
