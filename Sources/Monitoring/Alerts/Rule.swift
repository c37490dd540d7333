import Clinical

/// One rule on readings: what fires it, how pressing it is, in which words and on whose authority.
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
    /// Below the number for at least so many minutes.
    case belowFor(Double, minutes: Int)
    /// Above the number twice running.
    case aboveTwice(Double)
    /// A sugar sent without a unit that is very low in one unit and very high in the other.
    case unclearSugar
    /// The source itself calls the value critical.
    case flagged
    /// Outside a limit that somebody set for this person.
    case limit(Limit)

    /// On which side of the usual a band lies; nil for what is no band.
    var side: Side? {
      switch self {
      case .atMost, .below, .belowFor: .low
      case .atLeast, .above, .aboveTwice: .high
      case .unclearSugar, .flagged, .limit: nil
      }
    }
  }

  /// Too low or too high.
  enum Side {
    case low, high
  }

  /// The rule's key, the same for ever: `glucose-low-now`.
  public var key: String
  /// The rule's version, raised when its number or test changes.
  public var version = 1
  /// The analyte it looks at; nil for every analyte.
  public var analyte: String?
  /// What fires it.
  public var test: Test
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
  /// Silent where the person has a limit of their own for the analyte.
  public var yieldsToLimit = false
  /// Hours after which a reading that arrives is of the past: filed, no alarm.
  public var freshHours = 24
}
