import Clinical

extension HL7MessageReader {
  /// RXO, RXE: an order of a medicine; what was asked for, and the pharmacy's own version of it.
  mutating func readMedicineOrder(_ segment: HL7Segment) {
    var statement = medicine(segment, product: segment.name == .rxo ? 1 : 2)
    var detail = MedicationDetail(role: .order)
    detail.intent = order?[1].text
    // What was asked for, and what the pharmacy made of it, are two sayings.
    if segment.name == .rxo { statement.identifier?.value += "/requested" }
    let isRequest = segment.name == .rxo
    var dosage = Dosage()
    let unit = HL7Unit(segment[isRequest ? 4 : 5], codes)
    dosage.dose = HL7Numbers.quantity(segment[isRequest ? 2 : 3], unit)
    dosage.doseHigh = HL7Numbers.quantity(segment[isRequest ? 3 : 4], unit)
    detail.form = codes.some(segment[isRequest ? 5 : 6])
    let words =
      codes.all(segment[7]).map(\.title) + (isRequest ? codes.all(segment[6]) : []).map(\.title)
    dosage.text = words.isEmpty ? nil : words.joined(separator: "; ")
    detail.quantity = HL7Numbers.quantity(
      segment[isRequest ? 11 : 10], HL7Unit(segment[isRequest ? 12 : 11], codes))
    detail.refills = segment[isRequest ? 13 : 12].text.flatMap { Int($0) }
    statement.period = when(segment)
    addRoute(to: &dosage)
    if dosage != Dosage() { detail.dosages = [dosage] }
    detail.reasons = codes.all(segment[isRequest ? 20 : 27])
    statement.detail = .medication(detail)
    emit(statement, at: segment)
  }

  /// RXD: handed out.
  mutating func readDispense(_ segment: HL7Segment) {
    var statement = medicine(segment, product: 2)
    statement.identifier = segment[7].text.flatMap {
      native($0 + "/" + (segment[1].text ?? "") + "/dispense")
    }
    statement.status = Status(.completed)
    statement.period = HL7Times.moment(segment[3])
    statement.author = HL7People.person(segment[10])
    var detail = MedicationDetail(role: .dispense)
    detail.quantity = HL7Numbers.quantity(segment[4], HL7Unit(segment[5], codes))
    detail.form = codes.some(segment[6])
    detail.refills = segment[8].text.flatMap { Int($0) }
    detail.basedOn = [order?[2].text, segment[7].text].compactMap { $0 }
    var dosage = Dosage()
    let words = segment[9].repetitions.compactMap(\.text)
    dosage.text = words.isEmpty ? nil : words.joined(separator: "; ")
    addRoute(to: &dosage)
    if dosage != Dosage() { detail.dosages = [dosage] }
    statement.detail = .medication(detail)
    emit(statement, at: segment)
  }

  /// RXA of a medicine, and RXG: given by staff, or to be given.
  mutating func readGiven(_ segment: HL7Segment) {
    let isPlan = segment.name == .rxg
    var statement = medicine(segment, product: isPlan ? 4 : 5)
    statement.identifier = nil
    let unit = HL7Unit(segment[7], codes)
    var dosage = Dosage()
    dosage.dose = HL7Numbers.quantity(segment[isPlan ? 5 : 6], unit)
    if dosage.dose?.number.value == 999 { dosage.dose = nil }
    addRoute(to: &dosage)
    var detail = MedicationDetail(role: isPlan ? .order : .administration)
    if dosage != Dosage() { detail.dosages = [dosage] }
    if isPlan {
      statement.status = Status(.planned)
    } else {
      statement.period = HL7Times.period(segment[3], segment[4])
      statement.author = HL7People.person(segment[10])
      detail.statusReason = codes.some(segment[18])
      detail.basedOn = [order?[2].text].compactMap { $0 }
      statement.status = Self.given(segment)
    }
    statement.detail = .medication(detail)
    emit(statement, at: segment)
  }

  /// HL7 table 0322, and RXA-21.
  private static func given(_ segment: HL7Segment) -> Status {
    if segment[21].letter == UInt8(ascii: "D") { return Status(.enteredInError, sent: "D") }
    let sent = segment[20].text
    let known: [String: Status.Standing] = [
      "CP": .completed, "PA": .stopped, "RE": .notDone, "NA": .notDone,
    ]
    return Status(sent.flatMap { known[$0.uppercased()] } ?? .unknown, sent: sent)
  }

  /// What all four say: the product, the order's numbers and standing.
  private mutating func medicine(_ segment: HL7Segment, product: Int) -> Statement {
    anchor = .order
    isOrderTold = true
    var statement = Statement(kind: .medication, section: .medications)
    statement.concept = codes.concept(segment[product])
    guard let order else { return statement }
    let number = order[2].text ?? order[3].text
    statement.identifier = number.flatMap {
      native($0 + "/" + (statement.concept.codings.first?.code ?? ""))
    }
    statement.otherIdentifiers = orderNumbers(order)
    statement.status = orderStatus(order)
    statement.recorded = HL7Times.date(order[9])
    statement.author = HL7People.person(order[12])
    return statement
  }

  /// The route of the RXR that follows.
  private mutating func addRoute(to dosage: inout Dosage) {
    dosage.route = ofSameOrder.first { $0.name == .rxr }.flatMap { codes.some($0[1]) }
  }

  /// When it is to be taken: TQ1, else the older RXE-1 or ORC-7.
  private func when(_ segment: HL7Segment) -> Period {
    if let timing { return HL7Times.period(timing[7], timing[8]) }
    let old = segment.name == .rxe && segment[1].isValued ? segment[1] : order?[7]
    return old.map { HL7Times.period($0[4], $0[5]) } ?? Period()
  }
}
