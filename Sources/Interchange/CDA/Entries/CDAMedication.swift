import Clinical

extension CDABuilder {
  /// A medication activity: taken (mood EVN) or ordered (mood INT and others).
  func readMedication(_ element: XMLElement, _ context: CDAContext) {
    var statement = base(.medication, element, context)
    let mood = element["moodCode"]
    var detail = MedicationDetail(role: mood == nil || mood == "EVN" ? .reported : .order)
    if mood != "EVN" { detail.intent = mood }
    statement.concept = product(of: element)
    if NoneSaid.isSaid(by: statement, act: concept(element.child("code"))) {
      return emitNone(statement, title: "No medications", at: element, context)
    }
    if saysNothing(element, statement.concept) {
      return emitNothingSaid(element, statement.concept, context)
    }
    if statement.certainty == .refuted {
      statement.status = Status(.notDone, sent: statement.status.sent)
    }
    statement.period = course(of: element)
    if let observed = observedStatus(element), statement.certainty != .refuted {
      statement.status = observed.standing == .unknown ? statement.status : observed
    }
    correctCompleted(&statement)
    if CDATemplates.has(42, element) || context.section == .plan, statement.certainty != .refuted,
      mood != "EVN"
    {
      statement.status.standing = .planned
    }
    detail.form = form(of: element)
    detail.ingredients = ingredients(of: element)
    detail.dosages = dosages(of: element)
    let dispenses = readRelations(of: element, into: &detail)
    if detail.dosages.isEmpty, let words = statement.notes.first {
      var dosage = Dosage()
      dosage.text = words
      detail.dosages = [dosage]
    }
    statement.detail = .medication(detail)
    emit(statement, at: element, context)
    for relation in dispenses {
      readSupply(relation.element, within: statement, context.within(relation.step))
    }
  }

  /// "completed" may only mean that the prescription was written: a course that ends after the
  /// document was written goes on (`standards.md` 2.3).
  private func correctCompleted(_ statement: inout Statement) {
    guard statement.status.standing == .completed, let end = statement.period.end,
      let written = reading.written
    else { return }
    if end.lowerBound() > written.upperBound() { statement.status.standing = .active }
  }

  /// Adds what stands inside a medicine to it; gives back the dispenses, which stand for themselves.
  private func readRelations(
    of element: XMLElement, into detail: inout MedicationDetail
  ) -> [CDARelation] {
    var dispenses: [CDARelation] = []
    for relation in element.relations {
      let inner = relation.element
      if relation.isOf("RSON") || CDATemplates.has(19, inner) {
        claim(inner)
        detail.reasons.append(contentsOf: reasons(in: inner))
      } else if inner.isNamed("supply") {
        if isDispense(inner), saysWhenOrHowMuch(inner) {
          dispenses.append(relation)
        } else {
          claim(inner)
          addSupply(inner, to: &detail)
        }
      } else if inner.isNamed("substanceAdministration") {
        claim(inner)
        addInner(inner, to: &detail)
      }
    }
    return dispenses
  }

  /// A free-text instruction (147), or one step of a course of several.
  private func addInner(_ element: XMLElement, to detail: inout MedicationDetail) {
    let text = narrative.text(element.child("text"))
    var steps = dosages(of: element)
    if steps.isEmpty, let text {
      if detail.dosages.count == 1, detail.dosages[0].text == nil {
        detail.dosages[0].text = text
        return
      }
      steps = [Dosage()]
    }
    if let text, !steps.isEmpty { steps[0].text = text }
    detail.dosages.append(contentsOf: steps)
  }

  /// The problems for which something is done: the values of the observations at and below `element`.
  func reasons(in element: XMLElement) -> [Concept] {
    var found: [Concept] = []
    if element.isNamed("observation") {
      let value = concept(element.child("value"))
      if !value.isEmpty { found.append(value) }
    }
    for relation in element.relations { found.append(contentsOf: reasons(in: relation.element)) }
    return found
  }
}
