import Glibc
import Portal
import Synchronization

/// Carries messages from any thread to the main thread: a list behind a lock, and a pipe whose read end
/// the event loop polls.
final class Mailbox: Sendable {
  private let waiting = Mutex<[Message]>([])
  private let readEnd: Int32
  private let writeEnd: Int32

  /// A mailbox with a pipe of its own.
  init() {
    var ends: [Int32] = [-1, -1]
    _ = pipe(&ends)
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    readEnd = ends[0]
    writeEnd = ends[1]
  }

  deinit {
    close(readEnd)
    close(writeEnd)
  }

  /// Becomes readable when a message waits.
  var descriptor: Int32 { readEnd }

  /// Leaves a message; never blocks.
  func post(_ message: Message) {
    waiting.withLock { $0.append(message) }
    var byte: UInt8 = 1
    _ = write(writeEnd, &byte, 1)
  }

  /// Takes every waiting message, in the order of their posting.
  func drain() -> [Message] {
    var scrap = [UInt8](repeating: 0, count: 64)
    while read(readEnd, &scrap, scrap.count) > 0 {}
    return waiting.withLock { messages in
      defer { messages = [] }
      return messages
    }
  }
}
