import Clinical
import Foundation
import Operations
import Portal

/// Effects that change what is kept. Other windows hear of it by the store; this one by a message.
extension Performer {
  func change(_ effect: Effect) throws {
    let words: String
    switch effect {
    case .decide(let subject, let names, let verdict, let preferred, let reason):
      try session.decide(subject, names, verdict, preferring: preferred, reason: reason)
      words =
        verdict == .seen
        ? "Signed with your name. It can be taken back."
        : "Kept: \(verdict.rawValue). It can be taken back."
    case .review(let path, let source):
      mailbox.post(.reviewed(try review(path, source: source)))
      return
    case .takeBack(let decision):
      try takeBack(decision)
      words = "Taken back; it is asked again."
    case .undoImport(let id):
      try session.undo(import: id)
      words = "Import \(id) is undone. Nothing was deleted."
    case .redoImport(let id):
      try session.redo(import: id)
      words = "Import \(id) is in force again."
    case .addReading(let entry):
      try addReading(entry)
      words = "The reading is kept, as typed by you."
    case .say(let word, let person, let thing):
      try session.say(word, of: person, about: thing)
      words = "Kept as your word, beside what the sources sent."
    case .keepPlace:
      _ = try teach(effect)
      return
    case .noteOpened, .noteRead:
      _ = try teach(effect)
      mailbox.post(.storeChanged)
      return
    case .give, .markRead, .answer, .reviewAnswer, .send, .reply:
      words = try teach(effect) ?? ""
    case .resend(let id, let segment, let field, let value, let to):
      let message = try session.edited(exchange: id, segment: segment, field: field, to: value)
      let sent = try services.send(message, to)
      let code = sent.status.isEmpty ? "Sent" : "Answered \(sent.status)"
      words = "\(code): \(sent.words)"
    case .askAgain(let id, let path):
      let exchange = try session.exchange(id)
      let answer = try services.askAgain(try session.repeated(exchange, path: path))
      words = "Answered \(answer)."
    case .setFault(let source, let fault): words = try services.setFault(source, fault)
    case .acknowledge(let id):
      try session.acknowledge(alert: id)
      words = "Noted, with your name."
    case .act(let act, let id):
      words = try perform(act, onAlert: id)
    case .keepSettings(let chosen):
      settings.withLock { $0 = chosen }
      let path = try services.preferences.keep(chosen.configuration)
      words = "Kept in \(path)."
    case .unlock(let code):
      guard services.preferences.opens(code) else {
        throw OperationError(.refused, "this is not the lock code", "")
      }
      mailbox.post(.unlocked)
      return
    case .writeScreen(let text, let path):
      try write(text, to: path)
      words = "The screen is written to \(path)."
    case .saveFile(let thing):
      let saved = try session.saveFile(of: thing, into: ".")
      words = "Saved as \(saved.path), \(saved.size) bytes, for you alone."
    default: return
    }
    mailbox.post(.done(words))
    mailbox.post(.storeChanged)
  }

  private func perform(_ act: RaisedAlert.Act, onAlert id: Int64) throws -> String {
    switch act {
    case .snooze(let minutes, let why):
      try session.snooze(alert: id, minutes: minutes, why: why)
      return "Put off for \(minutes) minutes, with your name and reason."
    case .passOn(let to, let note):
      try session.escalate(alert: id, to: to, note: note)
      return "Passed on to \(to)."
    case .remark(let remark, let isAnswer):
      try session.remark(onAlert: id, remark, isAnswer: isAnswer)
      return isAnswer ? "Your answer is kept with the alert." : "The remark is kept with the alert."
    }
  }

  private func takeBack(_ decision: Decision) throws {
    let kept = try session.listDecisions().first { $0.decision == decision }
    guard let kept else { throw OperationError(.missing, "the decision is not there any more", "") }
    try session.takeBack(decision: kept.id)
  }

  private func addReading(_ entry: ReadingEntry) throws {
    let at = try TypedReading.moment(entry.at, clock: session.clock)
    let values = try TypedReading.values(
      analyte: entry.analyte, value: entry.value, unit: entry.unit)
    if let person = entry.person {
      try session.addReading(values, of: person, at: at)
    } else {
      let words = entry.name.split(separator: " ").map(String.init)
      let name = PersonName(family: words.suffix(1).map { $0 }, given: Array(words.dropLast()))
      let patient = Patient(names: [name], birth: PartialDate(iso: entry.birth))
      try session.addReading(values, of: patient, at: at)
    }
  }

  private func write(_ text: String, to path: String) throws {
    let file = (path as NSString).expandingTildeInPath
    try PrivateFiles.write(Array((text + "\n").utf8), to: file)
  }
}
