import Clinical
import Terminology

/// What a measured value means, by those who may say so: the range that its source calls usual, its
/// source's mark, and the limits that somebody set for the person. Never by our own judgement
/// (`clinical-corrections.md` 4.7): without them, it says that there is nothing to compare with.
public enum ValueMeaning {
  /// The meaning of what a statement measured, in sentences; none where it measured nothing.
  public static func sentences(of kept: KeptStatement, limits: [Limit]) -> [String] {
    guard case .observation(let detail) = kept.statement.detail,
      detail.value != nil || !detail.components.isEmpty
    else { return [] }
    var sentences = [marked(detail, by: kept.sourceName)].compactMap { $0 }
    sentences += detail.ranges.map { range in
      "\(kept.sourceName) calls \(range.words) usual"
        + (place(of: detail.value, in: range).map { "; this value is \($0)." } ?? ".")
    }
    let readings = Readings.readings(from: kept).filter { $0.quality == .sound }
    for reading in readings {
      sentences += limits.filter { $0.analyte == reading.analyte }.map { words(of: $0, reading) }
    }
    guard sentences.isEmpty else { return sentences }
    let isNumber = if case .quantity = detail.value { true } else { !readings.isEmpty }
    return isNumber
      ? ["\(kept.sourceName) sent no usual range, and no limit is set for it: ask what to aim at."]
      : []
  }

  private static func marked(_ detail: ObservationDetail, by source: String) -> String? {
    let flags = detail.interpretations + detail.components.flatMap(\.interpretations)
    return ResultFlags.abnormal(flags).map { "\(source) marks it: \($0)." }
  }

  /// Where a value lies in a range; nil where it cannot be said: another unit, no number, `<5` in a
  /// range that begins at 3.
  private static func place(
    of value: Value?, in range: ObservationDetail.ReferenceRange
  ) -> String? {
    guard case .quantity(let quantity) = value, range.low != nil || range.high != nil,
      [range.low, range.high].allSatisfy({ isComparable(quantity, $0) })
    else { return nil }
    let number = quantity.number.value
    let isBelow = range.low.map { number < $0.number.value } ?? false
    let isAbove = range.high.map { number > $0.number.value } ?? false
    switch quantity.comparator {
    case nil: return isBelow ? "below it" : isAbove ? "above it" : "inside it"
    case .less, .lessOrEqual: return isBelow ? "below it" : nil
    case .greater, .greaterOrEqual: return isAbove ? "above it" : nil
    }
  }

  /// An end of a range that came without a unit is in the value's.
  private static func isComparable(_ quantity: Quantity, _ end: Quantity?) -> Bool {
    guard let unit = end?.unitCode else { return true }
    guard let own = quantity.unitCode else { return false }
    return unit == own || (Units.canonical(unit) ?? unit) == (Units.canonical(own) ?? own)
  }

  /// `Dr. Halvane set on 10 Sep 2026: call under 93. This value is within it.`
  private static func words(of limit: Limit, _ reading: Reading) -> String {
    let set = "\(limit.author) set on \(PartialDate.dateWords(iso: limit.date)): \(limit.words)."
    guard limit.purpose != .average else {
      return set + " It is for the average of a week, not for one value."
    }
    switch reading.value.flatMap(limit.isOutside) {
    case true: return set + " This value is outside it."
    case false: return set + " This value is within it."
    case nil: return set + " One value alone does not show it."
    }
  }
}
