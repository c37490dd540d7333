import Clinical

@testable import Interchange

/// One point on which our reading of a C-CDA document and another program's conversion of it differ.
struct Disagreement {
  enum Field: String {
    /// A row that only we have, or only the conversion.
    case onlyOurs, onlyTheirs
    case value, unit, date, status, negation
  }

  let kind: Kind
  let field: Field
  let ours: ConvertedRow?
  let theirs: ConvertedRow?

  /// Compares the rows of two readings. Rows are paired inside a kind when they share a code, those
  /// first that agree on most.
  static func all(ours: DocumentReading, theirs: DocumentReading) -> (
    pairs: Int, points: [Disagreement]
  ) {
    var open = ConvertedRow.rows(of: ours)
    var points: [Disagreement] = []
    var pairs = 0
    let rows = ConvertedRow.rows(of: theirs).sorted { $0.codes.count > $1.codes.count }
    for row in rows {
      let candidates = open.indices.filter { isSame(open[$0], row) }
      guard let best = candidates.max(by: { score(open[$0], row) < score(open[$1], row) }) else {
        points.append(Disagreement(kind: row.kind, field: .onlyTheirs, ours: nil, theirs: row))
        continue
      }
      pairs += 1
      points += fields(of: open.remove(at: best), row)
    }
    points += open.map { Disagreement(kind: $0.kind, field: .onlyOurs, ours: $0, theirs: nil) }
    return (pairs, points)
  }

  private static func isSame(_ ours: ConvertedRow, _ theirs: ConvertedRow) -> Bool {
    guard ours.kind == theirs.kind else { return false }
    if !ours.codes.isDisjoint(with: theirs.codes) { return true }
    return ours.codes.isEmpty && theirs.codes.isEmpty && ours.words == theirs.words
  }

  private static func score(_ ours: ConvertedRow, _ theirs: ConvertedRow) -> Int {
    // The value and the time first: a code alone names many results of one patient.
    let differing = fields(of: ours, theirs).map(\.field)
    return 20 - differing.count - (differing.contains(.date) ? 8 : 0)
      - (differing.contains(.value) ? 4 : 0)
  }

  private static func fields(of ours: ConvertedRow, _ theirs: ConvertedRow) -> [Disagreement] {
    var fields: [Field] = []
    if ours.value != theirs.value { fields.append(.value) }
    if ours.unit != theirs.unit { fields.append(.unit) }
    if !isSame(ours.date, theirs.date) { fields.append(.date) }
    if ours.standing != theirs.standing { fields.append(.status) }
    if ours.isRefuted != theirs.isRefuted { fields.append(.negation) }
    return fields.map { Disagreement(kind: ours.kind, field: $0, ours: ours, theirs: theirs) }
  }

  private static func isSame(_ ours: PartialDate?, _ theirs: PartialDate?) -> Bool {
    guard let ours, let theirs else { return ours == nil && theirs == nil }
    return ours.lowerBound() == theirs.lowerBound()
  }
}
