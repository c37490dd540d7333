import Clinical

/// A clinical statement within another, and how it relates to it.
struct CDARelation {
  /// The `entryRelationship` or `component`.
  let link: XMLElement
  let element: XMLElement
  /// Its place among those of its name, from 1.
  let number: Int

  /// The step of the path.
  var step: String { "\(element.name)[\(number)]" }

  /// Whether the relationship is of this type.
  func isOf(_ type: StaticString) -> Bool { link.attribute("typeCode", is: type) }
}

extension XMLElement {
  /// The clinical statements that are related to this one, in order.
  var relations: [CDARelation] {
    var counts: [(name: UInt32, count: Int)] = []
    var found: [CDARelation] = []
    for link in children where link.isNamed("entryRelationship") || link.isNamed("component") {
      guard let element = link.clinicalStatement else { continue }
      let row = counts.firstIndex { $0.name == element.nameID } ?? counts.count
      if row == counts.count { counts.append((element.nameID, 0)) }
      counts[row].count += 1
      found.append(CDARelation(link: link, element: element, number: counts[row].count))
    }
    return found
  }
}

extension CDABuilder {
  /// Reads one entry: at least one statement comes of it.
  func read(entry: XMLElement, _ context: CDAContext) {
    let before = reading.statements.count
    guard let element = entry.clinicalStatement else {
      return readOther(entry, context)
    }
    var inner = context.within(element.name)
    inner.isNegatedOutside = entry.attribute("negationInd", is: "true")
    read(element, as: role(of: element, in: context.section), inner)
    sweep(element, inner)
    if reading.statements.count == before { readOther(element, inner) }
  }

  /// What an entry is: by its templates, else by its section. Instructions (20), comments (64) and
  /// indications (19) stand for themselves only as entries.
  func role(of element: XMLElement, in section: Section) -> CDARole? {
    if let role = CDATemplates.role(of: element) { return role }
    if CDATemplates.has(20, element) { return .plan }
    if CDATemplates.has(64, element) { return .note }
    if CDATemplates.has(19, element) { return .problem }
    return CDASections.role(of: element, in: section)
  }

  /// Reads one clinical statement.
  func read(_ element: XMLElement, as role: CDARole?, _ context: CDAContext) {
    switch role {
    case .container: readContainer(element, context)
    case .problem: readProblem(element, context)
    case .allergy: readAllergy(element, context)
    case .medication: readMedication(element, context)
    case .supplyOrder, .dispense: readSupply(element, within: nil, context)
    case .immunization: readImmunization(element, context)
    case .resultOrganizer: readResultOrganizer(element, context)
    case .vitalsOrganizer: readVitalsOrganizer(element, context)
    case .result, .vital: readObservation(element, context)
    case .encounter: readEncounter(element, context)
    case .procedure: readProcedure(element, context)
    case .plan: readPlan(element, context)
    case .goal: readGoal(element, context)
    case .careTeam: readCareTeam(element, context)
    case .family: readFamily(element, context)
    case .coverage: readCoverage(element, context)
    case .device: readDeviceSupply(element, context)
    case .note: readNote(element, context)
    case .concern: readConcern(element, context)
    case .observation: readObservation(element, context)
    case nil: readOther(element, context)
    }
  }

  /// A concern, or another act that only holds: each observation or medicine in it is one statement.
  private func readContainer(_ element: XMLElement, _ outer: CDAContext) {
    contain(element)
    var context = outer
    context.author = authors.latest(of: element) ?? outer.author
    context.recorded = CDAAuthors.earliest(of: element) ?? outer.recorded
    context.concernStatus = element.child("statusCode")?["code"]
    if element.isNamed("organizer") {
      context.group = concept(element.child("code")).words
      context.period = period(element.child("effectiveTime"))
    }
    let held = element.relations.compactMap { relation -> (CDARelation, CDARole)? in
      roleHeld(by: relation, in: context.section).map { (relation, $0) }
    }
    let own = element.children("id").lazy.compactMap(\.instanceIdentifier).first
    context.concernIdentifier = held.count == 1 ? own : nil
    for (relation, role) in held {
      var inner = context.within(relation.step)
      inner.isNegatedOutside = relation.link.attribute("negationInd", is: "true")
      inner.order = relation.link.child("sequenceNumber")?["value"].flatMap { Int($0) }
      read(relation.element, as: role, inner)
    }
  }

  /// What stands in a container as a statement of its own: what a template names, else the subject of
  /// an act or a component of an organizer.
  private func roleHeld(by relation: CDARelation, in section: Section) -> CDARole? {
    if let role = CDATemplates.role(of: relation.element) { return role }
    let isComponent = relation.link.isNamed("component")
    let isSubject = isComponent || relation.isOf("SUBJ") || relation.isOf("COMP")
    guard isSubject, !isRemark(relation.element),
      isComponent || section == .coverage || relation.element.isNamed("observation")
    else { return nil }
    return CDASections.role(of: relation.element, in: section)
  }

  /// Severity, status and the like say something of another observation, not of the patient.
  private func isRemark(_ element: XMLElement) -> Bool {
    guard let code = element.child("code")?["code"] else { return false }
    return ["33999-4", "SEV", "82606-5", "30973-2", "11323-3"].contains(code)
  }

  /// Reads what stands inside an entry, is of a kind that we read, and that nothing has claimed: a
  /// medicine inside a procedure, a problem inside a health concern, a device in either. What bears an
  /// entry template and is of no such kind is kept as it is.
  private func sweep(_ element: XMLElement, _ outer: CDAContext) {
    var context = outer
    if element.isNamed("encounter") {
      context.encounter = identifiers(of: element).native ?? outer.encounter
    }
    for device in devices(of: element)
    where isUnread(device.role) && CDATemplates.has(37, device.role) {
      readDevice(device, within: element, context)
    }
    for relation in element.relations {
      let inner = context.within(relation.step)
      if isUnread(relation.element) {
        if let role = CDATemplates.role(of: relation.element) {
          read(relation.element, as: role, inner)
        } else if CDATemplates.isEntry(relation.element) {
          readOther(relation.element, inner)
        }
      }
      sweep(relation.element, inner)
    }
  }

  // MARK: What every statement has

  /// A statement with the fields that are read alike for every kind.
  func base(_ kind: Kind, _ element: XMLElement, _ context: CDAContext) -> Statement {
    let (native, others) = identifiers(of: element)
    var statement = Statement(kind: kind, section: context.section, identifier: native)
    statement.otherIdentifiers = others
    statement.status = CDAStatus.status(element.child("statusCode"), of: kind)
    statement.period = period(element.child("effectiveTime"))
    statement.author = authors.latest(of: element) ?? context.author
    statement.recorded = CDAAuthors.earliest(of: element) ?? context.recorded
    statement.labels = labels(of: element, context)
    statement.notes = notes(of: element)
    if element.attribute("negationInd", is: "true") { statement.certainty = .refuted }
    if element.nullFlavor != nil, statement.certainty == nil { statement.certainty = .unconfirmed }
    statement.encounter = kind == .encounter ? nil : visit(of: element) ?? context.encounter
    if context.isNegatedOutside {
      statement.notUnderstood.append("negationInd on the relationship around it")
    }
    return statement
  }

  /// The visit that an entry points to.
  private func visit(of element: XMLElement) -> NativeIdentifier? {
    for relation in element.relations where relation.element.isNamed("encounter") {
      if let id = identifiers(of: relation.element).native { return id }
    }
    return nil
  }

  /// The words of the entry and the comments and instructions attached to it.
  private func notes(of element: XMLElement) -> [String] {
    var notes: [String] = []
    func add(_ text: String?) {
      if let text, !notes.contains(text) { notes.append(text) }
    }
    add(narrative.text(element.child("text")))
    for relation in element.relations where relation.element.isNamed("act") {
      // Comment Activity (64) and Instruction (20).
      guard CDATemplates.has(64, relation.element) || CDATemplates.has(20, relation.element) else {
        continue
      }
      claim(relation.element)
      add(narrative.text(relation.element.child("text")))
    }
    for informant in element.children("informant") {
      let entity = informant.child("relatedEntity")
      add(
        entity?.descend("relatedPerson", "name").flatMap(CDANames.name).map {
          "Told by: " + $0.display
        })
    }
    return notes
  }

  /// Labels from around, and those of security observations inside (DS4P: SECCLASSOBS, SECCATOBS …).
  private func labels(of element: XMLElement, _ context: CDAContext) -> [String] {
    var labels = context.labels
    func add(_ label: String?) {
      if let label, !labels.contains(label) { labels.append(label) }
    }
    if element.nullFlavor == "MSK" { add("MSK") }
    for relation in element.relations {
      let observations =
        relation.element.isNamed("organizer")
        ? relation.element.relations.map(\.element) : [relation.element]
      for observation in observations {
        guard let code = observation.child("code")?["code"], code.hasPrefix("SEC"),
          code.hasSuffix("OBS")
        else { continue }
        add(observation.child("value")?["code"])
      }
    }
    return labels
  }
}
