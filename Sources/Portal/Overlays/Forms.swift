import Clinical
import Merging

/// The forms there are.
extension Form {
  /// A reading of the open person; of a new person where none is open.
  static func reading(of state: PortalState) -> Form {
    var fields: [Field] = []
    if state.person == nil {
      fields = [
        Field("Name", hint: "given name, family name"),
        Field("Born", hint: "as 1968-04-09"),
      ]
    }
    fields += [
      Field("What", choices: Measure.all.map { Field.Choice($0.key, $0.title) }),
      Field("Value", hint: "a number; pressure as 124/76"),
      Field("Unit", choices: Measure.units.map { Field.Choice($0.code, $0.title) }),
      Field("When", text: state.localTime, hint: "year-month-day hour:minute"),
    ]
    return Form(
      .reading(state.person?.key), title: "Add a reading",
      note: "Kept as typed by \(state.viewer.displayName), beside what the sources sent.",
      fields: fields)
  }

  /// The answer to a question, with its reason.
  static func decision(
    _ id: String, _ verdict: Decision.Verdict, preferring preferred: String? = nil, title: String,
    note: String
  ) -> Form {
    Form(
      .decision(id, verdict, preferring: preferred), title: title, note: note,
      fields: [Field("Reason", hint: "how you know; kept with your name")])
  }

  /// A file, a folder or an archive to import.
  static func importing() -> Form {
    Form(
      .importPath, title: "Import a file, a folder or a zip",
      note: "FHIR, C-CDA, CCR, HL7 v2 and device readings are recognised from their bytes. "
        + "Importing a file again adds nothing; a job that was stopped goes on.",
      fields: [
        Field("Path", hint: "a file, a folder or a zip"),
        Field("Source", hint: "leave empty: the documents say it"),
        Field(
          "First", choices: [.init("keep", "keep it"), .init("look", "look what would change")]),
      ])
  }

  /// The file for a screen as text, or for all that it shows when one scrolls.
  static func savingScreen(now: String) -> Form {
    let stamp = String(now.map { ":. ".contains($0) ? "-" : $0 })
    return Form(
      .saveScreen, title: "Write this as text",
      note: "It holds what you see: keep the file where only you can read it.",
      fields: [
        Field("File", text: "chartline-\(stamp).txt"),
        Field(
          "What",
          choices: [
            Field.Choice("whole", "all of it, to the last line"),
            Field.Choice("seen", "this screen"),
          ]),
      ])
  }

  /// One setting.
  static func setting(_ setting: Setting, now: Settings) -> Form {
    var field = Field(
      setting.title, text: setting.choices.isEmpty ? now[setting] : "",
      hint: setting == .library ? "leave empty for none" : "leave empty for the usual",
      choices: setting.choices)
    field.chosen = setting.choices.firstIndex { $0.value == now[setting] } ?? 0
    return Form(
      .setting(setting), title: setting.title,
      note: setting.help + (setting.needsRestart ? " It counts from the next start." : ""),
      fields: [field])
  }

  /// What a filled form asks for, or what is wrong with it.
  func outcome(in state: PortalState) -> Result<Effect, UserError> {
    switch purpose {
    case .reading(let person): return reading(person)
    case .decision(let id, let verdict, let preferred):
      guard let question = state.questions.first(where: { $0.id == id }) else {
        return .failure(UserError("This question was answered meanwhile"))
      }
      return .success(
        .decide(
          Decision.Subject(question.subject), names: question.names, verdict: verdict,
          preferring: preferred, reason: value("Reason")))
    case .answer(let assignment, let question): return answer(assignment, question)
    case .review(let assignment, let answer, let isUnderstood):
      return review(assignment, answer, isUnderstood: isUnderstood)
    case .giving(let about): return .success(giving(about: about, in: state))
    case .message(let subject, let title):
      return messageWords.map { .send($0, about: subject, title: title) }
    case .reply(let thread): return messageWords.map { .reply($0, thread: thread) }
    case .ownWord(let about): return ownWord(about: about, in: state)
    case .since:
      guard let key = state.person?.key, let choice = SinceChoice(rawValue: value("Since")),
        let by = ChangesBy(rawValue: value("Show"))
      else { return .failure(UserError("Open a person first")) }
      return .success(.loadChanges(key, choice, by))
    case .importPath:
      let path = value("Path")
      if path.isEmpty { return .failure(UserError("Type the path of a file, a folder or a zip")) }
      let source = value("Source")
      let sender = source.isEmpty ? nil : source
      return .success(
        value("First") == "look"
          ? .review(path, source: sender) : .importPaths([path], source: sender))
    case .alert(let id): return act(onAlert: id)
    case .resend(let id, let segment): return resend(id, segment: segment)
    case .askAgain(let id):
      let path = value("Path")
      return path.hasPrefix("/")
        ? .success(.askAgain(id, path: path))
        : .failure(UserError("Type a path of that system as /fhir/Patient/1"))
    case .saveScreen:
      let path = value("File")
      if path.isEmpty { return .failure(UserError("Type a file's name")) }
      let text = value("What") == "whole" ? wholeText(of: state) : screenText(of: state)
      return .success(.writeScreen(text, path: path))
    case .filter: return .failure(UserError("This form changes only what is shown"))
    case .setting(.library) where !Self.mayBeAsked(value(Setting.library.title)):
      return .failure(UserError("Type an address that begins with https://, or nothing for none"))
    case .setting(let setting):
      var settings = state.settings
      settings[setting] = value(setting.title)
      return .success(.keepSettings(settings))
    }
  }

  /// Whether an outside library may have this address: over TLS, or on this machine; or it is none.
  private static func mayBeAsked(_ address: String) -> Bool {
    address.isEmpty
      || ["https://", "http://127.0.0.1:", "http://localhost:"].contains(where: address.hasPrefix)
  }

  private func reading(_ person: IdentityKey?) -> Result<Effect, UserError> {
    let entry = ReadingEntry(
      person: person, name: value("Name"), birth: value("Born"), analyte: value("What"),
      value: value("Value"), unit: value("Unit"), at: value("When"))
    if person == nil {
      if entry.name.isEmpty { return .failure(UserError("Type the name")) }
      if PartialDate(iso: entry.birth) == nil {
        return .failure(UserError("Type the birth date as 1968-04-09"))
      }
    }
    if let problem = Measure.problem(with: entry) { return .failure(UserError(problem)) }
    guard let at = PartialDate(iso: entry.at), at.precision >= .minute else {
      return .failure(UserError("Type when as 2026-11-16 07:32"))
    }
    return .success(.addReading(entry))
  }
}

extension Decision.Subject {
  /// What a decision on a question is about.
  init(_ question: Question.Subject) {
    switch question {
    case .identity: self = .identity
    // The two entries that bear one number.
    case .thing, .wrongPatient: self = .thing
    case .conflict: self = .conflict
    }
  }
}
