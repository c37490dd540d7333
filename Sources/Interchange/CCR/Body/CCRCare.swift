import Clinical

extension CCRBuilder {
  /// Something that was done.
  func readProcedure(_ element: XMLElement, _ context: CCRContext) {
    guard let statement = procedure(element, context) else { return }
    emit(statement, at: element, context)
  }

  private func procedure(_ element: XMLElement, _ context: CCRContext) -> Statement? {
    var statement = base(.procedure, element, context)
    if statement.concept.isEmpty { statement.concept = CCRCodes.concept(element.ccr("Type")) }
    guard !statement.concept.isEmpty else { return nil }
    var detail = ProcedureDetail()
    detail.sites = element.all("Site").compactMap { CCRCodes.some($0) }
    detail.methods = element.all("Method").compactMap { CCRCodes.some($0) }
    detail.reasons = element.all("Indications").flatMap { $0.all("Indication") }
      .flatMap { CCRDirections.concepts(of: $0) }
    detail.performers = performers(of: element, context)
    detail.locations = locations(of: element, context)
    detail.devices = (element.ccr("Products")?.all("Product") ?? []).compactMap {
      CCRProducts.name(of: $0.ccr("Product") ?? $0)?.words
    }
    if let often = CCRTimings.words(element.ccr("Frequency")) {
      statement.notes.append("Often: " + often)
    }
    if let long = CCRTimings.words(element.ccr("Duration")) {
      statement.notes.append("Lasted: " + long)
    }
    statement.detail = .procedure(detail)
    return statement
  }

  private func performers(of element: XMLElement, _ context: CCRContext) -> [String] {
    (element.ccr("Practitioners")?.all("Practitioner") ?? []).flatMap {
      context.record.names($0)
    }
  }

  private func locations(of element: XMLElement, _ context: CCRContext) -> [String] {
    (element.ccr("Locations")?.all("Location") ?? []).flatMap { location in
      [CCRCodes.concept(location.ccr("Description")).words].compactMap { $0 }
        + context.record.names(location)
    }
  }

  /// A visit.
  func readEncounter(_ element: XMLElement, _ context: CCRContext) {
    var statement = base(.encounter, element, context)
    if statement.concept.isEmpty { statement.concept = CCRCodes.concept(element.ccr("Type")) }
    if statement.concept.isEmpty { statement.concept.text = "Visit" }
    var detail = EncounterDetail()
    detail.locations = locations(of: element, context)
    detail.reasons = element.all("Indications").flatMap { $0.all("Indication") }
      .flatMap { CCRDirections.concepts(of: $0) }
    let people = performers(of: element, context)
    if !people.isEmpty { statement.notes.append("With: " + people.joined(separator: ", ")) }
    for instruction in element.ccr("Instructions")?.all("Instruction") ?? [] {
      if let words = CCRCodes.concept(instruction).words { statement.notes.append(words) }
    }
    if let left = element.ccr("Disposition") { detail.disposition = CCRCodes.some(left) }
    statement.detail = .encounter(detail)
    emit(statement, at: element, context)
  }

  // MARK: Plan of care

  /// A plan: what it holds stands for itself; a plan that holds nothing is one statement.
  func readPlan(_ element: XMLElement, _ context: CCRContext) -> Mark {
    let before = reading.statements.count
    for (index, order) in element.all("OrderRequest").enumerated() {
      readOrder(order, within: element, context.within("OrderRequest[\(index + 1)]"))
    }
    let held = reading.statements.count > before
    var statement = base(.plan, element, context)
    guard !held || !statement.concept.isEmpty else { return .container }
    if statement.concept.isEmpty { statement.concept.text = title(of: element) ?? "Plan" }
    if statement.status.sent == nil { statement.status = Status(.planned) }
    statement.detail = .plan(PlanDetail(role: .carePlan))
    emit(statement, at: element, context)
    return .root
  }

  /// An order: the medicines, vaccines, procedures, visits and goals in it, else the order itself.
  private func readOrder(_ element: XMLElement, within plan: XMLElement, _ outer: CCRContext) {
    let before = reading.statements.count
    var context = outer
    let order = base(.plan, element, outer)
    context.author = order.author
    context.period = order.period
    context.recorded = order.recorded
    for group in element.children {
      for (index, item) in group.children.enumerated() {
        let inner = context.within("\(group.name)/\(item.name)[\(index + 1)]")
        readPlanned(item, in: group, inner)
      }
    }
    guard reading.statements.count == before || !order.concept.isEmpty else { return }
    var statement = order
    if statement.concept.isEmpty { statement.concept = CCRCodes.concept(plan.ccr("Description")) }
    if statement.concept.isEmpty { statement.concept.text = title(of: element) ?? "Order" }
    statement.status = Self.planned(statement.status)
    var detail = PlanDetail(role: .order)
    detail.performers = performers(of: element, context)
    statement.detail = .plan(detail)
    emit(statement, at: element, outer)
  }

  private func readPlanned(_ item: XMLElement, in group: XMLElement, _ context: CCRContext) {
    if group.isCCR("Medications") || group.isCCR("Products") {
      guard var medicine = medication(item, .order, context) else { return }
      medicine.status = Self.planned(medicine.status)
      emit(medicine, at: item, context)
    } else if group.isCCR("Goals") {
      readGoal(item, context)
    } else {
      let roles: [(name: StaticString, role: PlanDetail.Role)] = [
        ("Encounters", .appointment), ("Procedures", .order), ("Services", .order),
        ("Immunizations", .order), ("Results", .order), ("Tests", .order),
        ("Interventions", .order),
      ]
      guard let role = roles.first(where: { group.isCCR($0.name) })?.role else { return }
      var statement = base(.plan, item, context)
      if let name = CCRProducts.name(of: item.ccr("Product")) { statement.concept = name }
      guard !statement.concept.isEmpty else { return }
      statement.status = Self.planned(statement.status)
      var detail = PlanDetail(role: role)
      detail.performers = performers(of: item, context)
      detail.locations = locations(of: item, context)
      statement.detail = .plan(detail)
      emit(statement, at: item, context)
    }
  }

  /// What stands in a plan is planned, unless its own status says more.
  private static func planned(_ status: Status) -> Status {
    switch status.standing {
    case .unknown, .active: Status(.planned, sent: status.sent)
    default: status
    }
  }

  private func readGoal(_ element: XMLElement, _ context: CCRContext) {
    var inner = context
    inner.section = .goals
    var statement = base(.goal, element, inner)
    if statement.concept.isEmpty { statement.concept = CCRCodes.concept(element.ccr("Type")) }
    guard !statement.concept.isEmpty else { return }
    var detail = GoalDetail()
    detail.targets = element.all("Milestone").compactMap { milestone in
      let words = CCRCodes.concept(milestone.ccr("Description")).words
      let due = dates(of: milestone, isMoment: true).period.start
      return words == nil && due == nil
        ? nil : GoalDetail.Target(value: words.map { .text($0) }, due: due)
    }
    detail.setBy = context.record.source(of: element)
    statement.detail = .goal(detail)
    emit(statement, at: element, inner)
  }
}
