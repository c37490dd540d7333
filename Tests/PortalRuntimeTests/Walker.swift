import Cells
import Clinical
import Support

@testable import Portal

/// Somebody who goes through a record in one way only.
enum Walker: String, CaseIterable, Sendable {
  /// Letters, and arrows to choose.
  case keys
  /// Digits, arrows, Enter and Esc.
  case arrows
  /// Clicks and the wheel.
  case mouse

  /// Every list of the record, each as the screen that shows it.
  func lists(from home: Pilot) -> [Pilot] {
    if self == .keys {
      return Keymap.lists.map { binding in
        var pilot = home
        pilot.press(binding.keys[0])
        return pilot
      }
    }
    var pilot = home
    open("way:overview", in: &pilot)
    return items(of: pilot).map { _, chosen in
      var pilot = chosen
      confirm(&pilot)
      return pilot
    }
  }

  /// The items of the screen shown, each with a pilot that has chosen it and sees it.
  func items(of first: Pilot) -> [(item: Item, chosen: Pilot)] {
    var pilot = first
    var found: [(Item, Pilot)] = []
    var seen: Set<String> = []
    if self != .mouse { pilot.press("Home") }
    for _ in 0..<Self.longest {
      for item in self == .mouse ? pilot.itemsInSight : [pilot.chosenItem].compactMap(\.self)
      where seen.insert(item.id).inserted {
        var chosen = pilot
        if self == .mouse { chosen.click(on: item.id) }
        found.append((item, chosen))
      }
      let before = pilot.state.page
      if self == .mouse { pilot.wheelDown() } else { pilot.press("Down") }
      if pilot.state.page == before { break }
    }
    return found
  }

  /// Opens the item that is chosen.
  func confirm(_ pilot: inout Pilot) {
    if self == .mouse, let item = pilot.chosenItem {
      pilot.click(on: item.id)
    } else {
      pilot.press("Enter")
    }
  }

  /// Shows the table twin of a chart.
  func showTable(_ pilot: inout Pilot) {
    switch self {
    case .keys: pilot.press("t")
    case .mouse: pilot.clickOnFooter("table")
    case .arrows:
      pilot.press("0")
      let entries = pilot.state.menuEntries
      let place = entries.firstIndex { $0.command == .table } ?? 0
      for _ in 0..<place { pilot.press("Down") }
      pilot.press("Enter")
    }
  }

  /// Leaves the screen.
  func leave(_ pilot: inout Pilot) {
    if self == .mouse { pilot.click(2, 1) } else { pilot.press("Esc") }
  }

  private func open(_ id: String, in pilot: inout Pilot) {
    guard let found = items(of: pilot).first(where: { $0.item.id == id }) else { return }
    pilot = found.chosen
    confirm(&pilot)
  }

  /// Steps that no screen of the demo needs.
  private static let longest = 2_000
}

extension Pilot {
  /// The item that is chosen.
  var chosenItem: Item? { state.focusedItem }

  /// The items of which the first row is on the screen.
  var itemsInSight: [Item] {
    let page = Page.of(state)
    let rows = page.rows.dropFirst(state.page.top).prefix(state.bodyHeight)
    return rows.flatMap { $0.places.map(\.item) }
  }

  /// Clicks on the row of an item.
  mutating func click(on id: String) {
    let page = Page.of(state)
    for (index, row) in page.rows.enumerated() {
      guard let place = row.places.first(where: { $0.item.id == id }) else { continue }
      click(place.at + 2, Layout.top + index - state.page.top)
      return
    }
  }

  mutating func wheelDown() {
    send(.mouse(MouseEvent(.wheelDown, at: Point(x: 3, y: Layout.top + 1))))
  }

  /// Clicks on a hint of the last line.
  mutating func clickOnFooter(_ title: String) {
    guard let line = lines.last, let place = line.range(ofWord: title) else { return }
    click(place, lines.count - 1)
  }
}

extension String {
  /// The column at which a word begins.
  fileprivate func range(ofWord word: String) -> Int? {
    indices.first { self[$0...].hasPrefix(word) }.map { distance(from: startIndex, to: $0) }
  }
}
