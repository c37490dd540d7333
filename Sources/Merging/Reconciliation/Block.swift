import Clinical

/// The things of one exact key, and the facts that they give.
struct Block: Sendable {
  /// The key by which they meet.
  let key: String
  /// The things, sorted by name.
  private(set) var things: [Thing]
  /// Facts that something which spans blocks looks at.
  private(set) var others: [Fact] = []
  /// Facts of single measurements, which stand by themselves.
  private(set) var measurements: [Fact] = []
  /// What a person should be asked of them.
  private(set) var questions: [Question] = []

  init(key: String, things: [Thing], _ context: Context) {
    self.key = key
    self.things = things
    add(Reconciliation.outcome(of: things, key: key, context))
  }

  /// Puts some things in the place of others, all sorted by name, and works out anew what that can
  /// touch.
  /// - Returns: the measurements that went, and those that came.
  mutating func replace(
    _ old: [Thing], by new: [Thing], _ context: Context
  ) -> (gone: [Fact], come: [Fact]) {
    let changed = Set((old + new).map(\.name))
    let all = things + new.filter { thing in !old.contains { $0.name == thing.name } }
    let touched = Reconciliation.touched(by: changed, all + old + new, key: key)
    things.removeAll { changed.contains($0.name) }
    for thing in new {
      things.insert(thing, at: things.partitioningIndex { $0.name > thing.name })
    }
    let gone = measurements.filter { touched.contains($0.name) }
    measurements.removeAll { touched.contains($0.name) }
    others.removeAll { touched.contains($0.name) }
    questions.removeAll { question in
      question.names.contains { touched.contains(ThingID(rawValue: $0)) }
    }
    let kept = measurements.count
    let redone = things.filter { touched.contains($0.name) }
    add(Reconciliation.outcome(of: redone, key: key, context))
    return (gone, Array(measurements[kept...]))
  }

  private mutating func add(_ outcome: Outcome) {
    for fact in outcome.facts {
      if fact.isMeasurement { measurements.append(fact) } else { others.append(fact) }
    }
    questions += outcome.questions
  }
}

extension Fact {
  /// An observation by itself: nothing that spans blocks looks at it but a report that gathers it and
  /// a goal that waits for it.
  fileprivate var isMeasurement: Bool {
    kind == .observation && conflicts.isEmpty && !CodeStatus.sections.contains(section)
      && !SafetyRecord.isKidneyValue(self)
  }
}

extension RandomAccessCollection {
  /// The first place whose element meets a condition that all later ones meet too.
  func partitioningIndex(where belongsAfter: (Element) throws -> Bool) rethrows -> Index {
    var low = startIndex
    var count = self.count
    while count > 0 {
      let half = count / 2
      let middle = index(low, offsetBy: half)
      if try belongsAfter(self[middle]) {
        count = half
      } else {
        low = index(after: middle)
        count -= half + 1
      }
    }
    return low
  }
}
