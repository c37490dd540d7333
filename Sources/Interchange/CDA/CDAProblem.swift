import Clinical

extension CDABuilder {
  /// A problem observation: one statement, or the statement that there are none.
  func readProblem(_ element: XMLElement, _ context: CDAContext) {
    var statement = base(.condition, element, context)
    statement.identifier = statement.identifier ?? context.concernIdentifier
    statement.concept = concept(element.child("value"))
    if statement.concept.isEmpty, let text = statement.notes.first {
      statement.concept.text = text
    }
    if saysNone(statement) {
      return emitAbsence(
        .none, title: statement.concept.words ?? "No known problems",
        narrative: statement.notes.first, at: element, context)
    }
    if statement.concept.isEmpty, element.nullFlavor != nil || statement.concept.absent == .masked {
      return emitNothingSaid(element, statement.concept, context)
    }
    addCourse(to: &statement, element, context)
    var detail = ConditionDetail()
    detail.categories = Self.categories(of: context.section)
    if let type = concept(element.child("code")).words { detail.categories.append(type) }
    detail.sites = element.children("targetSiteCode").map { concept($0) }.filter { !$0.isEmpty }
    for relation in element.relations
    where relation.element.child("code")?.attribute("code", is: "SEV") ?? false {
      claim(relation.element)
      detail.severity = concept(relation.element.child("value"))
    }
    statement.detail = .condition(detail)
    emit(statement, at: element, context)
  }

  /// "No current problems" (the older code), or a negated generic problem.
  private func saysNone(_ statement: Statement) -> Bool {
    if statement.concept.has(.snomed, "160245001") { return true }
    guard statement.certainty == .refuted else { return false }
    let generic = ["55607006", "404684003", "64572001", "282291009", "418799008", "409586006"]
    let codes = statement.concept.codings.filter { $0.system == .snomed }
    return codes.contains { generic.contains($0.code) }
      && codes.count == statement.concept.codings.count
  }

  /// An entry that holds no code and no words: what it says is that nothing is said.
  func emitNothingSaid(_ element: XMLElement, _ concept: Concept, _ context: CDAContext) {
    let isMasked = concept.absent == .masked || element.nullFlavor == "MSK"
    emitAbsence(
      isMasked ? .withheld : .noInformation, title: context.section.title, narrative: nil,
      at: element, context)
  }

  private static func categories(of section: Section) -> [String] {
    switch section {
    case .problems, .pastProblems: ["problem-list-item"]
    case .encounters, .hospital: ["encounter-diagnosis"]
    case .healthConcerns: ["health-concern"]
    default: []
    }
  }
}
