import Clinical

@testable import Interchange

/// What two readings of one record are compared on: one row for each statement, and one for each part
/// of a measurement that has parts, such as a blood pressure.
struct ConvertedRow {
  let kind: Kind
  /// `system|code` of every coding.
  let codes: Set<String>
  let words: String?
  /// The number or the words, without the unit.
  let value: String?
  let unit: String?
  let date: PartialDate?
  let standing: Status.Standing
  let isRefuted: Bool
  let path: String

  /// The rows of a reading, for the kinds that both forms have in common, and on request its notes.
  static func rows(of reading: DocumentReading, withNotes: Bool) -> [ConvertedRow] {
    reading.statements.flatMap { item -> [ConvertedRow] in
      let statement = item.statement
      let isNote =
        withNotes && statement.kind == .document && item.range.path != "ClinicalDocument"
        && !item.range.path.hasSuffix("/text")
      guard kinds.contains(statement.kind) || isNote else { return [] }
      guard case .observation(let detail) = statement.detail else {
        return [ConvertedRow(statement, statement.concept, nil, item.range.path)]
      }
      let parts = detail.components.map {
        ConvertedRow(statement, $0.concept, $0.value, item.range.path)
      }
      let own = ConvertedRow(statement, statement.concept, detail.value, item.range.path)
      return detail.value == nil && !parts.isEmpty ? parts : [own] + parts
    }
  }

  private static let kinds: Set<Kind> = [
    .condition, .allergy, .medication, .observation, .report, .immunization, .encounter, .procedure,
  ]

  private init(_ statement: Statement, _ concept: Concept, _ value: Value?, _ path: String) {
    kind = statement.kind
    codes = Set(concept.codings.map { ($0.system?.rawValue ?? "") + "|" + $0.code })
    words = concept.words
    if case .quantity(let quantity) = value {
      self.value = (quantity.comparator?.rawValue ?? "") + Self.digits(quantity.number)
      unit = quantity.unitCode
    } else {
      self.value = value?.words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      unit = nil
    }
    date = statement.period.sortDate
    standing = statement.status.standing
    isRefuted = statement.certainty == .refuted
    self.path = path
  }

  /// A number without the zeros that converters drop at its end.
  private static func digits(_ number: Number) -> String {
    guard number.text.contains(".") else { return number.text }
    var text = number.text
    while text.last == "0" { text.removeLast() }
    if text.last == "." { text.removeLast() }
    return text
  }
}
