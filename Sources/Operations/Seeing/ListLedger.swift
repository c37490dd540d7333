import Clinical
import RecordStore

/// The quality ledger of one source.
public struct SourceLedger: Sendable {
  /// The source's key.
  public var source: String
  /// The source's name for people.
  public var name: String
  /// How many lines of each check.
  public var counts: [LedgerLine.Check: Int]
  /// The lines, by document and place.
  public var lines: [KeptLedgerLine]

  /// All lines together.
  public var total: Int { counts.values.reduce(0, +) }
}

extension Session {
  /// What was flagged in the documents of each source, as far as they may be seen whole; sources
  /// without a line are left out.
  /// - Parameters:
  ///   - source: a source's key or its name; nil for all.
  ///   - id: one import; nil for all in force.
  /// - Throws: ``OperationError`` `.missing` when there is no such source or import to be seen.
  public func listLedger(
    source: String? = nil, import id: Int64? = nil
  ) throws(OperationError) -> [SourceLedger] {
    let key = try source.map { (named) throws(OperationError) in try sourceKey(named) }
    if let id, try !listImports().contains(where: { $0.id == id }) {
      throw OperationError(.missing, "no import \(id) that you may see", "see chartline imports")
    }
    return try ledger(LedgerQuestion(source: key, importID: id))
  }

  /// What was flagged in one source's documents about one person.
  public func listLedger(
    source: String, of person: IdentityKey
  ) throws(OperationError) -> SourceLedger? {
    try ledger(LedgerQuestion(source: source, person: person)).first
  }

  /// How many lines each source has about one person, by the source's key.
  public func countLedger(of person: IdentityKey) throws(OperationError) -> [String: Int] {
    try OperationError.wrap { () throws(StoreError) in
      try store.ledgerCounts(LedgerQuestion(person: person), scope: scope)
        .mapValues { $0.values.reduce(0, +) }
    }
  }

  private func ledger(_ question: LedgerQuestion) throws(OperationError) -> [SourceLedger] {
    let lines = try OperationError.wrap { () throws(StoreError) in
      try store.ledger(question, scope: scope)
    }
    var ledgers: [SourceLedger] = []
    for line in lines {
      if ledgers.last?.source != line.source {
        ledgers.append(
          SourceLedger(source: line.source, name: line.sourceName, counts: [:], lines: []))
      }
      ledgers[ledgers.count - 1].counts[line.line.check, default: 0] += 1
      ledgers[ledgers.count - 1].lines.append(line)
    }
    return ledgers
  }

  private func sourceKey(_ named: String) throws(OperationError) -> String {
    let sources = try listSources()
    let found =
      sources.first { $0.key == named }
      ?? sources.first { $0.name.lowercased() == named.lowercased() }
    guard let found else {
      throw OperationError(
        .missing, "no source \(named) that you may see",
        "the sources here: " + sources.map(\.name).joined(separator: ", "))
    }
    return found.key
  }
}
