import Clinical

/// Dates that cannot be: before birth, later than the document, an end before its beginning.
struct DateChecks {
  /// Time zones differ by up to 26 hours, and many dates come without one: only what is later or
  /// earlier by more than that is sure (ISO 8601 offsets, UTC-12 to UTC+14).
  static let tolerance: Int64 = 26 * 3600

  private let births: [Instant?]
  /// When the document was written: its own words, and the latest that they can mean.
  private let written: (text: String, limit: Instant)?

  init(_ reading: DocumentReading) {
    births = reading.patients.map { $0.patient.birth?.lowerBound() }
    written = reading.written.map { ($0.text, $0.upperBound()) }
  }

  /// Looks at the dates of a statement.
  func look(at index: Int, of statements: [StatementReading], into lines: inout [LedgerLine]) {
    let period = statements[index].statement.period
    if let start = period.start, let end = period.end, Self.ends(end, before: start) {
      let entry = statements[index]
      lines.append(
        LedgerLine(
          .dateMalformed, at: entry.range,
          "\(entry.title): ends \(end.text), begins \(start.text)"))
    }
    guard let date = period.sortDate else { return }
    if Self.isOfPatient(statements[index].statement.kind),
      births.indices.contains(statements[index].patient),
      let birth = births[statements[index].patient],
      date.upperBound().advanced(bySeconds: Self.tolerance) <= birth
    {
      let entry = statements[index]
      lines.append(
        LedgerLine(
          .beforeBirth, at: entry.range, "\(entry.title): \(date.text), before the birth date"))
    }
    if let written, date.isLater(than: written.limit),
      let line = Self.later(
        statements[index], than: written.limit, "its document of \(written.text)")
    {
      lines.append(line)
    }
  }

  /// A line when something that has happened is dated later than `limit`.
  static func later(
    _ entry: StatementReading, than limit: Instant, _ words: String
  ) -> LedgerLine? {
    guard hasHappened(entry.statement), let start = entry.statement.period.sortDate,
      start.isLater(than: limit)
    else { return nil }
    return LedgerLine(
      .inFuture, at: entry.range, "\(entry.title): \(start.text), later than \(words)")
  }

  /// Ends before it begins, whatever the time zones. Both with an offset, or both without: no
  /// tolerance.
  private static func ends(_ end: PartialDate, before start: PartialDate) -> Bool {
    let isSure = (end.offsetMinutes == nil) == (start.offsetMinutes == nil)
    let last = end.upperBound().advanced(bySeconds: isSure ? 0 : tolerance)
    return last <= start.lowerBound()
  }

  /// Kinds that happen to the patient and to nobody before.
  private static func isOfPatient(_ kind: Kind) -> Bool {
    switch kind {
    case .condition, .medication, .allergy, .observation, .report, .immunization, .encounter,
      .procedure:
      true
    default: false
    }
  }

  /// What the document tells as done, begun or measured. Orders may begin tomorrow, and what is
  /// planned lies ahead.
  private static func hasHappened(_ statement: Statement) -> Bool {
    switch statement.status.standing {
    case .planned, .notDone, .onHold: return false
    default: break
    }
    switch statement.kind {
    case .condition, .allergy, .observation, .report, .immunization, .procedure, .encounter:
      return statement.section != .plan && statement.section != .goals
    case .medication:
      guard case .medication(let detail) = statement.detail else { return false }
      return detail.role == .dispense || detail.role == .administration
    default: return false
    }
  }
}

extension StatementReading {
  fileprivate var title: String { statement.concept.briefTitle }
}

extension PartialDate {
  /// Later than an instant whatever the time zones.
  fileprivate func isLater(than limit: Instant) -> Bool {
    lowerBound() > limit.advanced(bySeconds: DateChecks.tolerance)
  }
}
