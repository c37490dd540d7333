import Clinical

/// Statements of the kinds beside the seven.
extension Made {
  static func procedure(
    _ concept: Concept, on day: String?, _ standing: Status.Standing = .completed,
    site: Concept? = nil, number: String? = nil, section: Section = .procedures
  ) -> Statement {
    var detail = ProcedureDetail()
    detail.sites = [site].compactMap { $0 }
    return Statement(
      kind: .procedure, section: section, concept: concept, status: Status(standing),
      period: .at(date(day)), detail: .procedure(detail), otherIdentifiers: numbers(number))
  }

  static func device(
    udi: String? = nil, serial: String? = nil, maker: String? = nil
  ) -> Statement {
    var detail = DeviceDetail()
    (detail.udi, detail.serial, detail.maker) = (udi, serial, maker)
    return Statement(
      kind: .device, section: .devices, concept: Concept(text: "Pacemaker"),
      status: Status(.active), detail: .device(detail))
  }

  static func plan(
    _ role: PlanDetail.Role, _ concept: Concept, on day: String?, number: String? = nil,
    _ standing: Status.Standing = .active
  ) -> Statement {
    Statement(
      kind: .plan, section: .plan, concept: concept, status: Status(standing),
      period: .at(date(day)), detail: .plan(PlanDetail(role: role)),
      otherIdentifiers: numbers(number))
  }

  static func goal(
    _ words: String, by setter: String?, measure: Concept? = nil, target: String = "under 7.5 %"
  ) -> Statement {
    var detail = GoalDetail()
    detail.setBy = setter
    detail.targets = [.init(measure: measure, value: .text(target))]
    return Statement(
      kind: .goal, section: .goals, concept: Concept(text: words), status: Status(.active),
      detail: .goal(detail))
  }

  static func relative(
    _ relationship: Concept, _ illnesses: [Concept], name: String? = nil
  ) -> Statement {
    var detail = FamilyHistoryDetail()
    detail.name = name
    detail.conditions = illnesses.map { .init(concept: $0) }
    return Statement(
      kind: .familyHistory, section: .familyHistory, concept: relationship,
      detail: .familyHistory(detail))
  }

  static func coverage(_ payer: String?, _ number: String?) -> Statement {
    var detail = CoverageDetail()
    (detail.payer, detail.memberNumber) = (payer, number)
    return Statement(
      kind: .coverage, section: .coverage, concept: Concept(text: "Health plan"),
      status: Status(.active), detail: .coverage(detail))
  }

  static func paper(
    _ title: String, at moment: String?, id: String? = nil, series: String? = nil,
    version: Int? = nil, replaces: [String] = [], hash: String? = nil, text: String? = nil
  ) -> Statement {
    var detail = DocumentDetail()
    (detail.title, detail.versionNumber, detail.hash, detail.text) = (title, version, hash, text)
    detail.series = series.map { NativeIdentifier(root: "S", value: $0) }
    detail.replaces = replaces.map { NativeIdentifier(root: "D", value: $0) }
    return Statement(
      kind: .document, section: .notes,
      identifier: id.map { NativeIdentifier(root: "D", value: $0) },
      concept: loinc("11506-3"), status: Status(.completed), period: .at(date(moment)),
      detail: .document(detail))
  }

  static func contact(_ name: String?, _ relationship: Concept, _ telephone: String) -> Statement {
    var detail = ContactDetail()
    (detail.name, detail.telecoms) = (name, [telephone])
    return Statement(
      kind: .contact, section: .support, concept: relationship, detail: .contact(detail))
  }

  static func team(_ names: [String]) -> Statement {
    var detail = CareTeamDetail()
    detail.members = names.map { .init(name: $0, telecoms: ["555-0101"]) }
    return Statement(
      kind: .careTeam, section: .careTeam, status: Status(.active), detail: .careTeam(detail))
  }

  static func role(_ code: String) -> Concept {
    Concept(CodeSystem("http://terminology.hl7.org/CodeSystem/v3-RoleCode"), code)
  }

  private static func numbers(_ number: String?) -> [Identifier] {
    number.map { [Identifier(system: "numbers", value: $0)] } ?? []
  }
}
