import Clinical

extension CDABuilder {
  /// An immunization: given, intended (mood INT), or not given.
  func readImmunization(_ element: XMLElement, _ context: CDAContext) {
    var statement = base(.immunization, element, context)
    statement.concept = product(of: element)
    statement.period = course(of: element)
    if NoneSaid.isSaid(by: statement) {
      return emitNone(statement, title: "No vaccines", at: element, context)
    }
    if saysNothing(element, statement.concept) {
      return emitNothingSaid(element, statement.concept, context)
    }
    if statement.certainty == .refuted {
      statement.status = Status(.notDone, sent: statement.status.sent)
    } else if let mood = element["moodCode"], mood != "EVN" {
      statement.status = Status(.planned, sent: mood)
    }
    var detail = ImmunizationDetail()
    let made = element.descend("consumable", "manufacturedProduct")
    detail.lot = words(made?.descend("manufacturedMaterial", "lotNumberText"))
    detail.manufacturer = words(made?.descend("manufacturerOrganization", "name"))
    detail.doseNumber = element.child("repeatNumber")?["value"]
    detail.dose = quantity(element.child("doseQuantity"))
    let route = concept(element.child("routeCode"))
    let site = concept(element.child("approachSiteCode"))
    detail.route = route.isEmpty ? nil : route
    detail.site = site.isEmpty ? nil : site
    readRelations(of: element, into: &detail, notes: &statement.notes)
    statement.detail = .immunization(detail)
    emit(statement, at: element, context)
  }

  private func readRelations(
    of element: XMLElement, into detail: inout ImmunizationDetail, notes: inout [String]
  ) {
    for relation in element.relations where relation.element.isNamed("observation") {
      let inner = relation.element
      if CDATemplates.has(53, inner) || (relation.isOf("RSON") && detail.reasonNotDone == nil) {
        claim(inner)
        let value = concept(inner.child("value"))
        let reason = value.isEmpty ? concept(inner.child("code")) : value
        if !reason.isEmpty { detail.reasonNotDone = reason }
      } else if inner.child("code")?.attribute("code", is: "30973-2") ?? false {
        // LOINC 30973-2: dose number in the series.
        claim(inner)
        detail.doseNumber = detail.doseNumber ?? inner.child("value")?["value"]
      } else if CDATemplates.has(9, inner) {
        claim(inner)
        if let seen = concept(inner.child("value")).words { notes.append("Reaction: " + seen) }
      }
    }
  }
}
