/// What is selected in a list, and from where it is shown. The selection is held by identifier, so
/// that it stays on the same thing when the list changes around it.
public struct ListState<ID: Hashable & Sendable>: Hashable, Sendable {
  /// The selected row; nil before the first ``settle(among:room:height:)``.
  public private(set) var selection: ID?
  /// The first row shown.
  public private(set) var offset: Int
  /// Where the selection was last seen: its place is kept when the row itself disappears.
  private var index: Int

  /// A list at its first row, or with `selection` chosen.
  public init(selection: ID? = nil) {
    self.selection = selection
    offset = 0
    index = 0
  }

  /// The place of the selection among `ids`, nil when there are none.
  public func place(among ids: [ID]) -> Int? {
    if ids.isEmpty { return nil }
    if index < ids.count && ids[index] == selection { return index }
    return ids.firstIndex { $0 == selection } ?? min(index, ids.count - 1)
  }

  /// Selects the row `id`.
  public mutating func select(
    _ id: ID, among ids: [ID], room: Int, height: (ID) -> Int = { _ in 1 }
  ) {
    selection = id
    settle(among: ids, room: room, height: height)
  }

  /// Moves the selection. `room` is the number of lines on screen, `height` the lines of a row.
  public mutating func move(
    _ motion: Motion, among ids: [ID], room: Int, height: (ID) -> Int = { _ in 1 }
  ) {
    guard let place = place(among: ids) else { return settle(among: ids, room: room) }
    let shown = rowsShown(among: ids, room: room, height: height)
    let target = motion.target(from: place, count: ids.count, room: shown)
    selection = ids[target]
    index = target
    settle(among: ids, room: room, height: height)
  }

  /// Moves the view by `rows` and the selection only as far as it must to stay in it.
  public mutating func scroll(
    by rows: Int, among ids: [ID], room: Int, height: (ID) -> Int = { _ in 1 }
  ) {
    guard let place = place(among: ids) else { return }
    let shown = rowsShown(among: ids, room: room, height: height)
    offset = min(max(0, offset + rows), max(0, ids.count - shown))
    let last = min(ids.count, offset + rowsShown(among: ids, room: room, height: height)) - 1
    index = min(max(place, offset), max(offset, last))
    selection = ids[index]
  }

  /// Makes the state fit `ids`: something is selected, and it is in view. Call it when the list,
  /// the size or the heights have changed.
  public mutating func settle(among ids: [ID], room: Int, height: (ID) -> Int = { _ in 1 }) {
    guard let place = place(among: ids) else {
      selection = nil
      offset = 0
      return
    }
    index = place
    selection = ids[place]
    offset = offset(toShow: place, among: ids, room: room, height: height)
  }

  /// The first row to show so that the row at `place` is in view, as near to ``offset`` as can be.
  func offset(toShow place: Int, among ids: [ID], room: Int, height: (ID) -> Int) -> Int {
    var first = place
    var lines = height(ids[place])
    let wanted = min(max(0, offset), place)
    while first > wanted, lines + height(ids[first - 1]) <= room {
      first -= 1
      lines += height(ids[first])
    }
    // Do not leave room unused at the end while there are rows above.
    var below = place + 1
    while below < ids.count, lines < room {
      lines += height(ids[below])
      below += 1
    }
    while below == ids.count, first > 0, lines + height(ids[first - 1]) <= room {
      first -= 1
      lines += height(ids[first])
    }
    return first
  }

  private func rowsShown(among ids: [ID], room: Int, height: (ID) -> Int) -> Int {
    var lines = 0
    var count = 0
    for id in ids.dropFirst(offset) {
      lines += height(id)
      if lines > room { break }
      count += 1
    }
    return max(1, count)
  }
}
