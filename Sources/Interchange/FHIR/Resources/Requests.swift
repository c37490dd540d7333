import Clinical

extension FHIRStatementReader {
  /// An order, a referral, a task: ServiceRequest, ReferralRequest, DeviceRequest, NutritionOrder,
  /// SupplyRequest, VisionPrescription, CommunicationRequest, Task, and their names of older versions.
  func request(_ role: PlanDetail.Role, _ section: Section) -> Statement {
    var role = role
    var section = section
    let categories = FHIRConcepts.all(node.list("category"))
    // SNOMED CT 3457005 is "patient referral".
    if categories.contains(where: { $0.has(.snomed, "3457005") }) {
      role = .referral
      section = .referral
    }
    var statement = outline(.plan, section)
    var detail = PlanDetail(role: role)
    detail.categories = categories
    statement.concept = requested
    detail.intent = (node["intent"] ?? node["kind"])?.words
    detail.priority = FHIRConcepts.code(node["priority"])
    detail.activities = activities
    detail.reasons = reasons()
    detail.performers =
      names(node.list("performer")) + names(node.list("recipient")) + names(node.list("owner"))
    if detail.performers.isEmpty {
      detail.performers = FHIRConcepts.all(node.list("performerType")).compactMap(\.words)
    }
    detail.locations = names(node.list("locationReference")) + names(node.list("location"))
    if let words = node["patientInstruction"]?.words { statement.notes.append(words) }
    setOrder(&statement, detail)
    return statement
  }

  /// Sets what all plans have: standing, times, writer.
  func setOrder(_ statement: inout Statement, _ detail: PlanDetail) {
    statement.status = FHIRStatus.status(node["status"]?.words, by: FHIRStatus.plan)
    if ["proposal", "option", "plan"].contains(detail.intent), detail.role != .carePlan,
      statement.status.standing == .active
    {
      statement.status.standing = .planned
    }
    if node["doNotPerform"]?.bool == true, statement.status.standing != .enteredInError {
      statement.status.standing = .notDone
    }
    statement.period = period
    statement.recorded = authored
    statement.author = writer
    statement.detail = .plan(detail)
  }

  /// ImmunizationRecommendation: the vaccines that are due, one activity each.
  func recommendation() -> Statement {
    var statement = outline(.plan, .plan)
    var detail = PlanDetail(role: .order)
    let items = Array(node.list("recommendation"))
    let vaccines = items.map { item -> Concept in
      let vaccine =
        FHIRConcepts.all(item.list("vaccineCode")).first
        ?? FHIRConcepts.concept(item["targetDisease"])
      let forecast = FHIRConcepts.concept(item["forecastStatus"])
      let due = item.list("dateCriterion").lazy.compactMap { $0["value"]?.words }.first
      let words = [vaccine.title, forecast.words ?? forecast.codings.first?.code, due]
      return Concept(
        codings: vaccine.codings, text: words.compactMap { $0 }.joined(separator: ", "))
    }
    statement.concept =
      vaccines.count == 1 ? vaccines[0] : Concept(text: "Vaccines recommended")
    detail.activities = vaccines.count == 1 ? [] : vaccines
    let dates = items.flatMap {
      $0.list("dateCriterion").compactMap { FHIRTimes.date($0["value"]) }
    }
    setOrder(&statement, detail)
    statement.status = Status(.planned)
    statement.period = Period(start: dates.min { $0.lowerBound() < $1.lowerBound() })
    return statement
  }

  /// Appointment: a visit that is booked or asked for.
  func appointment() -> Statement {
    var statement = outline(.plan, .plan)
    var detail = PlanDetail(role: .appointment)
    let kinds =
      FHIRConcepts.all(node.list("serviceType")) + FHIRConcepts.all(node.list("appointmentType"))
      + FHIRConcepts.all(node.list("type"))
    statement.concept =
      kinds.first ?? Concept(text: node["description"]?.label ?? "Appointment")
    detail.categories = FHIRConcepts.all(node.list("serviceCategory"))
    detail.priority = node["priority"]?.scalar
    detail.reasons = reasons()
    for participant in node.list("participant") {
      let actor = participant["actor"]
      let type =
        document.target(of: actor, from: resource)?.type
        ?? FHIRDocument.text(of: actor).flatMap { FHIRReference($0).type.map(String.init) }
      guard type != "Patient", let name = name(actor) else { continue }
      if type == "Location" {
        detail.locations.append(name)
      } else {
        detail.performers.append(name)
      }
    }
    for words in [node["comment"]?.words, node["patientInstruction"]?.words] {
      if let words { statement.notes.append(words) }
    }
    setOrder(&statement, detail)
    return statement
  }

  /// What is asked for, in the first words that the resource has for it.
  private var requested: Concept {
    if let concept = FHIRConcepts.some(
      node["code"]?["concept"] ?? node["code"] ?? node["codeCodeableConcept"])
    {
      return concept
    }
    if let concept = concept(behind: node["codeReference"]) { return concept }
    if let first = items.first {
      return items.count == 1 ? first : Concept(text: FHIRSections.words(for: resource.type))
    }
    for name: StaticString in [
      "type", "serviceRequested", "itemCodeableConcept", "item", "description", "reasonCode",
      "reason",
    ] {
      if let concept = FHIRConcepts.all(node.list(name)).first { return concept }
    }
    if let diet = diets.first { return diet }
    for name: StaticString in ["supplement", "enteralFormula"] {
      if let item = node.list(name).first,
        let concept = FHIRConcepts.some(item["type", "baseFormulaType"] ?? item["productName"])
      {
        return concept
      }
    }
    let payload = node.list("payload").lazy.compactMap { $0["contentString"]?.label }.first
    return Concept(text: payload ?? FHIRSections.words(for: resource.type))
  }

  /// What a DSTU2 DiagnosticOrder asks for.
  private var items: [Concept] { FHIRConcepts.all(node.list("item").compactMap { $0["code"] }) }

  private var diets: [Concept] {
    node["oralDiet"].map { FHIRConcepts.all($0.list("type")) } ?? []
  }

  /// The parts of an order that has several (DSTU2 `item`, diets, the details of a referral).
  private var activities: [Concept] {
    FHIRConcepts.all(node.list("orderDetail"))
      + (items.count > 1 ? items : [])
      + diets.dropFirst()
      + node.list("lensSpecification").compactMap { FHIRConcepts.some($0["product"]) }
  }
}
