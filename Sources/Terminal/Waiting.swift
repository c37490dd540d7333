import CTerminal
import Cells
@preconcurrency import Glibc

/// What ended a wait.
public struct Wake: Sendable {
  /// What came from the terminal, in order.
  public var events: [InputEvent] = []
  /// Which of the other descriptors have something to read.
  public var ready: [Int32] = []
  /// Set when the program is to leave: the signal's number (SIGHUP when the terminal is gone).
  public var ending: Int32?

  /// Whether nothing happened.
  var isEmpty: Bool { events.isEmpty && ready.isEmpty && ending == nil }
}

extension CursesTerminal {
  /// How long a change of size waits for the next, while a window is dragged, in milliseconds.
  private static let dragDelay = 30
  /// How long an unfinished paste waits for its end, in milliseconds.
  private static let pasteDelay = 500

  /// Waits until something comes from the terminal, a signal arrives, one of `descriptors` has
  /// something to read, or `timeout` milliseconds are over (nil: as long as it takes). Everything
  /// that has come is returned at once. Suspension (Ctrl-Z from outside) is dealt with here.
  public func wait(also descriptors: [Int32] = [], timeout: Int? = nil) -> Wake {
    var wake = Wake()
    let deadline = timeout.map { Self.now() + $0 }
    repeat {
      var polled = ([ct_tty(), signals] + descriptors).map {
        pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
      }
      let room = deadline.map { max(0, $0 - Self.now()) }
      let patience = decoder.isPasting ? Self.pasteDelay : options.escapeDelay
      let limit = decoder.isWaiting ? min(patience, room ?? patience) : room ?? -1
      let count = poll(&polled, nfds_t(polled.count), Int32(clamping: limit))
      if count == 0 && decoder.isWaiting { wake.events += decoder.flush() }
      if count > 0 {
        if polled[1].revents != 0 { readSignals(into: &wake) }
        if polled[0].revents != 0 { readKeys(into: &wake) }
        wake.ready = polled.dropFirst(2).filter { $0.revents != 0 }.map(\.fd)
      }
    } while wake.isEmpty && (deadline.map { Self.now() < $0 } ?? true)
    return wake
  }

  private func readKeys(into wake: inout Wake) {
    var bytes = [UInt8](repeating: 0, count: 16_384)
    let count = read(ct_tty(), &bytes, bytes.count)
    if count > 0 {
      wake.events += decoder.feed(bytes.prefix(count))
    } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
      wake.ending = SIGHUP
    }
  }

  private func readSignals(into wake: inout Wake) {
    var isResized = false
    var arrived = takeSignals()
    while !arrived.isEmpty {
      for number in arrived {
        switch number {
        case SIGWINCH: isResized = true
        case SIGTSTP: suspend()
        // Continued, after a stop that was not ours to see: the screen may be gone.
        case SIGCONT: resumed(&wake)
        default: wake.ending = wake.ending ?? number
        }
      }
      if !isResized || wake.ending != nil { break }
      var signal = pollfd(fd: signals, events: Int16(POLLIN), revents: 0)
      arrived = poll(&signal, 1, Int32(Self.dragDelay)) > 0 ? takeSignals() : []
    }
    if isResized, let size = newSize() { wake.events.append(.resized(size)) }
  }

  private func resumed(_ wake: inout Wake) {
    released {}
    wake.events.append(.resized(size))
  }

  private func takeSignals() -> [Int32] {
    var bytes = [UInt8](repeating: 0, count: 64)
    let count = read(signals, &bytes, bytes.count)
    return bytes.prefix(max(0, count)).map { Int32($0) }
  }

  /// Milliseconds of a clock that only goes forward.
  private static func now() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1_000 + time.tv_nsec / 1_000_000
  }
}
