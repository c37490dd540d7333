import Clinical

/// How the entries of a Body element are read (`standards.md` 1.1; ASTM E2369-05).
enum CCRPart {
  case payer, contact, observation, problem, family, alert, medication, device, immunization
  case result, procedure, encounter, plan, provider

  /// The Body elements: where their entries are put, and how they are read.
  static let rows: [(name: StaticString, section: Section, part: CCRPart)] = [
    ("Payers", .coverage, .payer),
    ("AdvanceDirectives", .advanceDirectives, .observation),
    ("Support", .support, .contact),
    ("FunctionalStatus", .functionalStatus, .observation),
    ("Problems", .problems, .problem),
    ("FamilyHistory", .familyHistory, .family),
    ("SocialHistory", .socialHistory, .observation),
    ("Alerts", .allergies, .alert),
    ("Medications", .medications, .medication),
    ("MedicalEquipment", .devices, .device),
    ("Immunizations", .immunizations, .immunization),
    ("VitalSigns", .vitals, .result),
    ("Results", .results, .result),
    ("Procedures", .procedures, .procedure),
    ("Encounters", .encounters, .encounter),
    ("PlanOfCare", .plan, .plan),
    ("HealthCareProviders", .careTeam, .provider),
  ]
}

extension CCRBuilder {
  /// Reads one record about the patient at a place.
  func read(_ record: CCRRecord, about patient: Int) {
    let context = CCRContext(
      record: record, patient: patient, section: .other, path: record.place,
      author: record.names(record.element.ccr("From")).first)
    check(record)
    // In a feed, what names no sender is an item of the feed and no paper of its own.
    if record.path.isEmpty || record.element.ccr("From") != nil { emitDocument(record, context) }
    for body in record.element.all("Body") {
      for group in body.children where !isOverfull { read(group: group, context) }
    }
    readReferences(record, context)
  }

  private func read(group: XMLElement, _ outer: CCRContext) {
    let row = CCRPart.rows.first { group.isCCR($0.name) }
    var context = outer
    context.section = row?.section ?? .other
    context.path = outer.record.path + "Body/" + group.name
    if row?.part == .provider { return readProviders(group, context) }
    for (index, element) in group.children.enumerated() where !isOverfull {
      let inner = context.within("\(element.name)[\(index + 1)]")
      let before = reading.statements.count
      let mark = read(element, as: row?.part, inner)
      if mark == .root, reading.statements.count == before { readOther(element, inner) }
      count(group.name, as: mark)
      checkLinks(element, inner)
    }
  }

  /// Reads one entry: what it became.
  private func read(_ element: XMLElement, as part: CCRPart?, _ context: CCRContext) -> Mark {
    switch part {
    case .payer: readPayer(element, context)
    case .contact: readContact(element, context)
    case .observation: readObservation(element, context)
    case .problem: readProblem(element, context)
    case .family: readFamily(element, context)
    case .alert: readAlert(element, context)
    case .medication: readMedication(element, context)
    case .device: readDevice(element, context)
    case .immunization: readImmunization(element, context)
    case .result: return readResult(element, context)
    case .procedure: readProcedure(element, context)
    case .encounter: readEncounter(element, context)
    case .plan: return readPlan(element, context)
    case .provider, nil: readOther(element, context)
    }
    return .root
  }

  // MARK: What every statement has

  /// A statement with the fields that are read alike for every kind.
  func base(_ kind: Kind, _ element: XMLElement, _ context: CCRContext) -> Statement {
    let record = context.record
    var statement = Statement(
      kind: kind, section: context.section, identifier: record.name(element))
    statement.otherIdentifiers = identifiers(of: element, in: record)
    statement.concept = CCRCodes.concept(element.ccr("Description"))
    let sent = CCRCodes.concept(element.ccr("Status"))
    (statement.status, statement.certainty) = CCRStatus.read(sent.words ?? sent.codings.first?.code)
    if statement.status.sent == nil, let around = context.status { statement.status = around }
    let dates = dates(of: element, isMoment: Self.isMoment(kind))
    statement.period = dates.period.isUndated ? context.period : dates.period
    statement.recorded = dates.recorded ?? context.recorded
    statement.author = record.source(of: element) ?? context.author
    statement.notes = notes(of: element, record)
    check(dates, context.path)
    return statement
  }

  /// Kinds that happen at one time; the others begin.
  private static func isMoment(_ kind: Kind) -> Bool {
    switch kind {
    case .observation, .report, .immunization, .encounter, .procedure, .document: true
    default: false
    }
  }

  /// The remarks that an element refers to.
  private func notes(of element: XMLElement, _ record: CCRRecord) -> [String] {
    var notes: [String] = []
    for id in element.all("CommentID").compactMap(\.words) {
      if let comment = record.comments[id], !notes.contains(comment) { notes.append(comment) }
    }
    return notes
  }

  /// What an entry is called that has no description: its product, its type, its own words.
  func title(of element: XMLElement) -> String? {
    CCRCodes.some(element.ccr("Type"))?.words ?? element.words.map { String($0.prefix(120)) }
  }

  /// Whatever is none of the kinds that we read: kept, counted, viewable by its bytes.
  func readOther(_ element: XMLElement, _ context: CCRContext) {
    var statement = base(.other, element, context)
    if statement.concept.isEmpty { statement.concept.text = title(of: element) ?? element.name }
    emit(statement, at: element, context)
  }

  /// The statement that there is nothing in the section, where an entry's words say so; else false.
  func emitNone(_ statement: Statement, at element: XMLElement, _ context: CCRContext) -> Bool {
    guard NoneSaid.isSaid(by: statement) else { return false }
    var none = Statement(kind: .absence, section: context.section)
    none.concept = statement.concept
    none.author = statement.author
    none.recorded = statement.recorded
    let words = [statement.concept.words].compactMap { $0 } + statement.notes
    none.detail = .absence(
      AbsenceDetail(state: NoneSaid.state(words), narrative: statement.notes.first))
    emit(none, at: element, context)
    return true
  }
}
