import Clinical

extension HL7MessageReader {
  /// SCH: an appointment, with the people and places behind it. It stands before the PID.
  mutating func readAppointment(_ segment: HL7Segment) {
    closeGroup()
    appointment = segment
    mark(.part)
  }

  /// Makes a statement of an appointment, once it is known for whom it is.
  mutating func closeAppointment() {
    guard let segment = appointment else { return }
    appointment = nil
    var statement = Statement(
      kind: .plan, section: .plan, identifier: native(segment[2].text ?? segment[1].text))
    var detail = PlanDetail(role: .appointment)
    statement.concept =
      codes.some(segment[7]) ?? codes.some(segment[8]) ?? Concept(text: "Appointment")
    detail.categories = codes.all(segment[8])
    detail.reasons = codes.all(segment[6])
    // TQ1 since v2.5, SCH-11 before.
    let timing = message.segments.first { $0.name == .tq1 }
    statement.period =
      timing.map { HL7Times.period($0[7], $0[8]) }
      ?? HL7Times.period(segment[11][4], segment[11][5])
    statement.author = HL7People.person(segment[16])
    statement.status = booking(segment)
    for resource in message.segments {
      switch resource.name {
      case .aip: detail.performers += [HL7People.person(resource[3])].compactMap { $0 }
      case .ail: detail.locations += [HL7People.place(resource[3])].compactMap { $0 }
      case .ais:
        if statement.period.isUndated { statement.period = HL7Times.moment(resource[4]) }
        detail.activities += codes.all(resource[3])
      case .aig:
        if statement.period.isUndated { statement.period = HL7Times.moment(resource[8]) }
        detail.categories += codes.all(resource[3])
      default: break
      }
    }
    statement.detail = .plan(detail)
    emit(statement, at: segment)
  }

  /// SCH-25, else the event (HL7 table 0003).
  private func booking(_ segment: HL7Segment) -> Status {
    if segment[25].isValued { return HL7Status.status(segment[25], by: HL7Status.appointment) }
    let known: [String: Status.Standing] = [
      "S15": .stopped, "S16": .stopped, "S17": .enteredInError, "S26": .notDone,
    ]
    return Status(known[event] ?? .planned, sent: event.isEmpty ? nil : event)
  }

  /// RF1: the patient is sent to somebody.
  mutating func readReferral(_ segment: HL7Segment) {
    referral = segment
    mark(.part)
  }

  /// Makes a statement of a referral, once it is known of whom.
  mutating func closeReferral() {
    guard let segment = referral else { return }
    referral = nil
    var statement = Statement(
      kind: .plan, section: .referral, identifier: native(segment[6][1].text))
    var detail = PlanDetail(role: .referral)
    statement.concept = codes.some(segment[3]) ?? Concept(text: "Referral")
    detail.priority = segment[2][1].text
    detail.reasons = codes.all(segment[10])
    statement.status = HL7Status.status(segment[1], by: Self.referrals)
    statement.period = HL7Times.period(segment[7], segment[8])
    statement.detail = .plan(detail)
    emit(statement, at: segment)
  }

  /// HL7 table 0283.
  private static let referrals: [String: Status.Standing] = [
    "A": .active, "P": .planned, "R": .notDone, "E": .stopped,
  ]
}
