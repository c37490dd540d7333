import Cells
import Widgets

/// One of several things to do, for arrows and digits.
public struct Picking: Sendable, Equatable {
  /// One thing to do.
  public struct Entry: Sendable, Equatable {
    /// What it is, in words.
    public var title: String
    /// What is done when it is picked.
    public var effect: Effect

    /// An entry from its parts.
    public init(_ title: String, _ effect: Effect) {
      self.title = title
      self.effect = effect
    }
  }

  /// The heading.
  public var title: String
  /// The entries, from the top.
  public var entries: [Entry]
  /// The place of the entry that is lit.
  public var selected = 0

  /// A list from its parts.
  public init(_ title: String, _ entries: [Entry]) {
    self.title = title
    self.entries = entries
  }
}

extension PortalState {
  mutating func press(_ key: Key, picking: Picking) -> [Effect] {
    var picking = picking
    let last = picking.entries.count - 1
    switch key {
    case .down, .character("j"), .tab: picking.selected = min(last, picking.selected + 1)
    case .up, .character("k"), .backTab: picking.selected = max(0, picking.selected - 1)
    case .pageDown, .end: picking.selected = max(0, last)
    case .pageUp, .home: picking.selected = 0
    case .enter, .right, .character("l"): return pick(picking, picking.selected)
    case .character where key.digit != nil: return pick(picking, (key.digit ?? 1) - 1)
    default:
      overlays.removeLast()
      return []
    }
    overlays[overlays.count - 1] = .picking(picking)
    return []
  }

  private mutating func pick(_ picking: Picking, _ index: Int) -> [Effect] {
    guard picking.entries.indices.contains(index) else { return [] }
    overlays.removeLast()
    return [picking.entries[index].effect]
  }
}

extension PortalState {
  /// The provider of the demo that the focused line is about; nil where it is about none.
  var simulatedHere: SimulatedProvider? {
    let name: String?
    switch screen {
    case .connections: name = focusedItem.flatMap { $0.id.dropping("source:") }
    case .exchange: name = exchange?.exchange.source
    case .wire:
      let id = focusedItem.flatMap { $0.id.dropping("exchange:") }.flatMap { Int64($0) }
      name = wire?.exchanges.first { $0.id == id }?.source
    default: name = nil
    }
    return store.simulated.first { $0.name == name }
  }

  /// What can go wrong at the provider here, to be picked from.
  var faultsHere: Picking? {
    guard let provider = simulatedHere else { return nil }
    return Picking(
      "What goes wrong next at \(provider.name)",
      provider.faults.map {
        Picking.Entry("It \($0.words)", .setFault(source: provider.name, fault: $0.id))
      } + [Picking.Entry("Nothing", .setFault(source: provider.name, fault: nil))])
  }
}

extension String {
  fileprivate func dropping(_ head: String) -> String? {
    hasPrefix(head) ? String(dropFirst(head.count)) : nil
  }
}
