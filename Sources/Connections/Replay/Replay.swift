import Clinical
import Interchange
import Operations
import Synchronization

/// Plays a script into a store by the way that the listener uses, with a clock that shows the script's
/// time: the same script gives the same store, and so the same screens, every time.
public struct Replay: Sendable {
  /// How fast the script's time runs.
  public enum Speed: Sendable, Equatable {
    /// One event after the other, without waiting.
    case most
    /// So many times as fast as it was.
    case times(Double)
  }

  private let script: ReplayScript
  private let speed: Speed
  /// How the waiting is done.
  private let wait: @Sendable (Double) async throws -> Void

  /// A replay of a script.
  /// - Parameter wait: waits for seconds; tests give one that does not.
  public init(
    _ script: ReplayScript, speed: Speed,
    wait: @escaping @Sendable (Double) async throws -> Void = {
      try await Task.sleep(for: .seconds($0))
    }
  ) {
    self.script = script
    self.speed = speed
    self.wait = wait
  }

  /// Plays it into a store, until its end or until the task is cancelled.
  /// - Parameters:
  ///   - session: the store and the viewer; its clock is not asked.
  ///   - told: called with each exchange.
  /// - Returns: how many events were played.
  public func run(
    into session: Session, told: @Sendable (Exchange) -> Void
  ) async -> Int {
    let clock = SetClock()
    let session = Session(store: session.store, viewer: session.viewer, clock: clock.clock)
    let intake = Intake(session: session)
    defer { intake.close() }
    let receiver = MLLPReceiver(session: session, intake: intake, senders: nil)
    return await play { event in
      clock.set(event.at, offsetMinutes: event.offsetMinutes)
      var exchange =
        event.transport == .mllp
        ? await receiver.take(event.bytes, from: "replay").exchange : session.take(event)
      // How long it took is this machine's affair, not the script's: the log is the same every time.
      exchange.milliseconds = 0
      intake.log(exchange)
      told(exchange)
      return true
    }
  }

  /// Sends it to a listener, over one connection an event; files stay out.
  /// - Returns: how many messages were sent.
  /// - Throws: ``OperationError`` when the other side cannot be reached.
  public func send(
    by sender: MLLPSender, told: @escaping @Sendable (Exchange) -> Void
  ) async throws(OperationError) -> Int {
    let failure = Mutex<OperationError?>(nil)
    let count = await play { event in
      guard event.transport == .mllp else { return true }
      do throws(OperationError) {
        try await sender.send([event.bytes], told: told)
        return true
      } catch {
        failure.withLock { $0 = error }
        return false
      }
    }
    if let failure = failure.withLock({ $0 }) { throw failure }
    return count
  }

  private func play(_ take: (ReplayScript.Event) async -> Bool) async -> Int {
    var last: Instant?
    for (count, event) in script.events.enumerated() {
      if case .times(let factor) = speed, let last, factor > 0 {
        let seconds = Double(event.at.milliseconds - last.milliseconds) / 1000 / factor
        if seconds > 0 { try? await wait(seconds) }
      }
      if Task.isCancelled { return count }
      last = event.at
      guard await take(event) else { return count }
    }
    return script.events.count
  }
}

extension Session {
  /// Takes a file that appears in a folder.
  fileprivate func take(_ event: ReplayScript.Event) -> Exchange {
    var exchange = Exchange(
      at: event.at, direction: .incoming, transport: .folder, peer: "replay", what: event.name,
      size: event.bytes.count)
    do throws(OperationError) {
      let account = try importDocument(event.bytes, via: "folder " + event.name)
      exchange.importID = account.id
      exchange.words = MessageAccount(account).words
    } catch {
      exchange.isFailure = true
      exchange.words = error.description
      exchange.request = event.bytes
    }
    return exchange
  }
}
