import Clinical

extension BodyWriter {
  mutating func plan(_ detail: PlanDetail) {
    code(1, detail.role)
    text(2, detail.intent)
    text(3, detail.priority)
    concepts(4, detail.categories)
    concepts(5, detail.activities)
    concepts(6, detail.reasons)
    texts(7, detail.performers)
    texts(8, detail.locations)
  }

  mutating func goal(_ detail: GoalDetail) {
    for target in detail.targets { message(1) { $0.target(target) } }
    concept(2, detail.achievement)
    concept(3, detail.priority)
    text(4, detail.setBy)
    concepts(5, detail.addresses)
  }

  private mutating func target(_ target: GoalDetail.Target) {
    concept(1, target.measure)
    value(2, target.value)
    date(3, target.due)
  }
}

extension BodyReader {
  mutating func plan() throws(StoreError) -> PlanDetail {
    guard try byte() == 1 else { throw Self.damaged }
    var detail = PlanDetail(role: try code())
    try fields { (reader, tag) throws(StoreError) in
      switch tag {
      case 2: detail.intent = try reader.text()
      case 3: detail.priority = try reader.text()
      case 4: detail.categories.append(try reader.concept())
      case 5: detail.activities.append(try reader.concept())
      case 6: detail.reasons.append(try reader.concept())
      case 7: detail.performers.append(try reader.text())
      case 8: detail.locations.append(try reader.text())
      default: throw Self.damaged
      }
    }
    return detail
  }

  mutating func goal() throws(StoreError) -> GoalDetail {
    var detail = GoalDetail()
    try fields { (reader, tag) throws(StoreError) in
      switch tag {
      case 1: detail.targets.append(try reader.target())
      case 2: detail.achievement = try reader.concept()
      case 3: detail.priority = try reader.concept()
      case 4: detail.setBy = try reader.text()
      case 5: detail.addresses.append(try reader.concept())
      default: throw Self.damaged
      }
    }
    return detail
  }

  private mutating func target() throws(StoreError) -> GoalDetail.Target {
    var target = GoalDetail.Target()
    try fields { (reader, tag) throws(StoreError) in
      switch tag {
      case 1: target.measure = try reader.concept()
      case 2: target.value = try reader.value()
      case 3: target.due = try reader.date()
      default: throw Self.damaged
      }
    }
    return target
  }
}
