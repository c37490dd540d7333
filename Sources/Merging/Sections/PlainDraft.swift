import Clinical

extension Draft {
  /// A draft whose standing and time are those of its newest statement that is in force: for kinds in
  /// which a group speaks of one exact thing.
  init(_ group: [Thing], plain live: [Thing]) {
    self.init(group, state: .retracted)
    let inForce = live.filter { !$0.isRetracted }
    let newest = inForce.newest(by: \.said) ?? group[0]
    period = newest.statement.period
    guard !inForce.isEmpty else { return }
    state =
      inForce.allSatisfy(\.isBilled)
      ? .billed
      : newest.statement.certainty == .refuted
        ? .refuted : FactState(newest.statement.status.standing)
  }

  /// Adds a value that is shown in lists, from the newest statement that has it.
  mutating func add(_ name: String, from group: [Thing], _ value: (Thing) -> String?) {
    let having = group.filter { !$0.isRetracted && value($0)?.isEmpty == false }
    guard let newest = having.newest(by: \.said), let words = value(newest) else { return }
    let agree = having.allSatisfy { value($0) == words }
    fields.append(
      Field(
        name: name, value: words, from: newest.name,
        why: having.count == 1 ? "the only one" : agree ? "all agree" : "newest"))
  }
}

extension Thing {
  /// Its standing in one or two words, for "who says what".
  var standing: String {
    if isRetracted { return "TAKEN BACK" }
    return FactState(statement.status.standing).words.uppercased()
  }

  /// A line for "who says what": the standing, what is said, and when.
  func says(_ verb: String, _ parts: [String]) -> String {
    let date = statement.period.isUndated ? [] : [statement.period.spoken]
    return ([verb + (date.first.map { " " + $0 } ?? "")] + parts).joined(separator: ", ")
  }
}
