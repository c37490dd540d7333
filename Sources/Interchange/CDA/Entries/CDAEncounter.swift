import Clinical

extension CDABuilder {
  /// A visit, with its places, reasons and diagnoses.
  func readEncounter(_ element: XMLElement, _ context: CDAContext) {
    var statement = base(.encounter, element, context)
    statement.concept = concept(element.child("code"))
    if saysNothing(element, statement.concept) {
      return emitNothingSaid(element, statement.concept, context)
    }
    if let mood = element["moodCode"], mood != "EVN" {
      statement.status = Status(.planned, sent: mood)
    }
    var detail = EncounterDetail()
    let actCode = CodeSystem.ofCDA("2.16.840.1.113883.5.4")
    detail.classCode = statement.concept.code(in: actCode)
    detail.locations = locations(of: element)
    let disposition = concept(element.child("dischargeDispositionCode", in: .sdtc))
    detail.disposition = disposition.isEmpty ? nil : disposition
    for relation in element.relations {
      let inner = relation.element
      if CDATemplates.has(80, inner) {
        claim(inner)
        detail.diagnoses.append(contentsOf: reasons(in: inner))
      } else if relation.isOf("RSON") || CDATemplates.has(19, inner) {
        claim(inner)
        detail.reasons.append(contentsOf: reasons(in: inner))
      } else if CDATemplates.role(of: inner) == .problem {
        claim(inner)
        detail.diagnoses.append(contentsOf: reasons(in: inner))
      }
    }
    if statement.author == nil { statement.author = performer(of: element) }
    statement.detail = .encounter(detail)
    emit(statement, at: element, context)
  }

  func locations(of element: XMLElement) -> [String] {
    element.children("participant").filter { $0.attribute("typeCode", is: "LOC") }.compactMap {
      let role = $0.child("participantRole")
      return words(role?.descend("playingEntity", "name")) ?? concept(role?.child("code")).words
    }
  }
}
