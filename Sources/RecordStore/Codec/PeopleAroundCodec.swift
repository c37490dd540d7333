import Clinical

extension BodyWriter {
  mutating func careTeam(_ detail: CareTeamDetail) {
    for member in detail.members { message(1) { $0.member(member) } }
    concepts(2, detail.reasons)
  }

  mutating func familyHistory(_ detail: FamilyHistoryDetail) {
    text(1, detail.name)
    text(2, detail.sex)
    choice(3, detail.isDeceased)
    text(4, detail.deathAge)
    date(5, detail.born)
    for condition in detail.conditions { message(6) { $0.relativeCondition(condition) } }
  }

  mutating func coverage(_ detail: CoverageDetail) {
    text(1, detail.payer)
    text(2, detail.plan)
    text(3, detail.memberNumber)
    text(4, detail.groupNumber)
    concept(5, detail.relationship)
    text(6, detail.holder)
    integer(7, detail.order)
  }

  mutating func contact(_ detail: ContactDetail) {
    text(1, detail.name)
    texts(2, detail.telecoms)
    text(3, detail.address)
  }

  private mutating func member(_ member: CareTeamDetail.Member) {
    text(1, member.name)
    concept(2, member.role)
    text(3, member.organization)
    texts(4, member.telecoms)
    period(5, member.period)
  }

  private mutating func relativeCondition(_ condition: FamilyHistoryDetail.Condition) {
    concept(1, condition.concept)
    text(2, condition.onset)
    flag(3, condition.isCauseOfDeath)
    flag(4, condition.isRefuted)
  }
}

extension BodyReader {
  mutating func careTeam() throws(StoreError) -> CareTeamDetail {
    var detail = CareTeamDetail()
    try fields { (reader, tag) throws(StoreError) in
      switch tag {
      case 1: detail.members.append(try reader.member())
      case 2: detail.reasons.append(try reader.concept())
      default: throw Self.damaged
      }
    }
    return detail
  }

  mutating func familyHistory() throws(StoreError) -> FamilyHistoryDetail {
    var detail = FamilyHistoryDetail()
    try fields { (reader, tag) throws(StoreError) in
      switch tag {
      case 1: detail.name = try reader.text()
      case 2: detail.sex = try reader.text()
      case 3: detail.isDeceased = try reader.choice()
      case 4: detail.deathAge = try reader.text()
      case 5: detail.born = try reader.date()
      case 6: detail.conditions.append(try reader.relativeCondition())
      default: throw Self.damaged
      }
    }
    return detail
  }

  mutating func coverage() throws(StoreError) -> CoverageDetail {
    var detail = CoverageDetail()
    try fields { (reader, tag) throws(StoreError) in
      switch tag {
      case 1: detail.payer = try reader.text()
      case 2: detail.plan = try reader.text()
      case 3: detail.memberNumber = try reader.text()
      case 4: detail.groupNumber = try reader.text()
      case 5: detail.relationship = try reader.concept()
      case 6: detail.holder = try reader.text()
      case 7: detail.order = try reader.integer()
      default: throw Self.damaged
      }
    }
    return detail
  }

  mutating func contact() throws(StoreError) -> ContactDetail {
    var detail = ContactDetail()
    try fields { (reader, tag) throws(StoreError) in
      switch tag {
      case 1: detail.name = try reader.text()
      case 2: detail.telecoms.append(try reader.text())
      case 3: detail.address = try reader.text()
      default: throw Self.damaged
      }
    }
    return detail
  }

  private mutating func member() throws(StoreError) -> CareTeamDetail.Member {
    var member = CareTeamDetail.Member(name: "")
    try fields { (reader, tag) throws(StoreError) in
      switch tag {
      case 1: member.name = try reader.text()
      case 2: member.role = try reader.concept()
      case 3: member.organization = try reader.text()
      case 4: member.telecoms.append(try reader.text())
      case 5: member.period = try reader.period()
      default: throw Self.damaged
      }
    }
    return member
  }

  private mutating func relativeCondition() throws(StoreError) -> FamilyHistoryDetail.Condition {
    var condition = FamilyHistoryDetail.Condition(concept: Concept())
    try fields { (reader, tag) throws(StoreError) in
      switch tag {
      case 1: condition.concept = try reader.concept()
      case 2: condition.onset = try reader.text()
      case 3: condition.isCauseOfDeath = true
      case 4: condition.isRefuted = true
      default: throw Self.damaged
      }
    }
    return condition
  }
}
