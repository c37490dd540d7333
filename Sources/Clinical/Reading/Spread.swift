/// Does the work of each index below a count, in any order, on as many cores as it likes; returns when all
/// is done. Pure targets are given one by whoever may start threads.
public typealias Spread = (_ count: Int, _ work: @Sendable (Int) -> Void) -> Void

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
