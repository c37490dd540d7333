extension Keymap {
  static let going: [Binding] = [
    go("h", .goHome, "home", "the person's first screen"),
    Binding(
      ["g p"], .goPeople, "people", help: "Go to the list of people.", group: .going,
      applies: { $0.viewer.role != .patient }),
    go("m", .goMedicines, "medicines", "the medicines"),
    go("b", .goProblems, "problems", "the problems"),
    go("a", .goAllergies, "allergies", "the allergies"),
    go("r", .goResults, "results", "the laboratory results"),
    go("v", .goVitals, "vitals", "the vital signs and home readings"),
    go("i", .goVaccines, "vaccines", "the vaccines"),
    go("e", .goVisits, "visits", "the visits"),
    go("x", .goOther, "other", "what was kept whole and is not understood yet"),
    go("s", .goSources, "sources", "who sent what, and who did not"),
    Binding(
      ["g q"], .goQuestions, "questions", help: "Go to what only a person can settle.",
      group: .going, applies: { $0.hasPerson || $0.viewer.role != .patient }),
    go("l", .goLessons, "lessons", "the lessons"),
    Binding(
      ["g f"], .goImports, "imports", help: "Go to the imports.", group: .going,
      applies: { $0.viewer.role != .patient }),
    Binding(
      ["g k"], .goLog, "messages", help: "Go to the messages of this session.", group: .going),
    Binding(
      ["g ,"], .goSettings, "settings",
      help: "Go to colours, dates, units and the other settings.", group: .going),
  ]

  private static func go(_ key: String, _ command: Command, _ title: String, _ what: String)
    -> Binding
  {
    Binding(
      ["g " + key], command, title, help: "Go to \(what).", group: .going,
      applies: \.hasPerson)
  }
}
