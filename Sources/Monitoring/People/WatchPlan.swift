import Clinical

/// What is watched for one person, and by which rules: their limits, the groups they belong to, the
/// readings that are expected of them, and their age.
public struct WatchPlan: Sendable, Hashable {
  /// The limits that somebody set.
  public var limits: [Limit]
  /// The groups that somebody stated.
  public var groups: [CareGroup]
  /// The readings that are expected.
  public var schedules: [Schedule]
  /// When the person was born, where known.
  public var birth: PartialDate?

  /// The keys under which the store keeps what is no limit of an analyte.
  public static let groupKey = "group"
  /// See ``groupKey``.
  public static let scheduleKey = "expected"

  /// A plan from its parts.
  public init(
    limits: [Limit] = [], groups: [CareGroup] = [], schedules: [Schedule] = [],
    birth: PartialDate? = nil
  ) {
    self.limits = limits
    self.groups = groups
    self.schedules = schedules
    self.birth = birth
  }

  /// A plan from what the store keeps: pairs of a key (an analyte's, or one of the two above) and a line.
  /// What is not understood is left out.
  public init(rows: [(key: String, body: String)], birth: PartialDate?) {
    self.init(birth: birth)
    for row in rows {
      switch row.key {
      case Self.groupKey: groups += [CareGroup(text: row.body)].compactMap { $0 }
      case Self.scheduleKey: schedules += [Schedule(text: row.body)].compactMap { $0 }
      default: limits += [Limit(analyte: row.key, text: row.body)].compactMap { $0 }
      }
    }
  }

  /// Whether a group holds at an instant.
  public func has(_ kind: CareGroup.Kind, at instant: Instant) -> Bool {
    groups.contains { $0.kind == kind && $0.holds(at: instant) }
  }

  /// Whole months since birth at an instant; nil where the day of birth is not known. The latest day
  /// that the birth date allows counts: one who may be a child is taken for one.
  func months(at instant: Instant) -> Int? {
    guard let birth else { return nil }
    let born = birth.upperBound().advanced(bySeconds: -1).local(offsetMinutes: 0)
    let now = instant.local(offsetMinutes: 0)
    let months = (now.year - born.year) * 12 + now.month - born.month
    return months - (now.day < born.day ? 1 : 0)
  }

  /// The age in whole years; nil where the birth date is not known.
  public func age(at instant: Instant) -> Int? { months(at: instant).map { $0 / 12 } }

  /// The age at which the limits of adults begin (`clinical-corrections.md` 3.14).
  static let adultAge = 18

  /// Whether the rules for adults hold. An unknown birth date is taken for an adult's: silence would be
  /// worse.
  public func isAdult(at instant: Instant) -> Bool {
    age(at: instant).map { $0 >= Self.adultAge } ?? true
  }

  /// What is said of numbers that no rule judges; nil where the rules for adults do.
  public func unjudged(at instant: Instant) -> String? {
    isAdult(at: instant)
      ? nil
      : "Adult limits are off for a child. These numbers are not judged: call your child's clinician."
  }

  /// Why there is no NEWS2; nil where it is made for this person.
  public func newsExclusion(at instant: Instant) -> String? {
    NEWS2.exclusion(age: age(at: instant), isPregnant: has(.pregnancy, at: instant))
  }
}
