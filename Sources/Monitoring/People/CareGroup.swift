import Clinical

/// A group of people for whom other limits hold, as a named clinician stated of one person. That nobody
/// stated it does not mean that it is not so.
public struct CareGroup: Sendable, Hashable {
  /// The groups.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Until six weeks after the due or birth date (`clinical-corrections.md` 3.11, ACOG).
    case pregnancy
    /// Old and frail: fever begins lower (IDSA 2008, long-term care).
    case frail
    /// Fever is urgent: chemotherapy, immunosuppression (IDSA 2010).
    case infectionRisk = "infection-risk"
    /// Weight is watched (AHA).
    case heartFailure = "heart-failure"
    /// A pulse is told by more than one reading (`clinical-corrections.md` 3.13).
    case atrialFibrillation = "atrial-fibrillation"
    /// Ketones are asked for.
    case diabetesType1 = "diabetes-type-1"
  }

  /// Which.
  public var kind: Kind
  /// The due date or the date of birth of the child; nil for other groups.
  public var date: PartialDate?
  /// Who stated it.
  public var author: String
  /// On which day, `2026-10-12`.
  public var stated: String

  /// Days that the limits of a pregnancy hold beyond the date.
  static let daysAfterBirth: Int64 = 42

  /// A group from its line: `pregnancy due 2027-05-30 | Dr. Tervik | 2026-10-12`; nil where it is none.
  public init?(text: String) {
    let fields = text.split(separator: "|", omittingEmptySubsequences: false).map { field in
      field.split(separator: " ").joined(separator: " ")
    }
    let words = (fields.first ?? "").split(separator: " ").map(String.init)
    guard fields.count == 3, !fields[1].isEmpty, let name = words.first,
      let kind = Kind(rawValue: name)
    else { return nil }
    if kind == .pregnancy {
      guard words.count == 3, ["due", "born"].contains(words[1]),
        let date = PartialDate(iso: words[2]), date.precision >= .day
      else { return nil }
      self.date = date
    } else if words.count != 1 {
      return nil
    }
    (self.kind, author, stated) = (kind, fields[1], fields[2])
  }

  /// The line that ``init(text:)`` reads.
  public var text: String {
    [kind.rawValue + (date.map { " due " + $0.iso } ?? ""), author, stated]
      .joined(separator: " | ")
  }

  /// Whether it holds at an instant.
  public func holds(at instant: Instant) -> Bool {
    guard kind == .pregnancy, let date else { return true }
    return instant < date.upperBound().advanced(bySeconds: Self.daysAfterBirth * 86_400)
  }
}
