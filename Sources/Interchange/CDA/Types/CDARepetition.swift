import Clinical

/// The text of an entry mostly points to a cell of the narrative that repeats the code or the value.
enum CDARepetition {
  /// The statement without the remarks that only repeat what it says already.
  static func without(_ statement: Statement) -> Statement {
    guard !statement.notes.isEmpty else { return statement }
    var said = [statement.concept.text] + statement.concept.codings.map(\.display)
    switch statement.detail {
    case .observation(let detail):
      said.append(detail.value?.words)
      if case .quantity(let quantity) = detail.value { said.append(quantity.number.text) }
    case .medication(let detail): said.append(contentsOf: detail.dosages.map(\.text))
    default: break
    }
    var result = statement
    result.notes.removeAll { said.contains($0) }
    return result
  }
}
