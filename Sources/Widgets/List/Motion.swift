/// How a selection or a text is moved.
public enum Motion: Hashable, Sendable {
  /// By rows; negative is up.
  case by(Int)
  /// By whole pages; negative is up.
  case page(Int)
  /// By half pages; negative is up.
  case halfPage(Int)
  /// To the first row.
  case first
  /// To the last row.
  case last

  /// Where the motion leads from `index`, within `0..<count`, when a page shows `room` rows.
  func target(from index: Int, count: Int, room: Int) -> Int {
    let target =
      switch self {
      case .by(let rows): index + rows
      case .page(let pages): index + pages * max(1, room - 1)
      case .halfPage(let halves): index + halves * max(1, room / 2)
      case .first: 0
      case .last: count - 1
      }
    return min(max(0, target), max(0, count - 1))
  }
}
