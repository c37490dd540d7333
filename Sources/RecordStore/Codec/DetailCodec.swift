import Clinical

extension BodyWriter {
  /// Nothing is written for `.none`.
  mutating func detail(_ tag: UInt8, _ detail: Detail) {
    if case .none = detail { return }
    message(tag) {
      switch detail {
      case .none: break
      case .condition(let detail): $0.message(1) { $0.condition(detail) }
      case .medication(let detail): $0.message(2) { $0.medication(detail) }
      case .allergy(let detail): $0.message(3) { $0.allergy(detail) }
      case .observation(let detail): $0.message(4) { $0.observation(detail) }
      case .report(let detail): $0.message(5) { $0.report(detail) }
      case .immunization(let detail): $0.message(6) { $0.immunization(detail) }
      case .encounter(let detail): $0.message(7) { $0.encounter(detail) }
      case .absence(let detail): $0.message(8) { $0.absence(detail) }
      case .procedure(let detail): $0.message(9) { $0.procedure(detail) }
      case .device(let detail): $0.message(10) { $0.device(detail) }
      case .plan(let detail): $0.message(11) { $0.plan(detail) }
      case .goal(let detail): $0.message(12) { $0.goal(detail) }
      case .careTeam(let detail): $0.message(13) { $0.careTeam(detail) }
      case .familyHistory(let detail): $0.message(14) { $0.familyHistory(detail) }
      case .coverage(let detail): $0.message(15) { $0.coverage(detail) }
      case .document(let detail): $0.message(16) { $0.document(detail) }
      case .contact(let detail): $0.message(17) { $0.contact(detail) }
      case .claim(let detail): $0.message(18) { $0.claim(detail) }
      }
    }
  }

  private mutating func condition(_ detail: ConditionDetail) {
    texts(1, detail.categories)
    concept(2, detail.severity)
    concepts(3, detail.sites)
  }

  private mutating func report(_ detail: ReportDetail) {
    texts(1, detail.categories)
    text(2, detail.conclusion)
    text(3, detail.performer)
    date(4, detail.issued)
    text(5, detail.orderedBy)
  }

  private mutating func encounter(_ detail: EncounterDetail) {
    text(1, detail.classCode)
    texts(2, detail.locations)
    concepts(3, detail.reasons)
    concepts(4, detail.diagnoses)
    concept(5, detail.disposition)
  }

  private mutating func absence(_ detail: AbsenceDetail) {
    code(1, detail.state)
    text(2, detail.narrative)
  }
}

extension BodyReader {
  mutating func detail() throws(StoreError) -> Detail {
    var detail = Detail.none
    try fields { (reader, tag) throws(StoreError) in
      switch tag {
      case 1: detail = .condition(try reader.condition())
      case 2: detail = .medication(try reader.medication())
      case 3: detail = .allergy(try reader.allergy())
      case 4: detail = .observation(try reader.observation())
      case 5: detail = .report(try reader.report())
      case 6: detail = .immunization(try reader.immunization())
      case 7: detail = .encounter(try reader.encounter())
      case 8: detail = .absence(try reader.absence())
      case 9: detail = .procedure(try reader.procedure())
      case 10: detail = .device(try reader.device())
      case 11: detail = .plan(try reader.plan())
      case 12: detail = .goal(try reader.goal())
      case 13: detail = .careTeam(try reader.careTeam())
      case 14: detail = .familyHistory(try reader.familyHistory())
      case 15: detail = .coverage(try reader.coverage())
      case 16: detail = .document(try reader.document())
      case 17: detail = .contact(try reader.contact())
      case 18: detail = .claim(try reader.claim())
      default: throw Self.damaged
      }
    }
    return detail
  }

  private mutating func condition() throws(StoreError) -> ConditionDetail {
    var detail = ConditionDetail()
    try fields { (reader, tag) throws(StoreError) in
      switch tag {
      case 1: detail.categories.append(try reader.text())
      case 2: detail.severity = try reader.concept()
      case 3: detail.sites.append(try reader.concept())
      default: throw Self.damaged
      }
    }
    return detail
  }

  private mutating func report() throws(StoreError) -> ReportDetail {
    var detail = ReportDetail()
    try fields { (reader, tag) throws(StoreError) in
      switch tag {
      case 1: detail.categories.append(try reader.text())
      case 2: detail.conclusion = try reader.text()
      case 3: detail.performer = try reader.text()
      case 4: detail.issued = try reader.date()
      case 5: detail.orderedBy = try reader.text()
      default: throw Self.damaged
      }
    }
    return detail
  }

  private mutating func encounter() throws(StoreError) -> EncounterDetail {
    var detail = EncounterDetail()
    try fields { (reader, tag) throws(StoreError) in
      switch tag {
      case 1: detail.classCode = try reader.text()
      case 2: detail.locations.append(try reader.text())
      case 3: detail.reasons.append(try reader.concept())
      case 4: detail.diagnoses.append(try reader.concept())
      case 5: detail.disposition = try reader.concept()
      default: throw Self.damaged
      }
    }
    return detail
  }

  private mutating func absence() throws(StoreError) -> AbsenceDetail {
    var state: AbsenceDetail.State?
    var narrative: String?
    try fields { (reader, tag) throws(StoreError) in
      switch tag {
      case 1: state = try reader.code()
      case 2: narrative = try reader.text()
      default: throw Self.damaged
      }
    }
    guard let state else { throw Self.damaged }
    return AbsenceDetail(state: state, narrative: narrative)
  }
}
