import Clinical

/// One rule on readings: what fires it, for whom, how pressing it is, in which words and on whose
/// authority.
public struct Rule: Sendable, Hashable {
  /// What fires a rule on one reading, or on a reading and those before it. Numbers are in the
  /// analyte's canonical unit.
  public enum Test: Sendable, Hashable {
    /// At the number or below.
    case atMost(Double)
    /// Below the number.
    case below(Double)
    /// At the number or above.
    case atLeast(Double)
    /// Above the number.
    case above(Double)
    /// Lower by so much standing than sitting or lying up to ten minutes before.
    case fallOnStanding(Double)
    /// Higher by so much than the median of 30 days.
    case overUsual(Double)
    /// Below the target that somebody set for this person.
    case belowTarget(Limit)
    /// Above that target while on extra oxygen.
    case aboveTargetOnOxygen(Limit)
    /// NEWS2 at so many points or more: a whole score, or one that is at least high already.
    case news2(Int)
    /// Beyond what a living person can have at home.
    case implausible
    /// A sugar sent without a unit that is very low in one unit and very high in the other.
    case unclearSugar
    /// The source itself calls the value critical.
    case flagged
    /// Outside a limit that somebody set for this person.
    case limit(Limit)

    /// Whether a critical band that the same value lies in says it all.
    var yieldsToCritical: Bool {
      switch self {
      case .implausible, .belowTarget: true
      case .limit(let limit): limit.isOutside(0) != nil
      default: false
      }
    }

    /// On which side of the usual a band lies; nil for what is no band.
    var side: Side? {
      switch self {
      case .atMost, .below: .low
      case .atLeast, .above, .overUsual, .news2: .high
      default: nil
      }
    }
  }

  /// Too low or too high.
  enum Side {
    case low, high
  }

  /// For which ages a rule is.
  public enum Ages: Sendable, Hashable {
    case adults, everybody
    /// Younger than three months.
    case infants
  }

  /// The rule's key, the same for ever: `glucose-low-now`.
  public var key: String
  /// The rule's version, raised when its number or test changes.
  public var version = 1
  /// The analyte it looks at; nil for every analyte.
  public var analyte: String?
  /// What fires it.
  public var test: Test
  /// How often or how long before it speaks.
  public var persistence = Persistence.once
  /// How pressing it is.
  public var urgency: Alert.Urgency
  /// The rule in words for people.
  public var words: String
  /// What to do, in words that a nurse would use.
  public var advice: String
  /// Where the number comes from.
  public var source: String
  /// A critical band: speaks at once, even of a doubtful reading (`clinical-corrections.md` 3.1).
  public var isCritical = false
  /// Minutes within which a first value in the band is measured again; without a repeat the alert goes on
  /// to the next who is asked. Nil where another measurement proves nothing.
  public var repeatMinutes: Int?
  /// Silent where the person has a limit of their own for the analyte.
  public var yieldsToLimit = false
  /// Hours after which a reading that arrives is of the past: filed, no alarm.
  public var freshHours = 24
  /// An episode lasts while this holds, also where the rule itself no longer fires; nil for the rule's
  /// own test.
  public var staysWhile: Test?
  /// Minutes that values must stay on the good side before an episode is over.
  public var clearMinutes = 0
  /// Stays open after its episode until a clinician has seen it.
  public var mustBeSeen = false
  /// For which ages.
  public var ages = Ages.adults
  /// Only for people of this group.
  public var only: CareGroup.Kind?
  /// Not for people of this group, who have rules of their own.
  public var never: CareGroup.Kind?
  /// Local hours in which it is watched; nil for all day.
  public var hours: DayHours?
  /// A NEWS2 alert takes its place: the score says the same, and more.
  public var isPartOfNEWS2 = false

  /// Whether the rule is for a person at an instant.
  func isFor(_ plan: WatchPlan, at now: Instant) -> Bool {
    if let only, !plan.has(only, at: now) { return false }
    if let never, plan.has(never, at: now) { return false }
    if case .news2 = test, plan.newsExclusion(at: now) != nil { return false }
    switch ages {
    case .everybody: return true
    case .adults: return plan.isAdult(at: now)
    case .infants: return plan.months(at: now).map { $0 < 3 } ?? false
    }
  }
}
