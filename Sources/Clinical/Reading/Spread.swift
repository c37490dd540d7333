import Synchronization

/// Does the work of each index below a count, in any order, on as many cores as it likes; returns when all
/// is done. Pure targets are given one by whoever may start threads.
public typealias Spread = (_ count: Int, _ work: @Sendable (Int) -> Void) -> Void

/// The work of each index in turn: a ``Spread`` without threads.
public func inTurn(_ count: Int, _ work: (Int) -> Void) { (0..<count).forEach(work) }

extension Collection where Index == Int {
  /// The indices in at most eight stretches of at least `least`, each for one core; one where there are
  /// fewer.
  public func stretches(least: Int) -> [Range<Int>] {
    let size = Swift.max(least, (count + 7) / 8)
    return stride(from: startIndex, to: endIndex, by: size).map {
      $0..<Swift.min($0 + size, endIndex)
    }
  }
}

extension Array where Element: Sendable {
  /// What becomes of each element, in order, a stretch of at least `least` by one core.
  public func mapped<Result: Sendable>(
    least: Int, by spread: Spread, _ work: @escaping @Sendable (Element) -> Result
  ) -> [Result] {
    let stretches = stretches(least: least)
    guard stretches.count > 1 else { return map(work) }
    let done = Mutex([[Result]](repeating: [], count: stretches.count))
    spread(stretches.count) { index in
      let results = self[stretches[index]].map(work)
      done.withLock { $0[index] = results }
    }
    return done.withLock { Array<Result>($0.joined()) }
  }
}
