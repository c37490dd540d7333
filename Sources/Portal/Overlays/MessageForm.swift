import Clinical

extension Form {
  /// A message: an answer in the thread that is open, else the first of a new thread about what is
  /// chosen.
  static func message(in state: PortalState) -> Form {
    let field = Field(
      state.isPatient ? "I ask" : "I write", hint: "in a sentence or two",
      longest: CareThread.longestMessage)
    var form: Form
    if let thread = state.threadHere {
      form = Form(
        .reply(thread: thread.id), title: "Answer: " + thread.title, note: state.messageNote,
        fields: [field])
    } else {
      let (subject, title) = state.messageSubject
      let about = title.map { ": " + $0 } ?? ""
      form = Form(
        .message(subject, title: title),
        title: (state.isPatient ? "Ask your care team" : "Write to the patient") + about,
        note: state.messageNote, fields: [field])
    }
    form.button = "Send"
    return form
  }

  /// What was written, or what is missing.
  var messageWords: Result<String, UserError> {
    let words = value(fields.first?.label ?? "")
    return words.isEmpty ? .failure(UserError("Type a few words")) : .success(words)
  }
}

extension PortalState {
  /// The thread that is open.
  var threadHere: CareThread? {
    guard case .thread(let id) = screen else { return nil }
    return person?.threads.first { $0.id == id }
  }

  /// What a new thread would be tied to here, and what that is called.
  var messageSubject: (CareThread.Subject?, String?) {
    if let topic = topicHere { return (.topic(topic), lesson(topic)?.title) }
    if let alert = alertHere { return (.alert(alert.id), alert.alert.words) }
    if let id = focusedItem?.alert, let raised = person?.alerts.first(where: { $0.id == id }) {
      return (.alert(id), raised.alert.words)
    }
    if let fact = focusedFact { return (.thing(fact.name), fact.title) }
    return (focusedThing.map { .thing($0) }, nil)
  }

  /// What is said before somebody writes: that it is not for emergencies, and who answers when
  /// (`clinical-corrections.md` 4.1).
  var messageNote: String {
    guard let person else { return "" }
    guard isPatient else { return "It stands on the patient's first screen, with your name." }
    let answers = person.answering.isEmpty ? "" : " " + person.answering
    let call = person.contact(for: .readings).map {
      " For what cannot wait call \($0.name.lowercasedFirst): \($0.phone)."
    }
    return "Not for emergencies: nobody may read it today." + (call ?? "") + answers
  }
}

extension String {
  /// The text with a small first letter.
  var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
