import Clinical

/// What was so at a moment of clinical time, by all that is known today: when things happened, not when
/// anybody heard of them.
///
/// | a statement | at the moment |
/// |---|---|
/// | begun, or happened, or without either written down, after it | is not there |
/// | ended after it, or ended nobody knows when and written down after it | goes on |
/// | without any date | is there: nothing says that it is new |
/// | replaced or taken back | is not there: it never was so |
public enum ClinicalTime {
  /// The statements as of a moment, to make a chart of.
  public static func statements(
    _ statements: [KeptStatement], at moment: Instant
  ) -> [KeptStatement] {
    statements.compactMap { kept in
      guard !kept.isSuperseded, kept.statement.status.standing != .enteredInError else {
        return nil
      }
      if let began = began(kept.statement), began.lowerBound() > moment { return nil }
      guard isOver(kept.statement), !wasOver(kept, at: moment) else { return kept }
      var kept = kept
      kept.statement.period.end = nil
      kept.statement.period.endedAtUnknownTime = false
      kept.statement.status.standing = .active
      return kept
    }
  }

  private static func began(_ statement: Statement) -> PartialDate? {
    statement.period.sortDate ?? statement.recorded
  }

  /// Whether it is something that goes on for a time, and is over.
  private static func isOver(_ statement: Statement) -> Bool {
    guard [.condition, .medication, .plan, .goal, .coverage].contains(statement.kind) else {
      return false
    }
    if case .medication(let detail) = statement.detail, detail.role == .dispense { return false }
    return over.contains(statement.status.standing) || statement.period.endedAtUnknownTime
  }

  private static let over: Set<Status.Standing> = [
    .stopped, .completed, .resolved, .remission, .inactive,
  ]

  private static func wasOver(_ kept: KeptStatement, at moment: Instant) -> Bool {
    let end = kept.statement.period.end ?? kept.statement.recorded ?? kept.written
    return end.map { $0.lowerBound() <= moment } ?? true
  }
}
