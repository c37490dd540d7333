import Cells

/// Keys of one's own.
extension Keymap {
  /// Why a command cannot have these keys; nil when it can. One sequence is one command on every
  /// screen, and none begins another.
  static func problem(
    binding command: Command, to names: [String], beside others: [Command: [String]]
  ) -> String? {
    let wanted = names.map(Key.sequence)
    guard !wanted.isEmpty, wanted.allSatisfy({ !$0.isEmpty }) else { return "not a key" }
    var own = others
    own[command] = names
    for binding in bindings(with: own) where binding.command != command {
      for taken in binding.sequences {
        if let clash = wanted.first(where: { $0.starts(with: taken) || taken.starts(with: $0) }) {
          let key = clash.map(\.name).joined(separator: " ")
          return "\(key) is taken by \"\(binding.title)\""
        }
      }
    }
    return nil
  }

  /// The table with keys of one's own in place of those it has.
  static func bindings(with own: [Command: [String]]) -> [Binding] {
    guard !own.isEmpty else { return bindings }
    return bindings.map { binding in
      guard let keys = own[binding.command] else { return binding }
      var changed = binding
      changed.keys = keys
      return changed
    }
  }
}
