extension Keymap {
  static let doing: [Binding] = [
    Binding(
      ["+"], .add, "add a reading", help: "Type in a reading: weight, blood pressure and others.",
      group: .doing, rank: 9, applies: { $0.screen == .section(.vitals) }),
    Binding(
      ["+"], .add, "add a reading", help: "Type in a reading: weight, blood pressure and others.",
      group: .doing, applies: { $0.screen != .section(.vitals) },
      obstacle: { $0.hasPerson || $0.screen == .welcome ? nil : "open a person first" }),
    Binding(
      ["m"], .ownWord, "say it in my words",
      help: "Keep your own word beside what the sources sent: how you take it, what you know.",
      group: .doing, rank: 8, applies: { $0.hasPerson && $0.screen.isFact }),
    Binding(
      ["m"], .ownWord, "say it in my words",
      help: "Keep your own word beside what the sources sent: how you take it, what you know.",
      group: .doing, applies: { $0.hasPerson && !$0.screen.isFact }),
    Binding(
      ["d"], .decide, "decide", help: "Answer the question about this, with your name and reason.",
      group: .doing, rank: 7,
      applies: { $0.screen.isFact || $0.screen.isQuestion },
      obstacle: { state in
        if state.isPatient { return "your clinic answers this; you can call it" }
        return state.questionHere == nil ? "nothing is asked about this" : nil
      }),
    Binding(
      ["a"], .acknowledge, "I have seen it",
      help: "Note on the alert that you have seen it. It stays open for the others.",
      group: .doing, rank: 8, applies: { $0.alertHere != nil },
      obstacle: { state in
        state.alertHere?.acknowledgedBy.map { "\($0) has seen it already" }
      }),
    Binding(
      ["a"], .acknowledge, "sign the result",
      help: "Note that you have seen the report of this result and answer for it.",
      group: .doing, rank: 8,
      applies: { $0.unsignedHere != nil }),
    Binding(
      ["w"], .handle, "put off, pass on, remark",
      help: "Put the alert off, pass it on, add a remark or answer what it asks.",
      group: .doing, rank: 9, applies: { $0.alertHere != nil }),
    Binding(
      ["n", "Tab"], .write, "ask", help: "Write a message about what is chosen, or answer one.",
      group: .doing, rank: 8, applies: { $0.isWritingOffered && $0.isPatient }),
    Binding(
      ["n", "Tab"], .write, "write", help: "Write a message about what is chosen, or answer one.",
      group: .doing, rank: 8, applies: { $0.isWritingOffered && !$0.isPatient }),
    Binding(
      ["n", "Tab"], .write, "write a message",
      help: "Write a message about what is chosen, or answer one.", group: .doing,
      applies: { $0.hasPerson && !$0.isWritingOffered }),
    Binding(
      ["v"], .give, "give the lesson",
      help: "Give the patient this lesson, or one that fits what is chosen, or a plan of several.",
      group: .doing, rank: 7, applies: { $0.topicHere != nil && $0.viewer.role != .patient },
      obstacle: { $0.assignmentHere == nil ? nil : "it was given already" }),
    Binding(
      ["v"], .give, "give a lesson",
      help: "Give the patient this lesson, or one that fits what is chosen, or a plan of several.",
      group: .doing,
      applies: { $0.topicHere == nil && $0.hasPerson && $0.viewer.role != .patient },
      obstacle: { $0.topicsToGive.isEmpty ? "no lesson fits what is chosen" : nil }),
    Binding(
      ["r"], .markRead, "mark as read", help: "Say that you have read this lesson.",
      group: .doing, rank: 7, applies: { $0.topicHere != nil && $0.viewer.role == .patient },
      obstacle: { state in
        guard let given = state.assignmentHere else { return "nobody gave you this lesson" }
        return given.readAt == nil ? nil : "it is marked already"
      }),
    Binding(
      ["u"], .undo, "undo", help: "Undo the chosen import or decision. Nothing is deleted.",
      group: .doing, rank: 7, applies: { $0.screen.isImports || $0.screen == .questions },
      obstacle: { $0.undoObstacle }),
    Binding(
      ["U"], .redo, "put back", help: "Put an undone import in force again.", group: .doing,
      rank: 8, applies: { $0.screen.isImports },
      obstacle: { state in
        guard let row = state.importHere else { return "no import is chosen" }
        return row.endedAt == nil ? "it is in force" : nil
      }),
    Binding(
      ["i"], .importFiles, "import", help: "Import a file, a folder or a zip.", group: .doing,
      rank: 9, applies: { $0.screen.isImports || $0.screen == .welcome }),
    Binding(
      ["D"], .startDemo, "see the invented people",
      help: "Fill this store with three invented people and their records.", group: .doing,
      applies: { $0.screen == .welcome }),
    Binding(
      ["x"], .cancelJob, "stop the import",
      help: "Stop what runs, between two documents. What is in stays.", group: .doing,
      applies: { $0.runningJob?.canCancel == true }),
    Binding(
      ["p"], .pause, "pause", help: "Leave the list as it is while more passes on the wire.",
      group: .doing, rank: 7, applies: { $0.screen == .wire && !$0.isWirePaused }),
    Binding(
      ["p"], .pause, "go on", help: "Show what passed meanwhile, and what passes now.",
      group: .doing, rank: 7, applies: { $0.screen == .wire && $0.isWirePaused }),
    Binding(
      ["e"], .resend, "edit and send again",
      help: "Change one field of the chosen segment and send the message again, after a question.",
      group: .doing, rank: 8, applies: { $0.screen.isExchange && $0.exchange?.again == nil },
      obstacle: \.resendObstacle),
    Binding(
      ["e"], .resend, "make it again",
      help: "Make this request over FHIR again, its path edited where it asks; after a question "
        + "that says to whom and as whom.",
      group: .doing, rank: 8, applies: { $0.screen.isExchange && $0.exchange?.again != nil },
      obstacle: \.resendObstacle),
    Binding(
      ["F"], .fault, "let something go wrong",
      help: "Choose what the demo's provider of the chosen line does wrong next, as real ones do.",
      group: .doing, rank: 12,
      applies: {
        !$0.store.simulated.isEmpty
          && ($0.screen == .wire || $0.screen == .connections || $0.screen.isExchange)
      },
      obstacle: { $0.simulatedHere == nil ? "choose a line of a simulated provider" : nil }),
    Binding(
      ["S"], .saveFile, "save the file",
      help:
        "Save the PDF, picture or recording that this paper is, for you alone; it is not opened.",
      group: .doing, rank: 6, applies: { $0.fileHere != nil }),
    Binding(
      ["P"], .saveScreen, "save as text", help: "Write this screen as text to a file.",
      group: .doing),
  ]
}
