extension Keymap {
  /// KEYS.md, made from the bindings; a test keeps the file in step.
  public static func keysDocument() -> String {
    var lines = [
      "# Keys", "",
      "Made from the table of bindings (`Sources/Portal/Input`); a test keeps it so. One letter is",
      "one verb on every screen. Arrows, digits, Enter and Esc alone reach everything: `0` lists all",
      "that can be done on a screen. No single letter changes anything without a question.", "",
    ]
    for group in Binding.Group.allCases {
      lines += ["## " + group.rawValue, "", "| keys | does |", "|---|---|"]
      for entry in entries(of: group) {
        lines.append("| \(entry.keys) | \(entry.help) |")
      }
      lines.append("")
    }
    return lines.joined(separator: "\n")
  }

  /// One line for each command of a group: its keys and its sentences, each once.
  static func entries(of group: Binding.Group) -> [(keys: String, help: String)] {
    var order: [Command] = []
    var keys: [Command: [String]] = [:]
    var help: [Command: [String]] = [:]
    for binding in bindings where binding.group == group {
      let command = binding.command
      if keys[command] == nil { order.append(command) }
      for key in binding.keys where keys[command]?.contains(key) != true {
        keys[command, default: []].append(key)
      }
      if help[command]?.contains(binding.help) != true {
        help[command, default: []].append(binding.help)
      }
    }
    return order.map { command in
      (
        (keys[command] ?? []).map { "`" + $0 + "`" }.joined(separator: " "),
        (help[command] ?? []).joined(separator: " ")
      )
    }
  }
}
