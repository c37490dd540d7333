import Clinical
import Terminology

extension CDABuilder {
  /// One relative (45) with everything that is said of them; their observations (46) are parts. An
  /// observation that stands alone is a relative of its own.
  func readFamily(_ element: XMLElement, _ context: CDAContext) {
    var statement = base(.familyHistory, element, context)
    let relative = element.descend("subject", "relatedSubject")
    statement.concept = concept(relative?.child("code"))
    var detail = FamilyHistoryDetail()
    addPerson(relative?.child("subject"), to: &detail)
    let observations =
      element.isNamed("observation")
      ? [element] : element.relations.map(\.element).filter { $0.isNamed("observation") }
    for observation in observations { add(observation, to: &detail, notes: &statement.notes) }
    claim(element)
    let saysNone =
      !detail.conditions.isEmpty
      && detail.conditions.allSatisfy {
        $0.isRefuted && GenericCodes.isGeneric($0.concept, .condition)
      }
    if saysNone || (detail.conditions.isEmpty && statement.concept.isEmpty) {
      if saysNone, !statement.concept.isEmpty {
        detail.conditions = []
        statement.certainty = .refuted
      } else {
        return saysNone
          ? emitNone(statement, title: "No family history", at: element, context)
          : emitNothingSaid(element, statement.concept, context)
      }
    }
    if statement.concept.isEmpty { statement.concept.text = "Relative, not said which" }
    statement.detail = .familyHistory(detail)
    emit(statement, at: element, context)
  }

  private func addPerson(_ subject: XMLElement?, to detail: inout FamilyHistoryDetail) {
    guard let subject else { return }
    detail.name = subject.child("name").flatMap(CDANames.name)?.display
    detail.sex = words(ofCode: subject.child("administrativeGenderCode"))
    detail.born = date(subject.child("birthTime"))
    switch subject.child("deceasedInd", in: .sdtc)?["value"] {
    case "true": detail.isDeceased = true
    case "false": detail.isDeceased = false
    default:
      if subject.child("deceasedTime", in: .sdtc)?["value"] != nil { detail.isDeceased = true }
    }
  }

  private func add(
    _ observation: XMLElement, to detail: inout FamilyHistoryDetail, notes: inout [String]
  ) {
    var found = concept(observation.child("value"))
    let text = narrative.text(observation.child("text"))
    if found.isEmpty, let text { found.text = text }
    var condition = FamilyHistoryDetail.Condition(concept: found)
    condition.isRefuted = observation.attribute("negationInd", is: "true")
    for relation in observation.relations {
      let inner = relation.element
      if CDATemplates.has(31, inner)
        || inner.child("code")?.attribute("code", is: "445518008") ?? false
      {
        // Age observation: SNOMED CT 445518008, age at onset.
        condition.onset = inner.child("value").flatMap { value($0).0?.words }
      } else if CDATemplates.has(47, inner) {
        detail.isDeceased = true
        condition.isCauseOfDeath = condition.isCauseOfDeath || relation.isOf("CAUS")
        let age = inner.relations.first { CDATemplates.has(31, $0.element) }
        if let age = age?.element.child("value") { detail.deathAge = value(age).0?.words }
      }
    }
    if condition.onset == nil, let start = period(observation.child("effectiveTime")).start {
      condition.onset = start.iso
    }
    if !found.isEmpty { detail.conditions.append(condition) }
    if let text, text != found.text, !notes.contains(text) { notes.append(text) }
  }
}
