import Clinical
import Terminology

/// A run of readings on which one rule fires.
struct Episode {
  /// The readings that fired it, oldest first; of an episode that began before what is known here, only
  /// the later ones.
  var readings: [Reading] = []
  /// Readings within it on which the rule does not fire, and that do not end it yet.
  var between: [Reading] = []
  /// The alert that stands for it already.
  var known: Alert?
  /// The first reading after it on which the rule does not fire; nil while it goes on.
  var ending: Reading?
  /// When it was over by what stands in the store; nil once it goes on.
  var knownEnd: Instant?
  /// The change that a limit on changes saw last, in the limit's unit.
  var change: Double?
  /// The score that fired it last.
  var score: NEWS2?

  /// When it is over: when the rule has not fired for its minutes of clearance. Nil while it goes on.
  func endedAt(_ rule: Rule) -> Instant? {
    ending?.at.advanced(bySeconds: Int64(rule.clearMinutes) * 60) ?? knownEnd
  }

  /// The reading that is told: the worst of a band, else the newest.
  func told(_ rule: Rule) -> Reading? {
    guard score == nil else { return last }
    return switch rule.test.side {
    case .low:
      readings.min { Self.level($0, beyond: -.infinity) < Self.level($1, beyond: -.infinity) }
    case .high:
      readings.max { Self.level($0, beyond: .infinity) < Self.level($1, beyond: .infinity) }
    case nil: last
    }
  }

  /// A value that the device could not measure lies beyond all others.
  private static func level(_ reading: Reading, beyond: Double) -> Double {
    reading.value ?? beyond
  }

  /// The newest reading that fired it.
  var last: Reading? { readings.last }

  /// Every episode of a rule, oldest first.
  ///
  /// An episode goes on while the test holds; it is over when it has not held for the rule's minutes of
  /// clearance, so that a value that swings about the number makes one episode.
  /// - Parameter open: the alerts of the rule that stand in the store.
  static func all(of rule: Rule, in firing: Firing, open: [Alert]) -> [Episode] {
    var episodes: [Episode] = []
    var isOpen = false
    let first = firing.readings.first?.at
    // It began before the readings that are known here.
    if let earlier = open.last(where: { alert in first.map { alert.firstAt < $0 } ?? false }) {
      episodes.append(Episode(known: earlier, knownEnd: earlier.endedAt))
      isOpen = true
    }
    for index in firing.readings.indices {
      guard let holds = firing.holds(rule.test, at: index) else { continue }
      let reading = firing.readings[index]
      guard holds else {
        if isOpen {
          let stays = rule.staysWhile.flatMap { firing.holds($0, at: index) } ?? false
          episodes[episodes.count - 1].pass(reading, stays: stays)
        }
        continue
      }
      if let end = episodes.last?.endedAt(rule) { isOpen = isOpen && reading.at < end }
      if !isOpen {
        guard firing.persists(rule, at: index) else { continue }
        episodes.append(Episode(known: open.first { $0.things.first == reading.thing }))
        isOpen = true
      }
      episodes[episodes.count - 1].add(reading, rule, firing, at: index)
    }
    return episodes.map { $0.recognized(among: open) }
  }

  /// A reading on which the rule does not fire: it ends the episode, or lies in it.
  private mutating func pass(_ reading: Reading, stays: Bool) {
    if stays {
      (ending, knownEnd) = (nil, nil)
      between.append(reading)
    } else if ending == nil, knownEnd == nil {
      ending = reading
    }
  }

  private mutating func add(_ reading: Reading, _ rule: Rule, _ firing: Firing, at index: Int) {
    (ending, knownEnd) = (nil, nil)
    readings.append(reading)
    switch rule.test {
    case .limit(let limit): change = firing.change(limit, at: index)
    case .fallOnStanding: change = firing.fall(at: index)
    case .news2: score = firing.scores[index]
    default: break
    }
  }

  /// A reading that came late may lie before those that raised the alert: it is the same episode.
  private func recognized(among open: [Alert]) -> Episode {
    guard known == nil else { return self }
    let things = Set(readings.map(\.thing))
    var found = self
    found.known = open.first { alert in alert.things.contains { things.contains($0) } }
    return found
  }

  /// Whether one of these readings belongs to the episode or ended it.
  func touched(by keys: Set<Rules.Key>) -> Bool {
    (readings + between).contains { keys.contains(Rules.Key($0)) }
      || ending.map { keys.contains(Rules.Key($0)) } ?? false
  }

  /// Whether it goes on while a reading was taken.
  func covers(_ reading: Reading) -> Bool {
    let first = known?.firstAt ?? readings.first?.at
    return first.map { $0 <= reading.at } ?? false && ending.map { reading.at < $0.at } ?? true
  }

  /// Things that an alert names at most: the first and the newest of a very long episode.
  static let mostThings = 500

  /// The things that fired it, those of the alert that stands already first.
  var things: [ThingID] {
    let scored = score?.parts.map(\.reading.thing) ?? []
    var seen: Set<ThingID> = []
    let all = ((known?.things ?? []) + readings.map(\.thing) + scored).filter {
      seen.insert($0).inserted
    }
    guard all.count > Self.mostThings else { return all }
    return Array(all.prefix(Self.mostThings / 2) + all.suffix(Self.mostThings / 2))
  }
}
