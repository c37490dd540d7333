import Clinical

/// One point on which our reading of a document or message and our reading of another program's conversion
/// of it differ.
struct Disagreement {
  enum Field: String, CaseIterable {
    /// A row that only one of the two has.
    case entry
    case kind, code, value, unit, date
    /// The dates agree, but only one of the two has an offset or a time of day.
    case clock
    case status, negation
  }

  /// Who says something, where only one does.
  enum Manner: String {
    case onlyOurs, onlyTheirs, contrary
  }

  let field: Field
  let manner: Manner
  let ours: ConvertedRow?
  let theirs: ConvertedRow?

  /// The kind of our row, or of theirs where we have none.
  var kind: Kind { (ours ?? theirs)?.kind ?? .other }

  /// Where two paired rows differ.
  static func all(_ ours: ConvertedRow, _ theirs: ConvertedRow) -> [Disagreement] {
    var found: [Disagreement] = []
    func add(_ field: Field, _ manner: Manner) {
      found.append(Disagreement(field: field, manner: manner, ours: ours, theirs: theirs))
    }
    func compare<T: Equatable>(_ field: Field, _ one: T?, _ other: T?) {
      guard one != other else { return }
      add(field, other == nil ? .onlyOurs : one == nil ? .onlyTheirs : .contrary)
    }
    compare(.kind, ours.kind, theirs.kind)
    if !ours.codes.isSuperset(of: theirs.codes) {
      add(.code, ours.codes.isEmpty ? .onlyTheirs : .contrary)
    } else if theirs.codes.isEmpty, !ours.codes.isEmpty {
      add(.code, .onlyOurs)
    }
    compare(.value, ours.value, theirs.value)
    compare(.unit, ours.unit, theirs.unit)
    if let one = ours.date, let other = theirs.date {
      if !one.overlaps(other) {
        add(.date, .contrary)
      } else if !Self.isSameMoment(one, other) {
        add(
          .clock,
          other.precision > one.precision || one.offsetMinutes == nil ? .onlyTheirs : .onlyOurs)
      }
    } else {
      compare(.date, ours.date, theirs.date)
    }
    compare(.status, said(ours.standing), said(theirs.standing))
    if ours.isRefuted != theirs.isRefuted {
      add(.negation, ours.isRefuted ? .onlyOurs : .onlyTheirs)
    }
    return found
  }

  /// The same start, both with an offset or both without. FHIR has no minutes without seconds, so the
  /// precision of what has an hour is left alone.
  private static func isSameMoment(_ one: PartialDate, _ other: PartialDate) -> Bool {
    (one.offsetMinutes == nil) == (other.offsetMinutes == nil)
      && one.lowerBound() == other.lowerBound()
      && (one.precision == other.precision || min(one.precision, other.precision) >= .hour)
  }

  private static func said(_ standing: Status.Standing) -> Status.Standing? {
    standing == .unknown ? nil : standing
  }
}
