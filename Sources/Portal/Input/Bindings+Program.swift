extension Keymap {
  static let program: [Binding] = [
    Binding(
      ["! !"], .blank, "blank the screen", help: "Hide everything until the next key.",
      group: .program),
    Binding(["R", "F5"], .refresh, "read again", help: "Read the store again.", group: .program),
    Binding(["C-l"], .redraw, "draw again", help: "Draw the screen again.", group: .program),
    Binding(
      ["C-z"], .suspend, "suspend", help: "Go to the shell; `fg` comes back.", group: .program),
    Binding(
      ["C-c"], .interrupt, "stop", help: "Stop a running import; else ask whether to leave.",
      group: .program),
    Binding(
      ["F10", "Q"], .quit, "quit", help: "Leave the program, after a question.", group: .program,
      rank: 29, applies: { !$0.canGoBack }),
    Binding(
      ["F10", "Q"], .quit, "quit", help: "Leave the program, after a question.", group: .program,
      applies: \.canGoBack),
  ]
}
