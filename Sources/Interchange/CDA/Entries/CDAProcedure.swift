import Clinical

extension CDABuilder {
  /// Something done, in its three forms: a procedure, an act, an observation (12, 13, 14). What is
  /// only intended is a plan.
  func readProcedure(_ element: XMLElement, _ context: CDAContext) {
    guard element["moodCode"].map({ $0 == "EVN" }) ?? true else {
      return readPlan(element, context)
    }
    var statement = base(.procedure, element, context)
    var detail = ProcedureDetail()
    statement.concept = concept(element.child("code"))
    addDoing(of: element, to: &detail)
    let devices = devices(of: element)
    detail.devices = devices.compactMap { deviceName($0.role) }
    if statement.concept.isEmpty, let text = statement.notes.first { statement.concept.text = text }
    if statement.concept.isEmpty || saysNothing(element, statement.concept) {
      guard !devices.isEmpty else { return readOther(element, context) }
      // An implant whose operation nobody coded: the device is what is said.
      contain(element)
    } else {
      addReasons(of: element, refuted: statement.certainty == .refuted, to: &detail)
      if statement.certainty == .refuted {
        statement.status = Status(.notDone, sent: statement.status.sent)
      }
      statement.detail = .procedure(detail)
      emit(statement, at: element, context)
    }
    for device in devices { readDevice(device, within: element, context) }
  }

  private func addDoing(of element: XMLElement, to detail: inout ProcedureDetail) {
    func concepts(_ name: StaticString) -> [Concept] {
      element.children(name).map { concept($0) }.filter { !$0.isEmpty }
    }
    detail.sites = sites("targetSiteCode", of: element) + sites("approachSiteCode", of: element)
    detail.methods = concepts("methodCode")
    detail.performers = performers(of: element)
    detail.locations = locations(of: element)
    detail.outcomes = element.children("value").compactMap { value($0).0 }.map {
      if case .concept(let found) = $0 { return found }
      return Concept(text: $0.words)
    }
  }

  /// Why it was done, or why it was not; and the complications, which are how it ended.
  private func addReasons(
    of element: XMLElement, refuted: Bool, to detail: inout ProcedureDetail
  ) {
    for relation in element.relations {
      let inner = relation.element
      if isReason(relation) {
        claim(inner)
        let found = reasons(in: inner)
        if refuted {
          detail.statusReason = detail.statusReason ?? found.first
        } else {
          detail.reasons.append(contentsOf: found)
        }
      } else if CDATemplates.has(9, inner) {
        claim(inner)
        detail.outcomes.append(contentsOf: reasons(in: inner))
      }
    }
  }

  /// Whether what is related only says why: by the relationship, as an indication (19), or as a
  /// problem in what was done or is to be done.
  func isReason(_ relation: CDARelation) -> Bool {
    if relation.isOf("RSON") || CDATemplates.has(19, relation.element) { return true }
    return relation.isOf("REFR") && CDATemplates.role(of: relation.element) == .problem
  }

  /// The names of all who did it.
  func performers(of element: XMLElement) -> [String] {
    element.children("performer").compactMap { $0.child("assignedEntity") }
      .compactMap { CDAAuthors.name($0) }
  }
}
