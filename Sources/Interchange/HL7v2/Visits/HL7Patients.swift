import Clinical

extension HL7MessageReader {
  /// PID: whom the segments after it speak of.
  mutating func readPatient(_ segment: HL7Segment) {
    closeGroup()
    closeOrder()
    mark(.part)
    noted = nil
    anchor = .patient
    visit = nil
    let who = Self.withoutNumber(segment)
    patient = builder.patient(who) {
      let found = Self.patient(segment)
      guard !found.identifiers.isEmpty || !found.names.isEmpty else { return nil }
      return PatientReading(patient: found, range: segment.range)
    }
    if let patient { people.append(patient) }
    noteBirth(segment)
  }

  /// The fields of a PID behind its set number, which says nothing of the patient.
  private static func withoutNumber(_ segment: HL7Segment) -> HL7Piece {
    let first = segment[1]
    return HL7Piece(source: segment.body.source, start: first.end, end: segment.body.end)
  }

  private func noteBirth(_ segment: HL7Segment) {
    let birth = segment[7]
    guard let sent = birth[1].text, HL7Times.date(sent) == nil, !HL7Times.isBlank(sent) else {
      return
    }
    builder.note(
      .dateMalformed, at: segment.range(of: birth, 7), "the birth date \(sent.prefix(40)) is none")
  }

  /// What a PID says.
  static func patient(_ segment: HL7Segment) -> Patient {
    var patient = Patient()
    patient.identifiers = identifiers(segment)
    patient.names = HL7People.names(segment[5]) + HL7People.names(segment[9])
    patient.birth = HL7Times.date(segment[7])
    patient.sex = sex(segment[8])
    patient.addresses = segment[11].repetitions.prefix(HL7People.most).compactMap(HL7People.address)
    patient.telecoms =
      segment[13].repetitions.prefix(HL7People.most).compactMap {
        HL7People.telecom($0, use: "home")
      }
      + segment[14].repetitions.prefix(HL7People.most).compactMap {
        HL7People.telecom($0, use: "work")
      }
    patient.languages = [segment[15][1].text].compactMap { $0 }
    // PID-24 and PID-25: one of several at birth, and which.
    let order = segment[25].text.flatMap { Int($0) }
    patient.multipleBirth = order ?? (segment[24].letter == UInt8(ascii: "Y") ? 0 : nil)
    // PID-29 and PID-30: when they died, and whether.
    if let died = HL7Times.date(segment[29]) {
      patient.deceased = .at(died)
    } else if segment[30].letter == UInt8(ascii: "Y") {
      patient.deceased = Period()
    }
    return patient
  }

  /// PID-3, and the older PID-2 and PID-4 where there is none; then numbers that a state gives.
  private static func identifiers(_ segment: HL7Segment) -> [Identifier] {
    func all(_ field: HL7Piece) -> [Identifier] {
      field.repetitions.prefix(HL7People.most).compactMap(HL7People.identifier)
    }
    var found = all(segment[3])
    for other in all(segment[2]) + all(segment[4])
    where !found.contains(where: { $0.value == other.value }) { found.append(other) }
    if let number = segment[19].text, !found.contains(where: { $0.type == "SS" }) {
      found.append(
        Identifier(system: "http://hl7.org/fhir/sid/us-ssn", value: number, type: "SS"))
    }
    if let licence = segment[20][1].text {
      found.append(Identifier(system: segment[20][2].text, value: licence, type: "DL"))
    }
    return found
  }

  /// HL7 table 0001.
  private static func sex(_ field: HL7Piece) -> Patient.Sex? {
    switch field[1].text?.uppercased() {
    case "M", "MALE": .male
    case "F", "FEMALE": .female
    case "O", "A", "N", "X", "OTHER": .other
    case nil: nil
    default: .unknown
    }
  }

  /// A remark on the patient is a note of its own.
  mutating func readPatientRemark(_ words: String, _ segment: HL7Segment) {
    var detail = DocumentDetail()
    detail.contentType = "text/plain"
    detail.text = words
    emit(
      Statement(
        kind: .document, section: .notes, concept: Concept(text: "Remark on the patient"),
        detail: .document(detail)), at: segment)
    noted = nil
  }
}
