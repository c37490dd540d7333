import Clinical

/// The words under which a statement is found.
enum SearchRow {
  static let insert = "INSERT INTO search (rowid, words, codes, source) VALUES (?, ?, ?, ?)"

  /// What a statement is called, in the source's words and in plain ones, and its codes.
  struct Terms: Sendable {
    let words: String
    let codes: String
  }

  /// The terms of a statement.
  static func terms(_ statement: Statement, _ derivations: Derivations) -> Terms {
    var words: [String] = []
    var codes: [String] = []
    for concept in concepts(statement) {
      if let text = concept.text { words.append(text) }
      for coding in concept.codings {
        codes.append(coding.code)
        if let display = coding.display, display != concept.text { words.append(display) }
      }
    }
    words += statement.notes
    if let author = statement.author { words.append(author) }
    switch statement.detail {
    case .report(let detail): if let text = detail.conclusion { words.append(text) }
    case .absence(let detail): if let text = detail.narrative { words.append(text) }
    case .observation(let detail): if case .text(let text) = detail.value { words.append(text) }
    case .procedure, .device, .plan, .goal, .careTeam, .familyHistory, .coverage, .document,
      .contact, .claim:
      words += statement.lines().map(\.value)
    default: break
    }
    let plain = derivations.searchWords(statement)
    if !plain.isEmpty { words.append(plain) }
    return Terms(words: words.joined(separator: " "), codes: codes.joined(separator: " "))
  }

  private static func concepts(_ statement: Statement) -> [Concept] {
    switch statement.detail {
    case .medication(let detail):
      [statement.concept] + detail.ingredients.map(\.substance) + detail.reasons
    case .allergy(let detail): [statement.concept] + detail.reactions.flatMap(\.manifestations)
    case .observation(let detail): [statement.concept] + detail.components.map(\.concept)
    case .encounter(let detail): [statement.concept] + detail.reasons + detail.diagnoses
    case .procedure(let detail): [statement.concept] + detail.sites + detail.reasons
    case .plan(let detail): [statement.concept] + detail.activities + detail.reasons
    case .goal(let detail): [statement.concept] + detail.addresses
    case .familyHistory(let detail): [statement.concept] + detail.conditions.map(\.concept)
    default: [statement.concept]
    }
  }
}
