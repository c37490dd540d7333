import Clinical

extension HL7MessageReader {
  /// Whether an RXA tells of a vaccine: by its code, else by the message (registries).
  private func isVaccine(_ segment: HL7Segment) -> Bool {
    codes.concept(segment[5]).codings.contains { $0.system == .cvx }
      || ["VXU", "VXR", "VXX", "RSP"].contains(code)
  }

  /// RXA: a dose of a vaccine, given, refused, reported or deleted; or a medicine that was given.
  mutating func readDose(_ segment: HL7Segment) {
    guard isVaccine(segment) else { return readGiven(segment) }
    let route = takeFollowing(.rxr).first
    anchor = .vaccine
    // CVX 998: no vaccine; the segment only holds what follows.
    guard segment[5][1].text != "998" else {
      order = nil
      noted = nil
      return mark(.container)
    }
    var statement = Statement(kind: .immunization, section: .immunizations)
    statement.identifier = native(order?[3].text ?? order?[2].text)
    statement.concept = codes.concept(segment[5])
    statement.status = doseStatus(segment)
    statement.period = HL7Times.moment(segment[3])
    statement.recorded = HL7Times.date(segment[22])
    statement.author =
      HL7People.person(segment[10]) ?? HL7People.place(segment[11])
      ?? HL7People.organization(segment[27])
    var detail = ImmunizationDetail()
    detail.lot = segment[15].repetitions.first?.text
    detail.manufacturer = segment[17][2].text ?? segment[17][1].text
    detail.dose = doseAmount(segment)
    detail.reasonNotDone = codes.some(segment[18])
    detail.route = route.flatMap { codes.some($0[1]) }
    detail.site = route.flatMap { codes.some($0[2]) }
    addSource(segment, to: &detail, &statement)
    if let expires = segment[16].repetitions.first?.text {
      statement.notes.append("Expires: " + expires)
    }
    statement.detail = .immunization(detail)
    order = nil
    emit(statement, at: segment)
  }

  /// RXA-21 D takes a dose back; RXA-20 says whether it was given; a reason for refusal alone says
  /// that it was not (CDC implementation guide 1.5, HL7 table 0322).
  private func doseStatus(_ segment: HL7Segment) -> Status {
    if segment[21].letter == UInt8(ascii: "D") { return Status(.enteredInError, sent: "D") }
    let sent = segment[20].text
    switch sent?.uppercased() {
    case "CP": return Status(.completed, sent: sent)
    case "PA": return Status(.completed, sent: sent)
    case "RE", "NA": return Status(.notDone, sent: sent)
    case nil: return Status(segment[18].isValued ? .notDone : .unknown)
    default: return Status(.unknown, sent: sent)
    }
  }

  /// RXA-6: 999 and 0 stand for "not known".
  private func doseAmount(_ segment: HL7Segment) -> Quantity? {
    guard let quantity = HL7Numbers.quantity(segment[6], HL7Unit(segment[7], codes)),
      quantity.number.value != 999, quantity.number.value != 0
    else { return nil }
    return quantity
  }

  /// RXA-9 (NIP001): 00 is a new record, the others were reported from elsewhere; beside it, remarks.
  private func addSource(
    _ segment: HL7Segment, to detail: inout ImmunizationDetail, _ statement: inout Statement
  ) {
    for note in segment[9].repetitions where note.isValued {
      switch note[1].text {
      case "00"?: detail.isPrimarySource = true
      case let source? where source.count == 2 && source.hasPrefix("0"):
        detail.isPrimarySource = false
        if let words = note[2].text { statement.notes.append(words) }
      default: if let words = note[2].text ?? note[1].text { statement.notes.append(words) }
      }
    }
    if segment[20].equals("PA") {
      // Given in part: it may not count as a dose.
      statement.notUnderstood.append("given only in part (RXA-20 PA)")
    }
  }

  /// An OBX behind a dose: its number in the series, or what else was noted with it.
  mutating func readVaccinePart(_ segment: HL7Segment) {
    guard let noted else {
      // Behind "no vaccine": evidence of immunity and the like stands for itself.
      anchor = .patient
      return readObservation(segment)
    }
    mark(.part)
    var detail = ObservationDetail()
    var said = Statement(kind: .observation, section: .immunizations)
    HL7Values.add(segment, unit: HL7Unit(segment[6], codes), to: &detail, &said, codes)
    let name = codes.concept(segment[3])
    guard let words = detail.value?.words else { return }
    if name.has(.loinc, Self.doseNumber),
      case .immunization(var dose) = builder.reading.statements[noted].statement.detail
    {
      dose.doseNumber = words
      builder.reading.statements[noted].statement.detail = .immunization(dose)
    } else {
      builder.reading.statements[noted].statement.notes.append(name.title + ": " + words)
    }
  }

  /// LOINC: dose number in series.
  private static let doseNumber = "30973-2"
}
