import Clinical

/// How far a document could be read: entries, rejects, what looks wrong. Nothing is ever repaired.
enum StructuralXRay {
  /// Places named of each sort at most.
  private static let most = 20

  static func lines(of reading: DocumentReading) -> [XRay.Line] {
    let dialect = [reading.dialect.title, reading.version].compactMap { $0 }.joined(separator: " ")
    var lines = [
      line("Format", "\(dialect), \(reading.encoding)"),
      line("Read", "to its end: \(entries(reading))", count: reading.statements.count),
    ]
    if !reading.elements.isEmpty { lines.append(balance(reading)) }
    lines += refused(reading.rejects)
    lines += flagged(reading.ledger)
    lines.append(
      line("Repaired", "nothing: what looks wrong is flagged and read as sent", count: 0))
    return lines
  }

  private static func entries(_ reading: DocumentReading) -> String {
    let people = reading.patients.count
    return "\(reading.statements.count) entries about "
      + (people == 1 ? "1 patient" : "\(people) patients")
  }

  /// elements = statements + parts + containers + rejected (``DocumentReading/elements``).
  private static func balance(_ reading: DocumentReading) -> XRay.Line {
    let all = reading.elements.values.reduce(0, +)
    let parts = reading.parts.values.reduce(0, +)
    let holders = reading.containers.values.reduce(0, +)
    return line(
      "Counted",
      "\(all) things in the bytes, of which \(parts) are parts of an entry and \(holders) only hold "
        + "others", count: all)
  }

  private static func refused(_ rejects: [Reject]) -> [XRay.Line] {
    let head = line(
      "Not read", rejects.isEmpty ? "nothing" : "\(rejects.count), kept as bytes",
      rejects.isEmpty ? .plain : .notice, count: rejects.count)
    return [head]
      + rejects.prefix(most).map {
        line("", "\($0.why), at \($0.range.path)", .notice, at: $0.range)
      }
  }

  private static func flagged(_ ledger: [LedgerLine]) -> [XRay.Line] {
    let counts = Dictionary(grouping: ledger, by: \.check).mapValues(\.count)
    let sorts = counts.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key.title)" }
    let head = line(
      "Flagged", sorts.isEmpty ? "nothing" : sorts.joined(separator: ", "),
      sorts.isEmpty ? .plain : .notice, count: ledger.count)
    return [head]
      + ledger.prefix(most).map { line("", "\($0.words)", .notice, at: $0.range) }
  }

  private static func line(
    _ label: String, _ words: String, _ tone: XRay.Tone = .plain, count: Int? = nil,
    at range: SourceRange? = nil
  ) -> XRay.Line {
    XRay.Line(.structural, label, words, tone, count: count, at: range)
  }
}
