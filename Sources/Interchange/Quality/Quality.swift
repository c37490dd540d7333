import Clinical
import Synchronization

/// The checks of the quality ledger that do not depend on the dialect. They look at what was read and
/// tell what the bytes themselves show to be wrong or doubtful; nothing is repaired. What only a
/// dialect can see (references, templates, narrative) its reader adds to the ledger itself.
public enum Quality {
  /// Statements that one core looks at at a time, at least.
  private static let stretch = 4096

  /// The lines of a reading, in the order of its bytes. No clock: see ``lines(in:now:)`` for what
  /// needs one. Statements are looked at by `spread`, several at once.
  public static func lines(
    in reading: DocumentReading,
    spread: Spread = inTurn
  ) -> [LedgerLine] {
    let stretches = reading.statements.stretches(least: stretch)
    // What is shared is found out beside them.
    let found = Mutex([[LedgerLine]](repeating: [], count: stretches.count + 1))
    spread(stretches.count + 1) { index in
      let lines =
        index == 0 ? shared(in: reading) : lines(of: stretches[index - 1], in: reading)
      found.withLock { $0[(index + stretches.count) % (stretches.count + 1)] = lines }
    }
    return found.withLock { $0.flatMap { $0 } }.enumerated().sorted {
      ($0.element.range.start, $0.offset) < ($1.element.range.start, $1.offset)
    }
    .map(\.element)
  }

  private static func lines(of places: Range<Int>, in reading: DocumentReading) -> [LedgerLine] {
    var lines: [LedgerLine] = []
    var units = UnitChecks()
    var codes = CodeChecks(told: reading.ledger)
    let dates = DateChecks(reading)
    // Looked at in their places: a copy of each statement would cost more than all the checks.
    let statements = reading.statements
    for index in places where statements[index].statement.status.standing != .enteredInError {
      units.look(at: index, of: statements, into: &lines)
      dates.look(at: index, of: statements, into: &lines)
      codes.look(at: index, of: statements, into: &lines)
    }
    return lines
  }

  private static func shared(in reading: DocumentReading) -> [LedgerLine] {
    // A reader that tells of shared identifiers by itself knows both places.
    let isTold = reading.ledger.contains { $0.check == .identifierShared }
    let shared =
      isTold ? [] : reading.sharedIdentifiers(patients: Array(reading.patients.indices))
    return shared.sorted().map { reading.statements[$0] }
      .filter { $0.statement.status.standing != .enteredInError }.map(isShared)
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
