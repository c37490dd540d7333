import Dispatch
import Synchronization

/// Work on many small things by all cores at once.
enum Cores {
  /// Things that one core takes at a time; fewer than that are not worth a second core.
  private static let piece = 512

  /// The results of `work` for the ranges that make up `0..<count`, in order.
  static func map<Result: Sendable>(
    _ count: Int, _ work: @Sendable (Range<Int>) -> [Result]
  ) -> [Result] {
    guard count > piece else { return work(0..<count) }
    let pieces = stride(from: 0, to: count, by: piece).map { $0..<min($0 + piece, count) }
    let done = Mutex([[Result]](repeating: [], count: pieces.count))
    DispatchQueue.concurrentPerform(iterations: pieces.count) { index in
      let results = work(pieces[index])
      done.withLock { $0[index] = results }
    }
    return done.withLock { Array($0.joined()) }
  }
}
