import Clinical

extension TypedDocument {
  /// What somebody says in their own words: one statement, marked as theirs by its source.
  /// - Parameter concept: the codes of what it speaks of, where it speaks of something on record.
  init(
    _ word: OwnWord, concept: Concept?, of patient: Patient, at: PartialDate, by name: String
  ) throws(OperationError) {
    self.init(of: patient, at: at, by: name)
    let what = String(word.what.prefix(Self.longestWords))
    guard what.contains(where: { !$0.isWhitespace }) else {
      throw OperationError(.badData, "nothing was said", "say what it is, in a word or two")
    }
    let words = word.words.map { String($0.prefix(Self.longestWords)) }
    var statement = try Self.statement(of: word, words)
    statement.concept = concept ?? Concept(text: what)
    statement.recorded = at
    statement.author = name
    let parts = [word.section.title, what, word.isOver ? "no longer" : nil, words]
    keep(statement, line: parts.compactMap { $0 }.joined(separator: ": "))
  }

  /// Characters of what is said: a page of text.
  private static let longestWords = 4000

  private static func statement(
    of word: OwnWord, _ words: String?
  ) throws(OperationError) -> Statement {
    let standing: Status.Standing = word.isOver ? .stopped : .active
    switch word.section {
    case .allergies:
      var detail = AllergyDetail()
      detail.reactions = words.map { [.init(manifestations: [Concept(text: $0)])] } ?? []
      return Statement(
        kind: .allergy, section: .allergies, status: Status(word.isOver ? .resolved : .active),
        detail: .allergy(detail))
    case .medications:
      var detail = MedicationDetail(role: .reported)
      var dosage = Dosage()
      dosage.text = words
      detail.dosages = words == nil ? [] : [dosage]
      return Statement(
        kind: .medication, section: .medications, status: Status(standing),
        detail: .medication(detail))
    case .problems:
      return Statement(
        kind: .condition, section: .problems, status: Status(word.isOver ? .resolved : .active),
        detail: .condition(ConditionDetail()), notes: words.map { [$0] } ?? [])
    case .procedures:
      return Statement(
        kind: .procedure, section: .procedures, status: Status(.completed),
        detail: .procedure(ProcedureDetail()), notes: words.map { [$0] } ?? [])
    case .immunizations:
      return Statement(
        kind: .immunization, section: .immunizations, status: Status(.completed),
        detail: .immunization(ImmunizationDetail()), notes: words.map { [$0] } ?? [])
    case .patientStory:
      var detail = DocumentDetail()
      (detail.title, detail.text, detail.contentType) = (word.what, words, "text/plain")
      return Statement(
        kind: .document, section: .patientStory, status: Status(.completed),
        detail: .document(detail))
    default:
      throw OperationError(
        .badData, "nothing can be said in \(word.section.title)",
        "choose one of \(OwnWord.sections.map(\.key.rawValue).joined(separator: ", "))")
    }
  }
}
