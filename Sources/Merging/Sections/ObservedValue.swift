import Clinical
import Terminology

/// Whether two values as sent are equal (`clinical-corrections.md` 2.1).
///
/// | units | equal when |
/// |---|---|
/// | the same, or none on both sides | the numbers are the same number: 4.10 = 4.1, not 4.12 |
/// | convertible | the rounding intervals overlap after conversion: 6.5 % = 48 mmol/mol |
/// | one missing, or not understood | cannot be said; nothing is assumed |
/// | one has no value at all | cannot be said: silence does not disagree |
/// | both coded | a code of one system is the same, or the words are |
enum ObservedValue {
  enum Comparison {
    case equal, different, unknown
  }

  static func compare(_ left: Value?, _ right: Value?, analyte: String?) -> Comparison {
    switch (left, right) {
    case (nil, nil): .equal
    case (nil, _), (_, nil): .unknown
    case (.quantity(let one)?, .quantity(let other)?): compare(one, other, analyte: analyte)
    case (.concept(let one)?, .concept(let other)?) where share(one, other): .equal
    case (let one?, let other?):
      Words.folded(one.words) == Words.folded(other.words) ? .equal : .different
    }
  }

  /// Whether two answers bear one code of one system.
  private static func share(_ left: Concept, _ right: Concept) -> Bool {
    left.codings.contains { mine in
      mine.system != nil
        && right.codings.contains { $0.system == mine.system && $0.code == mine.code }
    }
  }

  private static func compare(
    _ left: Quantity, _ right: Quantity, analyte: String?
  ) -> Comparison {
    guard left.comparator == right.comparator else { return .different }
    switch (left.unitCode, right.unitCode) {
    case (nil, nil): return left.number.value == right.number.value ? .equal : .different
    case (nil, _), (_, nil): return .unknown
    case (let one?, let other?):
      if one == other { return left.number.value == right.number.value ? .equal : .different }
      guard let from = Units.canonical(one), let to = Units.canonical(other) else {
        return .unknown
      }
      if from == to { return left.number.value == right.number.value ? .equal : .different }
      return overlap(left.number, from, right.number, to, analyte: analyte)
    }
  }

  private static func overlap(
    _ left: Number, _ from: String, _ right: Number, _ to: String, analyte: String?
  ) -> Comparison {
    let analyte = analyte.flatMap(Analytes.named)
    func converted(_ value: Double) -> Double? {
      Units.convert(value, from: from, to: to, analyte: analyte)
    }
    guard let one = converted(left.value - left.halfStep),
      let other = converted(left.value + left.halfStep)
    else { return .unknown }
    let (low, high) = (min(one, other), max(one, other))
    // A hair of tolerance for the arithmetic of floating point only.
    let hair = 1e-9 * max(abs(low), abs(high), 1)
    return low <= right.value + right.halfStep + hair && right.value - right.halfStep <= high + hair
      ? .equal : .different
  }
}
