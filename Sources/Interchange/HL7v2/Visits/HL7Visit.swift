import Clinical

extension HL7MessageReader {
  /// PV1 and PV2: the visit. In messages of admissions it is a statement; elsewhere what is said
  /// belongs to the visit of this number.
  mutating func readVisit(_ segment: HL7Segment) {
    let more = takeFollowing(.pv2).first
    mark(.part)
    visit = visitNumber(segment)
    guard code == "ADT", !Self.withoutVisit.contains(event), saysSomething(segment) else { return }
    var statement = Statement(kind: .encounter, section: .encounters, identifier: visit)
    var detail = EncounterDetail()
    detail.classCode = segment[2][1].text
    statement.concept = kind(segment)
    statement.period = HL7Times.period(segment[44], segment[45])
    statement.status = Status(
      standing(hasEnd: statement.period.end != nil), sent: event.isEmpty ? nil : event)
    if event == "A03", statement.period.end == nil { statement.period.endedAtUnknownTime = true }
    statement.author = HL7People.person(segment[7])
    detail.locations = [HL7People.place(segment[3])].compactMap { $0 }
    detail.reasons = more.map { codes.all($0[3]) } ?? []
    detail.disposition = codes.some(segment[36])
    for field in [segment[50], segment[5]] {
      if let number = HL7People.identifier(field) { statement.otherIdentifiers.append(number) }
    }
    statement.detail = .encounter(detail)
    emit(statement, at: segment)
  }

  /// Events about persons, not visits (HL7 table 0003): no visit is made of what they send along.
  private static let withoutVisit: Set<String> = [
    "A18", "A24", "A28", "A29", "A30", "A31", "A34", "A36", "A37", "A39", "A40", "A46", "A47",
  ]

  /// Not only class N, "not applicable", and not nothing at all.
  private func saysSomething(_ segment: HL7Segment) -> Bool {
    guard segment[2].letter != UInt8(ascii: "N") else { return false }
    return [2, 3, 4, 19, 44].contains { segment[$0].isValued }
  }

  private func visitNumber(_ segment: HL7Segment) -> NativeIdentifier? {
    guard let number = HL7People.identifier(segment[19]) else { return nil }
    return NativeIdentifier(root: number.system ?? sender, value: number.value)
  }

  /// The type of admission (PV1-4), with the class (PV1-2) in words where it has none.
  private func kind(_ segment: HL7Segment) -> Concept {
    var kind = codes.concept(segment[4])
    for index in kind.codings.indices where kind.codings[index].system == nil {
      kind.codings[index].system = CodeSystem("http://terminology.hl7.org/CodeSystem/v2-0007")
    }
    if kind.words == nil {
      kind.text = segment[2][1].text.flatMap { Self.classes[$0.uppercased()] }
    }
    return kind
  }

  /// HL7 table 0004.
  private static let classes = [
    "I": "Hospital stay", "O": "Outpatient visit", "E": "Emergency visit", "P": "Preadmission",
    "R": "Recurring visit", "B": "Obstetric stay", "C": "Commercial account",
  ]

  /// What the event makes of the visit (HL7 table 0003). A visit that the patient has left (PV1-45)
  /// goes on no more, whatever the event (HL7 v2-to-FHIR, PV1 to Encounter: status), save where that
  /// discharge is just what is taken back (A13).
  private func standing(hasEnd: Bool) -> Status.Standing {
    guard let known = Self.events[event] else { return hasEnd ? .completed : .unknown }
    return known == .active && hasEnd && event != "A13" ? .completed : known
  }

  private static let events: [String: Status.Standing] = [
    "A01": .active, "A02": .active, "A04": .active, "A06": .active, "A07": .active,
    "A09": .active, "A10": .active, "A12": .active, "A13": .active, "A22": .active,
    "A21": .active, "A03": .completed, "A05": .planned, "A14": .planned, "A11": .notDone,
    "A27": .notDone, "A38": .notDone, "A23": .enteredInError,
  ]
}
