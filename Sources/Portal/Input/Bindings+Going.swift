extension Keymap {
  static let going: [Binding] = first + lists + places

  private static let first: [Binding] = [
    go("h", .goHome, "home", "the person's first screen"),
    go("o", .goOverview, "all sections", "every section of the record"),
    go("u", .goNext, "what is next", "what is planned, ordered and not yet done"),
    go("t", .goTimeline, "timeline", "what happened and what lasted, over time"),
    go("y", .goPast, "over or not so", "what is over, was not done or is said not to be so"),
  ]

  private static let places: [Binding] = [
    Binding(
      ["g p"], .goPeople, "people", help: "Go to the list of people.", group: .going,
      applies: { $0.viewer.role != .patient }),
    go("s", .goSources, "sources", "who sent what, and who did not"),
    Binding(
      ["g q"], .goQuestions, "questions", help: "Go to what only a person can settle.",
      group: .going, applies: { $0.hasPerson || $0.viewer.role != .patient }),
    go("l", .goLessons, "lessons", "the lessons"),
    go("@", .goMessages, "messages", "the messages between the patient and the care team"),
    Binding(
      ["I"], .goInbox, "inbox",
      help: "Go to what patients asked, answered and were given.", group: .going, rank: 13,
      applies: { $0.viewer.role != .patient && $0.screen == .people }),
    Binding(
      ["I"], .goInbox, "inbox",
      help: "Go to what patients asked, answered and were given.", group: .going,
      applies: { $0.viewer.role != .patient && $0.screen != .people }),
    Binding(
      ["g f"], .goImports, "imports", help: "Go to the imports.", group: .going,
      applies: { $0.viewer.role != .patient }),
    Binding(
      ["g j"], .goConnections, "systems", help: "Go to the systems that records are fetched from.",
      group: .going, applies: { $0.viewer.role != .patient }),
    Binding(
      ["g w"], .goWire, "wire", help: "Go to what passed between this store and other systems.",
      group: .going, applies: { $0.viewer.role != .patient }),
    go("!", .goAlerts, "alerts", "the alerts, open and over"),
    Binding(
      ["! a"], .goNewestAlert, "newest alert", help: "Go to the newest open alert.", group: .going,
      applies: \.hasPerson,
      obstacle: { $0.person?.alerts.isEmpty == false ? nil : "no alert is open" }),
    Binding(
      ["g V"], .goAllVitals, "vitals of all",
      help: "Go to the vital signs of everybody, who needs somebody first.",
      group: .going, applies: { $0.viewer.role != .patient }),
    Binding(
      ["g k"], .goLog, "log", help: "Go to what the status line said in this session.",
      group: .going),
    Binding(
      ["g ,"], .goSettings, "settings",
      help: "Go to colours, dates, units and the other settings.", group: .going),
  ]

  /// A binding that goes to a list or a screen of the open record.
  static func go(_ key: String, _ command: Command, _ title: String, _ what: String)
    -> Binding
  {
    Binding(
      ["g " + key], command, title, help: "Go to \(what).", group: .going,
      applies: \.hasPerson)
  }
}
