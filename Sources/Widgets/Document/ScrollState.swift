/// From which line a text is shown.
public struct ScrollState: Hashable, Sendable {
  /// The first line shown.
  public private(set) var offset = 0

  /// At the first line.
  public init() {}

  /// Moves through a text of `total` lines of which `room` are shown.
  public mutating func move(_ motion: Motion, total: Int, room: Int) {
    let places = max(0, total - room) + 1
    offset = motion.target(from: offset, count: places, room: room)
  }

  /// Shows line `line` if it is not in view.
  public mutating func show(_ line: Int, total: Int, room: Int) {
    if line < offset { offset = line }
    if line >= offset + room { offset = line - room + 1 }
    offset = min(max(0, offset), max(0, total - room))
  }

  /// The offset that a text of `total` lines allows.
  func offset(total: Int, room: Int) -> Int {
    min(offset, max(0, total - room))
  }

  /// The page on screen and how many there are, both from 1.
  public func page(total: Int, room: Int) -> (page: Int, of: Int) {
    let step = max(1, room - 1)
    let pages = max(1, (max(0, total - room) + step - 1) / step + 1)
    return (min(pages, (offset(total: total, room: room) + step - 1) / step + 1), pages)
  }
}
