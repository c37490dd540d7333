import Clinical

extension HL7MessageReader {
  /// NK1: somebody close to the patient.
  mutating func readContact(_ segment: HL7Segment) {
    var detail = ContactDetail()
    detail.name =
      segment[2].repetitions.lazy.compactMap(HL7People.name).first?.display
      ?? HL7People.organization(segment[13])
    detail.telecoms = [5, 6, 40].flatMap { field in
      segment[field].repetitions.prefix(HL7People.most).compactMap {
        HL7People.telecom($0)?.value
      }
    }
    detail.address = HL7People.addressLine(segment[4])
    let relation = codes.some(segment[3]) ?? codes.concept(segment[7])
    guard detail != ContactDetail() || !relation.isEmpty else { return mark(.part) }
    emit(
      Statement(
        kind: .contact, section: .support, concept: relation,
        period: HL7Times.period(segment[8], segment[9]), detail: .contact(detail)), at: segment)
  }

  /// IN1, with IN2 and IN3: an insurance.
  mutating func readInsurance(_ segment: HL7Segment) {
    let more = takeFollowing(.in2, .in3).first
    var detail = CoverageDetail()
    detail.payer = HL7People.organization(segment[4]) ?? segment[3][1].text
    detail.plan = segment[9][1].text ?? segment[2][2].text
    detail.memberNumber = segment[36].text ?? segment[49][1].text ?? more?[61][1].text
    detail.groupNumber = segment[8].text
    detail.relationship = codes.some(segment[17])
    detail.holder = HL7People.name(segment[16])?.display
    detail.order = segment[22].text.flatMap { Int($0) } ?? segment[1].text.flatMap { Int($0) }
    let type = codes.some(segment[15]) ?? codes.concept(segment[2])
    emit(
      Statement(
        kind: .coverage, section: .coverage, concept: type,
        period: HL7Times.period(segment[12], segment[13]), detail: .coverage(detail)),
      at: segment)
  }

  /// AL1 and IAM: an allergy.
  mutating func readAllergy(_ segment: HL7Segment) {
    var statement = Statement(kind: .allergy, section: .allergies)
    var detail = AllergyDetail()
    statement.concept = codes.concept(segment[3])
    let kind = segment[2][1].text?.uppercased() ?? ""
    detail.categories = [Self.categories[kind]].compactMap { $0 }
    let severity = segment[4][1].text
    let seen = codes.all(segment[5])
    if !seen.isEmpty || severity != nil {
      detail.reactions = [
        .init(
          manifestations: seen, severity: severity.map { Self.severities[$0.uppercased()] ?? $0 })
      ]
    }
    if segment.name == .iam {
      statement.identifier = native(segment[7][1].text)
      statement.status =
        segment[17].isValued
        ? HL7Status.status(segment[17], by: Self.standings) : Status(.unknown)
      detail.type = ["AL": "allergy", "IN": "intolerance"][segment[9][1].text ?? ""]
      statement.period = HL7Times.moment(segment[11])
      if let words = segment[12].text { statement.period.text = words }
      statement.recorded = HL7Times.date(segment[13])
      if segment[6][1].equals("D") { statement.status = Status(.enteredInError, sent: "D") }
    } else {
      statement.period = HL7Times.moment(segment[6])
    }
    statement.period.end = nil
    guard !statement.concept.isEmpty || !seen.isEmpty else { return mark(.part) }
    statement.detail = .allergy(detail)
    emit(statement, at: segment)
  }

  /// HL7 table 0127 to FHIR allergy-intolerance-category.
  private static let categories = [
    "DA": "medication", "FA": "food", "EA": "environment", "AA": "environment",
    "PA": "environment", "LA": "environment",
  ]

  /// HL7 table 0128 to FHIR reaction severity.
  private static let severities = ["SV": "severe", "MO": "moderate", "MI": "mild", "U": "unknown"]

  /// HL7 table 0438.
  private static let standings: [String: Status.Standing] = [
    "C": .active, "P": .unknown, "S": .unknown, "I": .inactive, "E": .enteredInError,
    "D": .inactive,
  ]
}
