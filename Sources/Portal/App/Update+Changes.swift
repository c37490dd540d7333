import Clinical
import Merging

/// What changes the record: each asks first, by a form or a question.
extension PortalState {
  mutating func change(_ command: Command) -> [Effect] {
    switch command {
    case .decide: if let question = questionHere { return go(.question(question.id)) }
    case .add: overlays.append(.form(.reading(of: self)))
    case .ownWord: overlays.append(.form(.ownWord(in: self)))
    case .write: overlays.append(.form(.message(in: self)))
    case .give: if let form = Form.giving(in: self) { overlays.append(.form(form)) }
    case .handle:
      if let raised = alertHere { overlays.append(.form(.acting(on: raised, in: self))) }
    case .importFiles: overlays.append(.form(.importing()))
    case .saveScreen:
      overlays.append(.form(.savingScreen(now: localTime)))
    case .saveFile:
      if let (thing, words) = fileHere {
        ask(
          "Save this file?",
          "\(words). It is written into the folder in which Chartline was started, under a name of ours, "
            + "for you alone. It is not opened.", .saveFile(thing))
      }
    case .cancelJob: if let job = runningJob { return [.cancelJob(job.id)] }
    case .undo, .redo: askToUndo(command)
    case .startDemo:
      ask(
        "Fill this store with three invented people?",
        "Their records arrive as files of four invented providers. They can be undone.",
        .startDemo)
    default: askAboutLesson(command)
    }
    return []
  }

  private mutating func askToUndo(_ command: Command) {
    if let decision = decisionHere {
      ask(
        "Take this decision back?",
        "The record is merged as if it had not been said. It stays in the history.",
        .takeBack(decision))
    } else if let row = importHere {
      if command == .undo {
        ask(
          "Undo import \(row.id), \(row.sourceName)?",
          "What only it said leaves the record. Nothing is deleted; U puts it back.",
          .undoImport(row.id))
      } else {
        ask("Put import \(row.id) back?", "What it says counts again.", .redoImport(row.id))
      }
    }
  }

  private mutating func askAboutLesson(_ command: Command) {
    switch command {
    case .markRead:
      guard let given = assignmentHere else { return }
      ask(
        "Have you read this lesson?", "\(given.givenBy) will see that you have.",
        .markRead(assignment: given.id))
    case .acknowledge:
      guard let alert = alertHere else { return askToSign() }
      ask(
        "Note that you have seen this?",
        "\(alert.alert.words). It stays open, with your name on it.",
        .acknowledge(alert: alert.id))
    default: break
    }
  }

  private mutating func askToSign() {
    guard let fact = unsignedHere, let report = person?.unsignedReport(of: fact, at: now) else {
      return
    }
    ask(
      "Sign this report?",
      "\(report.words): that you have seen it stands with your name, until it says something else.",
      .decide(
        .result, names: report.things.map(\.rawValue), verdict: .seen, preferring: nil, reason: ""))
  }

  /// Puts a question before something is changed.
  mutating func ask(_ question: String, _ detail: String, _ effects: Effect...) {
    overlays.append(.confirm(Confirmation(question, detail: detail, effects: effects)))
  }
}
