import Clinical

/// The checks of the quality ledger that do not depend on the dialect. They look at what was read and
/// tell what the bytes themselves show to be wrong or doubtful; nothing is repaired. What only a
/// dialect can see (references, templates, narrative) its reader adds to the ledger itself.
public enum Quality {
  /// The lines of a reading, in the order of its bytes. No clock: see ``lines(in:now:)`` for what
  /// needs one.
  public static func lines(in reading: DocumentReading) -> [LedgerLine] {
    var lines: [LedgerLine] = []
    var units = UnitChecks()
    var codes = CodeChecks(told: reading.ledger)
    let dates = DateChecks(reading)
    // A reader that tells of shared identifiers by itself knows both places.
    let isTold = reading.ledger.contains { $0.check == .identifierShared }
    let shared =
      isTold ? [] : reading.sharedIdentifiers(patients: Array(reading.patients.indices))
    // Looked at in their places: a copy of each statement would cost more than all the checks.
    let statements = reading.statements
    for index in statements.indices
    where statements[index].statement.status.standing != .enteredInError {
      units.look(at: index, of: statements, into: &lines)
      dates.look(at: index, of: statements, into: &lines)
      codes.look(at: index, of: statements, into: &lines)
      if shared.contains(index) { lines.append(isShared(statements[index])) }
    }
    return lines.enumerated().sorted {
      ($0.element.range.start, $0.offset) < ($1.element.range.start, $1.offset)
    }
    .map(\.element)
  }

  private static func isShared(_ entry: StatementReading) -> LedgerLine {
    let identifier = entry.statement.identifier
    let number = identifier.map { $0.value.isEmpty ? $0.root : $0.value } ?? ""
    return LedgerLine(
      .identifierShared, at: entry.range,
      "\(entry.statement.concept.briefTitle): another entry has the same identifier \(number)")
  }

  /// What is later than the present: the document's own date and, where it has none, the dates in it.
  public static func lines(in reading: DocumentReading, now: Instant) -> [LedgerLine] {
    if let written = reading.written {
      guard written.lowerBound() > now.advanced(bySeconds: DateChecks.tolerance) else { return [] }
      let range = SourceRange(start: 0, end: 0, path: "the document")
      return [LedgerLine(.inFuture, at: range, "dated \(written.text), which is yet to come")]
    }
    return reading.statements.compactMap { DateChecks.later($0, than: now, "today") }
  }
}

extension Concept {
  /// The title, cut to the length of a line.
  var briefTitle: String {
    let title = self.title
    return title.count > 80 ? title.prefix(79) + "…" : title
  }
}
