import Clinical

/// The things of one exact key, and the facts that they give.
struct Block: Sendable {
  /// The key by which they meet.
  let key: String
  /// The things, sorted by name.
  private(set) var things: [Thing]
  /// Facts that something which spans blocks looks at, sorted by name.
  private(set) var others: [Fact] = []
  /// Facts of single measurements, which stand by themselves, sorted by name.
  private(set) var measurements: [Fact] = []
  /// What a person should be asked of them.
  private(set) var questions: [Question] = []

  init(key: String, things: [Thing], _ context: Context) {
    self.key = key
    self.things = things
    add(Reconciliation.outcome(of: things, key: key, context))
  }

  /// Puts some things in the place of others, each name at most once among either, and works out anew
  /// what that can touch.
  /// - Returns: the measurements that went, and those that came.
  mutating func replace(
    _ old: [Thing], by new: [Thing], _ context: Context
  ) -> (gone: [Fact], come: [Fact]) {
    for thing in old { things.remove(named: thing.name, by: \.name) }
    let touched = Reconciliation.touched(by: old + new, among: things, key: key)
    for thing in new { things.insert(thing, by: \.name) }
    let gone = touched.compactMap { measurements.remove(named: $0, by: \.name) }
    for name in touched { others.remove(named: name, by: \.name) }
    questions.removeAll { question in
      question.names.contains { touched.contains(ThingID(rawValue: $0)) }
    }
    let redone = Block(
      key: key, things: touched.sorted().compactMap { things.named($0, by: \.name) }, context)
    for fact in redone.measurements { measurements.insert(fact, by: \.name) }
    others = (others + redone.others).sorted { $0.name < $1.name }
    questions += redone.questions
    return (gone, redone.measurements)
  }

  /// Closes what is only kept of things; those of measurements are held as their facts hold them.
  mutating func close() {
    var next = measurements.startIndex
    for place in things.indices {
      let name = things[place].name
      while next < measurements.endIndex, measurements[next].name < name { next += 1 }
      let isMeasured = next < measurements.endIndex && measurements[next].name == name
      things[place] = (isMeasured ? measurements[next].measuredThing : nil) ?? things[place].resting
    }
  }

  private mutating func add(_ outcome: Outcome) {
    for fact in outcome.facts {
      if fact.isMeasurement { measurements.append(fact.closed) } else { others.append(fact) }
    }
    others.sort { $0.name < $1.name }
    measurements.sort { $0.name < $1.name }
    questions += outcome.questions
  }
}

extension Fact {
  /// An observation by itself: nothing that spans blocks looks at it but a report that gathers it and
  /// a goal that waits for it.
  fileprivate var isMeasurement: Bool {
    kind == .observation && conflicts.isEmpty && !CodeStatus.sections.contains(section)
      && !SafetyRecord.isKidneyValue(self) && !BorrowedNames.isNameless(self)
  }
}
