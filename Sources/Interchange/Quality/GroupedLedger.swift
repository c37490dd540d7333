import Clinical

/// Gathers lines of the quality ledger. What is wrong in the same way many times in one document is
/// one line at the first place, with their number: a ledger of thousands is read by nobody.
struct GroupedLedger {
  private var places: [String: Int] = [:]
  private var lines: [(line: LedgerLine, more: Int)] = []

  /// Counts a finding where one of its key is there already: false where it is the first.
  mutating func counts(_ check: LedgerLine.Check, _ key: String) -> Bool {
    guard let place = places[check.rawValue + "|" + key] else { return false }
    lines[place].more += 1
    return true
  }

  /// Adds the first finding of a key.
  mutating func add(_ line: LedgerLine, _ key: String) {
    places[line.check.rawValue + "|" + key] = lines.count
    lines.append((line, 0))
  }

  /// The lines, each with how many more there are like it.
  var all: [LedgerLine] {
    lines.map { found in
      var line = found.line
      if found.more > 0 { line.words += " (and \(found.more) more like it)" }
      return line
    }
  }
}
