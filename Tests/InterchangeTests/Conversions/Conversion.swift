import Clinical

/// A C-CDA document or an HL7 v2 message and what another program made of it, compared row by row.
/// Rows are paired by their code first; then, inside a kind, by their words or their date; then across
/// kinds. Among several, those that agree on most.
struct Conversion {
  private(set) var pairs: [(ours: ConvertedRow, theirs: ConvertedRow)] = []
  private(set) var disagreements: [Disagreement] = []

  init(ours: DocumentReading, theirs: DocumentReading, withNotes: Bool = false) {
    var open = ConvertedRow.rows(of: ours, withNotes: withNotes)
    var rest = ConvertedRow.rows(of: theirs, withNotes: withNotes)
    for isSame in [Self.sharesCode, Self.sharesWords, Self.sharesMeaning] {
      var unpaired: [ConvertedRow] = []
      for row in rest {
        let candidates = open.indices.filter { isSame(open[$0], row) }
        guard
          let best = candidates.max(by: { Self.score(open[$0], row) < Self.score(open[$1], row) })
        else {
          unpaired.append(row)
          continue
        }
        let ours = open.remove(at: best)
        pairs.append((ours, row))
        disagreements += Disagreement.all(ours, row)
      }
      rest = unpaired
    }
    disagreements += open.map {
      Disagreement(field: .entry, manner: .onlyOurs, ours: $0, theirs: nil)
    }
    disagreements += rest.map {
      Disagreement(field: .entry, manner: .onlyTheirs, ours: nil, theirs: $0)
    }
  }

  private static func sharesCode(_ ours: ConvertedRow, _ theirs: ConvertedRow) -> Bool {
    ours.kind == theirs.kind && !ours.codes.isDisjoint(with: theirs.codes)
  }

  private static func sharesWords(_ ours: ConvertedRow, _ theirs: ConvertedRow) -> Bool {
    guard ours.kind == theirs.kind else { return false }
    return isSame(ours.words, theirs.words) || overlap(ours, theirs)
  }

  private static func sharesMeaning(_ ours: ConvertedRow, _ theirs: ConvertedRow) -> Bool {
    !ours.codes.isDisjoint(with: theirs.codes) && overlap(ours, theirs)
      || isSame(ours.words, theirs.value) && overlap(ours, theirs)
  }

  private static func isSame(_ one: String?, _ other: String?) -> Bool {
    one != nil && one == other
  }

  private static func overlap(_ one: ConvertedRow, _ other: ConvertedRow) -> Bool {
    guard let first = one.date, let second = other.date else { return false }
    return first.overlaps(second)
  }

  /// How much two rows agree: the time and the value first, since a code alone names many results of
  /// one patient.
  private static func score(_ ours: ConvertedRow, _ theirs: ConvertedRow) -> Int {
    let fields = Disagreement.all(ours, theirs).map(\.field)
    return -fields.count - (fields.contains(.date) ? 16 : 0) - (fields.contains(.value) ? 8 : 0)
      - (isSame(ours.words, theirs.words) ? 0 : 4)
  }
}
