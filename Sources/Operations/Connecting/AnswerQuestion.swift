import Clinical
import Interchange
import Merging
import RecordStore

/// What was answered to another system's question.
public struct AnsweredQuestion: Sendable {
  /// The message to send.
  public var message: [UInt8]
  /// What was told, for the log.
  public var words: String
  /// Whether the question was answered, if only with "nobody".
  public var isAnswered: Bool

  /// An answer from its parts.
  public init(message: [UInt8], words: String, isAnswered: Bool) {
    self.message = message
    self.words = words
    self.isAnswered = isAnswered
  }
}

extension Session {
  /// Answers a question for vaccines (QBP^Q11, Z34). Only a system that somebody set up with
  /// `sources add NAME --answers SENDER` is told anything, only of the people named there, and only where
  /// the birth date and either a number or the whole name are theirs. To everybody else, and of everybody
  /// else, all answers are the same. What is told is noted in the access log.
  /// - Returns: nil where the message is no question.
  /// - Throws: ``OperationError`` where the store cannot be read.
  public func answer(question: [UInt8]) throws(OperationError) -> AnsweredQuestion? {
    guard let refusal = HL7QueryAnswer.refusal(of: question, at: now),
      let asked = HL7Query(question), let header = HL7Header(of: question)
    else { return nil }
    let asker = try listConnections().map(\.connection).first {
      $0.kind == .asking && $0.address.lowercased() == header.sender.lowercased()
    }
    guard let asker else {
      return AnsweredQuestion(
        message: refusal, words: "a question, which this store answers to nobody",
        isAnswered: false)
    }
    func say(_ status: String, _ profile: String, _ body: [UInt8] = []) -> [UInt8] {
      HL7QueryAnswer.message(
        to: question, status: status, profile: profile,
        words: status == "AR" ? "Ask for the history, Z34." : "", body: body, at: now)
    }
    guard asked.profile == HL7Query.history else {
      return AnsweredQuestion(
        message: say("AR", "Z33"), words: "\(asker.name) asked for what is not told",
        isAnswered: false)
    }
    guard let told = try meant(by: asked.patient, among: asker.patients) else {
      return AnsweredQuestion(
        message: say("NF", "Z33"), words: "\(asker.name) asked for nobody whom it may be told of",
        isAnswered: true)
    }
    let vaccines = try vaccines(of: told.key)
    var person = told.patient
    person.identifiers = asked.patient.identifiers
    try OperationError.wrap { () throws(StoreError) in
      try store.note(
        "disclose", about: told.key, detail: "\(vaccines.count) vaccines to \(asker.name)",
        by: viewer, at: now)
    }
    return AnsweredQuestion(
      message: say("OK", "Z32", HL7History.segments(of: person, vaccines)),
      words: "\(asker.name) was told \(vaccines.count) vaccines of \(person.displayName)",
      isAnswered: true)
  }

  /// The one of these people who is meant; nil for none, and where it could be two.
  private func meant(
    by asked: Patient, among people: [String]
  ) throws(OperationError) -> Identity? {
    var found: [Identity] = []
    for key in people {
      let identities = try identities(of: IdentityKey(rawValue: key))
      if let identity = identities.first(where: { $0.patient.isMeant(by: asked) }) {
        found.append(identity)
      }
    }
    return found.count == 1 ? found[0] : nil
  }

  /// What was given and what was refused: no bills, nothing that was taken back.
  private func vaccines(of person: IdentityKey) throws(OperationError) -> [HL7History.Vaccine] {
    try openChart(of: person, note: false).chart.facts.compactMap { fact in
      guard fact.kind == .immunization, [.completed, .notDone].contains(fact.state),
        let member = fact.members.first(where: { !$0.isReplaced })
      else { return nil }
      return HL7History.Vaccine(name: fact.name, statement: member.kept.statement)
    }
  }
}

extension Patient {
  /// Whether a question means this patient: the day of birth is the same, and so is a number or the whole
  /// name. A number alone could be mistyped, a name alone is borne by many.
  fileprivate func isMeant(by asked: Patient) -> Bool {
    guard let birth, let given = asked.birth, birth.precision >= .day,
      given.precision >= .day, birth.civil.isoDate == given.civil.isoDate
    else { return false }
    let isNumber = asked.identifiers.contains { number in
      identifiers.contains { $0.value == number.value && $0.system == number.system }
    }
    return isNumber || asked.names.contains { name in names.contains { $0.isCalled(name) } }
  }
}

extension PersonName {
  /// Whether the family name and the first given name are the same, letter case apart.
  fileprivate func isCalled(_ other: PersonName) -> Bool {
    let family = family.joined(separator: " ").lowercased()
    guard !family.isEmpty, let first = given.first?.lowercased() else { return false }
    return family == other.family.joined(separator: " ").lowercased()
      && first == other.given.first?.lowercased()
  }
}
