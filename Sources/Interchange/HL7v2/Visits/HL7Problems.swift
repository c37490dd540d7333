import Clinical

extension HL7MessageReader {
  /// DG1: a diagnosis of a visit.
  mutating func readDiagnosis(_ segment: HL7Segment) {
    var statement = Statement(
      kind: .condition, section: .problems, identifier: native(segment[20][1].text))
    var detail = ConditionDetail()
    statement.concept = named(codes.concept(segment[3]), segment[4])
    detail.categories = ["encounter-diagnosis"]
    switch segment[6][1].text?.uppercased() {
    case "A": detail.categories.append("admitting")
    case "W": statement.certainty = .provisional
    case "F": statement.certainty = .confirmed
    default: break
    }
    statement.period = Period(start: HL7Times.date(segment[5]))
    statement.recorded = HL7Times.date(segment[19])
    statement.author = HL7People.person(segment[16])
    if segment[21].letter == UInt8(ascii: "D") {
      statement.status = Status(.enteredInError, sent: "D")
    }
    guard !statement.concept.isEmpty else { return mark(.part) }
    statement.detail = .condition(detail)
    emit(statement, at: segment)
  }

  /// Older versions send the words in a field of their own.
  private func named(_ concept: Concept, _ words: HL7Piece) -> Concept {
    var concept = concept
    if concept.words == nil { concept.text = words[1].text }
    return concept
  }

  /// PRB: a problem of the list.
  mutating func readProblem(_ segment: HL7Segment) {
    var statement = Statement(
      kind: .condition, section: .problems, identifier: native(segment[4][1].text))
    var detail = ConditionDetail()
    detail.categories = ["problem-list-item"]
    statement.concept = codes.concept(segment[3])
    statement.status = HL7Status.status(segment[14], by: Self.lives)
    let sureness = segment[13][1].text?.uppercased() ?? ""
    statement.certainty = Self.sureness[sureness]
    statement.period = HL7Times.period(segment[16], segment[9])
    if let words = segment[17].text { statement.period.text = words }
    statement.recorded = HL7Times.date(segment[7]) ?? HL7Times.date(segment[2])
    detail.severity = codes.some(segment[26])
    if segment[1][1].equals("DE") { statement.status = Status(.enteredInError, sent: "DE") }
    statement.detail = .condition(detail)
    emit(statement, at: segment)
  }

  /// PRB-14: user-defined; the words that the standard suggests and FHIR's.
  private static let lives: [String: Status.Standing] = [
    "ACTIVE": .active, "A": .active, "INACTIVE": .inactive, "I": .inactive, "RESOLVED": .resolved,
    "R": .resolved, "RECURRENCE": .recurrence, "REMISSION": .remission,
  ]

  /// PRB-13: user-defined.
  private static let sureness: [String: Certainty] = [
    "CONFIRMED": .confirmed, "C": .confirmed, "PROVISIONAL": .provisional, "P": .provisional,
    "DIFFERENTIAL": .differential, "D": .differential, "UNCONFIRMED": .unconfirmed,
  ]

  /// PR1: something that was done.
  mutating func readProcedure(_ segment: HL7Segment) {
    var statement = Statement(
      kind: .procedure, section: .procedures, identifier: native(segment[19][1].text))
    var detail = ProcedureDetail()
    statement.concept = named(codes.concept(segment[3]), segment[4])
    statement.period = HL7Times.moment(segment[5])
    detail.performers = [11, 12, 8].compactMap { HL7People.person(segment[$0]) }
    detail.reasons = codes.all(segment[15])
    statement.author = detail.performers.first
    if segment[20].letter == UInt8(ascii: "D") {
      statement.status = Status(.enteredInError, sent: "D")
    }
    guard !statement.concept.isEmpty else { return mark(.part) }
    statement.detail = .procedure(detail)
    emit(statement, at: segment)
  }

  /// GOL: a goal.
  mutating func readGoal(_ segment: HL7Segment) {
    var statement = Statement(
      kind: .goal, section: .goals, identifier: native(segment[4][1].text))
    var detail = GoalDetail()
    statement.concept = codes.concept(segment[3])
    statement.status = HL7Status.status(segment[18], by: Self.lives)
    statement.period = Period(start: HL7Times.date(segment[7]))
    statement.recorded = HL7Times.date(segment[2])
    if let due = HL7Times.date(segment[8]) { detail.targets = [.init(due: due)] }
    if segment[1][1].equals("DE") { statement.status = Status(.enteredInError, sent: "DE") }
    statement.detail = .goal(detail)
    emit(statement, at: segment)
  }
}
