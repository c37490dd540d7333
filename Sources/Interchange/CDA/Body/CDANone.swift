import Clinical

extension CDABuilder {
  /// Whether an entry says nothing: the sender does not know whether it is so, or withholds what it
  /// is, and gives no code.
  func saysNothing(_ element: XMLElement, _ concept: Concept) -> Bool {
    guard concept.codings.isEmpty else { return false }
    return element.nullFlavor != nil || (concept.isEmpty && concept.absent == .masked)
  }

  /// The statement that there is nothing in the section.
  func emitNone(
    _ statement: Statement, title: String, at element: XMLElement, _ context: CDAContext
  ) {
    let words = [statement.concept.words].compactMap { $0 } + statement.notes
    emitAbsence(
      NoneSaid.state(words), title: statement.concept.text ?? statement.notes.first ?? title,
      narrative: statement.notes.first, at: element, context)
  }

  /// An entry that holds no code and no words: what it says is that nothing is said.
  func emitNothingSaid(_ element: XMLElement, _ concept: Concept, _ context: CDAContext) {
    let isMasked = concept.absent == .masked || element.nullFlavor == "MSK"
    emitAbsence(
      isMasked ? .withheld : .noInformation, title: context.section.title,
      narrative: concept.text ?? narrative.text(element.child("text")), at: element, context)
  }
}
