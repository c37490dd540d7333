extension Keymap {
  static let moving: [Binding] = [
    Binding(
      ["Down", "j"], .down, "choose", help: "Go to the next line.", group: .moving, rank: 10,
      applies: { $0.isBrowsing && !$0.screen.isText && !$0.screen.hasChart($0) }),
    Binding(
      ["Down", "j"], .down, "scroll", help: "Go to the next line.", group: .moving, rank: 10,
      applies: { $0.isBrowsing && ($0.screen.isText || $0.screen.hasChart($0)) }),
    Binding(
      ["Up", "k"], .up, "up", help: "Go to the line before.", group: .moving,
      applies: \.isBrowsing),
    Binding(
      ["Space", "PgDn", "C-f", "C-d"], .pageDown, "next page", help: "Go one page on.",
      group: .moving, rank: 11, applies: { $0.isBrowsing && $0.screen.isText }),
    Binding(
      ["PgDn", "Space", "C-f", "C-d"], .pageDown, "next page", help: "Go one page on.",
      group: .moving, applies: { $0.isBrowsing && !$0.screen.isText }),
    Binding(
      ["PgUp", "-", "C-b", "C-u"], .pageUp, "page back", help: "Go one page back.",
      group: .moving, applies: \.isBrowsing),
    Binding(
      ["Home", "g g"], .top, "first", help: "Go to the first line.", group: .moving,
      applies: \.isBrowsing),
    Binding(
      ["End", "G"], .bottom, "last", help: "Go to the last line.", group: .moving,
      applies: \.isBrowsing),
    Binding(
      ["Enter", "Right", "l"], .open, "see what was sent",
      help: "Show the bytes that the source sent.", group: .moving, rank: 5,
      applies: { $0.isBrowsing && $0.screen.isFact }),
    Binding(
      ["Enter", "Right", "l"], .open, "open", help: "Open the chosen line.", group: .moving,
      rank: 12,
      applies: {
        $0.isBrowsing && !$0.screen.isFact && !$0.screen.isRead && $0.lensParts.isEmpty
      }),
    Binding(
      ["Enter"], .open, "open", help: "Open the chosen line.", group: .moving,
      applies: { $0.isBrowsing && ($0.screen.isRead || !$0.lensParts.isEmpty) }),
    Binding(
      ["1", "2", "3", "4", "5", "6", "7", "8", "9"], .choose, "choose",
      help: "Open the line with this number.", group: .moving,
      applies: \.isBrowsing),
    Binding(
      ["Esc", "q", "Left", "h", "Backspace"], .back, "back", help: "Leave this one thing.",
      group: .moving, rank: 14, applies: { $0.canGoBack && !$0.screen.isChart }),
    Binding(
      ["Esc", "q", "h", "Backspace"], .back, "back", help: "Leave this one thing.",
      group: .moving, rank: 14, applies: { $0.canGoBack && $0.screen.isChart }),
    Binding(
      ["q"], .back, "quit", help: "Leave the program, after a question.", group: .moving,
      applies: { !$0.canGoBack }),
    Binding(
      ["J"], .nextRecord, "next", help: "Show the next of the list that this came from.",
      group: .moving, applies: { $0.isBrowsing && $0.screen.isFact }),
    Binding(
      ["K"], .previousRecord, "the one before",
      help: "Show the one before in the list that this came from.", group: .moving,
      applies: { $0.isBrowsing && $0.screen.isFact }),
    Binding(
      ["J", "Right"], .nextRecord, "next part",
      help: "Light the next field of what was sent, or its next component.", group: .moving,
      rank: 6,
      applies: { !$0.lensParts.isEmpty }),
    Binding(
      ["K"], .previousRecord, "part before", help: "Light the field or component before.",
      group: .moving, applies: { !$0.lensParts.isEmpty }),
    Binding(
      ["J"], .nextRecord, "later reading", help: "Move the cursor to the reading after this one.",
      group: .moving, applies: { $0.isBrowsing && $0.screen.hasChart($0) }),
    Binding(
      ["K"], .previousRecord, "reading before",
      help: "Move the cursor to the reading before this one.", group: .moving, rank: 7,
      applies: { $0.isBrowsing && $0.screen.hasChart($0) }),
    Binding(
      ["Left"], .panLeft, "earlier", help: "Move the chart to earlier days.", group: .moving,
      applies: { $0.isBrowsing && $0.screen.isChart }),
    Binding(
      ["Right"], .panRight, "later", help: "Move the chart to later days.", group: .moving,
      applies: { $0.isBrowsing && $0.screen.isChart }),
    Binding(
      ["O"], .layOver, "another over it",
      help: "Lay the next vital sign over the chart, on a scale of its own; after the last, none.",
      group: .moving, rank: 16,
      applies: { $0.isBrowsing && $0.screen.isSeries && $0.screen.hasChart($0) },
      obstacle: { state in
        guard case .series(let key) = state.screen else { return nil }
        return state.person?.seriesOver(key).isEmpty == false ? nil : "no other vital sign was sent"
      }),
    Binding(
      ["z"], .zoomIn, "fewer days", help: "Show fewer days in the chart.", group: .moving,
      rank: 8, applies: { $0.isBrowsing && $0.screen.isChart }),
    Binding(
      ["Z"], .zoomOut, "more days", help: "Show more days in the chart.", group: .moving,
      rank: 9, applies: { $0.isBrowsing && $0.screen.isChart }),
  ]
}
