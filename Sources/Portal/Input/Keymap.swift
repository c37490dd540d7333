import Cells

/// All bindings, and how a key sequence finds one.
public enum Keymap {
  /// Every binding of the portal.
  public static let bindings: [Binding] = moving + asking + doing + going + program

  /// The bindings that apply to what is on screen.
  public static func active(in state: PortalState) -> [Binding] {
    bindings(with: state.settings.keys).filter { $0.applies(state) }
  }

  /// What a sequence of keys is at present.
  enum Match {
    case command(Binding)
    /// More keys must follow: the bindings that begin so.
    case prefix([Binding])
    case none
  }

  /// Looks a sequence up among the bindings that apply.
  static func match(_ keys: [Key], in state: PortalState) -> Match {
    let active = active(in: state)
    if let found = active.first(where: { $0.sequences.contains(keys) }) { return .command(found) }
    let longer = active.filter { binding in
      binding.sequences.contains { $0.count > keys.count && $0.starts(with: keys) }
    }
    return longer.isEmpty ? .none : .prefix(longer)
  }

  /// The hints of the footer, in order: at most six, `key title`.
  static func hints(in state: PortalState) -> [(key: String, title: String)] {
    active(in: state).filter { $0.rank > 0 && $0.obstacle(state) == nil }
      .sorted { ($0.rank, $0.command.rawValue) < ($1.rank, $1.command.rawValue) }
      .prefix(6).map { ($0.footerKey(in: state), $0.title) }
  }
}

extension Binding {
  /// The key as the footer names it.
  func footerKey(in state: PortalState) -> String {
    switch command {
    case .down: state.screen.hasDigits ? "Arrows, 1-9" : "Arrows"
    case .choose: "1-9"
    default: keys.first.map { $0.split(separator: " ").joined() } ?? ""
    }
  }
}
