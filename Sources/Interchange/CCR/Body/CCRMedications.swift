import Clinical

extension CCRBuilder {
  /// A medicine of the list: somebody says that it is taken. What was handed out stands for itself.
  func readMedication(_ element: XMLElement, _ context: CCRContext) {
    guard let statement = medication(element, .reported, context) else { return }
    if emitNone(statement, at: element, context) { return }
    emit(statement, at: element, context)
    let fills = element.ccr("FulfillmentHistory")?.all("Fulfillment") ?? []
    for (index, fill) in fills.enumerated() {
      readFill(
        fill, of: statement, context.within("FulfillmentHistory/Fulfillment[\(index + 1)]"))
    }
  }

  /// What an entry says of a medicine; nil where it has neither a product nor any name of one. A product
  /// without name and code is a medicine all the same: somebody takes something.
  func medication(
    _ element: XMLElement, _ role: MedicationDetail.Role, _ context: CCRContext
  ) -> Statement? {
    var statement = base(.medication, element, context)
    let product = element.ccr("Product")
    nameByProduct(product, &statement)
    guard !statement.concept.isEmpty || product != nil else { return nil }
    var detail = MedicationDetail(role: role)
    detail.form = product.flatMap { CCRCodes.some($0.ccr("Form")) }
    if let product, let strength = CCRProducts.strength(product) {
      var substance = CCRCodes.concept(product.ccr("ProductName"))
      if substance.isEmpty { substance = CCRCodes.concept(product.ccr("BrandName")) }
      detail.ingredients = [.init(substance: substance, strength: strength)]
    }
    statement.notes += CCRProducts.notes(product)
    for direction in element.ccr("Directions")?.all("Direction") ?? [] {
      if let dosage = CCRDirections.dosage(direction) { detail.dosages.append(dosage) }
      detail.reasons += CCRDirections.reasons(direction)
    }
    detail.quantity = CCRAmount.all("Quantity", of: element).first?.quantity
    detail.refills = refills(of: element)
    addInstructions(of: element, to: &statement.notes)
    statement.detail = .medication(detail)
    return statement
  }

  /// A product's own name comes before the words of the entry, which become a note.
  private func nameByProduct(_ product: XMLElement?, _ statement: inout Statement) {
    guard let name = CCRProducts.name(of: product) else { return }
    if let described = statement.concept.words, described != name.words {
      statement.notes.append(described)
    }
    statement.concept = name
  }

  private func refills(of element: XMLElement) -> Int? {
    element.ccr("Refills")?.all("Refill").lazy.compactMap {
      $0.ccr("Number")?.words.flatMap { Int($0) }
    }.first
  }

  private func addInstructions(of element: XMLElement, to notes: inout [String]) {
    for name in ["PatientInstructions", "FulfillmentInstructions"] as [StaticString] {
      for instruction in element.ccr(name)?.all("Instruction") ?? [] {
        if let words = CCRCodes.concept(instruction).words { notes.append(words) }
      }
    }
  }

  /// One time that a medicine was handed out.
  private func readFill(_ element: XMLElement, of medicine: Statement, _ context: CCRContext) {
    var statement = base(.medication, element, context)
    let dates = dates(of: element, isMoment: true)
    statement.period = dates.period
    statement.concept = CCRProducts.name(of: element.ccr("Product")) ?? medicine.concept
    if statement.status.sent == nil { statement.status = Status(.completed) }
    statement.author = context.record.names(element.ccr("Provider")).first ?? statement.author
    var detail = MedicationDetail(role: .dispense)
    detail.quantity = CCRAmount.all("Quantity", of: element).first?.quantity
    if let name = medicine.identifier { detail.basedOn = [name.value] }
    statement.detail = .medication(detail)
    emit(statement, at: element, context)
  }

  /// A dose of a vaccine. CCR has no "not given" of its own: the status says it, or nobody does.
  func readImmunization(_ element: XMLElement, _ context: CCRContext) {
    var statement = base(.immunization, element, context)
    let product = element.ccr("Product")
    nameByProduct(product, &statement)
    if emitNone(statement, at: element, context) { return }
    guard !statement.concept.isEmpty else { return }
    var detail = ImmunizationDetail()
    detail.manufacturer = context.record.names(product?.ccr("Manufacturer")).first
    for number in statement.otherIdentifiers
      + (product.map { identifiers(of: $0, in: context.record) } ?? [])
    where number.type?.lowercased().contains("lot") ?? false { detail.lot = number.value }
    detail.doseNumber = element.ccr("SeriesNumber")?.words
    if let direction = element.ccr("Directions")?.all("Direction").first {
      detail.route = CCRCodes.some(direction.ccr("Route"))
      detail.site = CCRCodes.some(direction.ccr("Site"))
      detail.dose = CCRAmount.all("Dose", of: direction).first?.quantity
    }
    for reaction in element.all("Reaction") {
      if let words = CCRCodes.concept(reaction.ccr("Description")).words {
        statement.notes.append("Reaction: " + words)
      }
    }
    addInstructions(of: element, to: &statement.notes)
    statement.detail = .immunization(detail)
    emit(statement, at: element, context)
  }

  /// Equipment and implants.
  func readDevice(_ element: XMLElement, _ context: CCRContext) {
    var statement = base(.device, element, context)
    let product = element.ccr("Product")
    nameByProduct(product, &statement)
    guard !statement.concept.isEmpty else { return }
    var detail = DeviceDetail()
    detail.maker = context.record.names(product?.ccr("Manufacturer")).first
    detail.model = product?.text(of: "BrandName")
    let numbers =
      statement.otherIdentifiers
      + (product.map { identifiers(of: $0, in: context.record) } ?? [])
    for number in numbers {
      let type = number.type?.lowercased() ?? ""
      if type.contains("serial") { detail.serial = number.value }
      if type.contains("lot") { detail.lot = number.value }
      if type.contains("udi") { detail.udi = number.value }
    }
    for direction in element.ccr("Directions")?.all("Direction") ?? [] {
      if let site = CCRCodes.some(direction.ccr("Site")) { detail.sites.append(site) }
      detail.reasons += CCRDirections.reasons(direction)
    }
    statement.notes += CCRProducts.notes(product)
    statement.detail = .device(detail)
    emit(statement, at: element, context)
  }
}

/// How something is to be taken.
enum CCRDirections {
  /// One direction; nil where it says nothing. What has no field of its own stays in its words.
  static func dosage(_ direction: XMLElement) -> Dosage? {
    var dosage = Dosage()
    let doses = CCRAmount.all("Dose", of: direction)
    dosage.dose = doses.first?.quantity
    if doses.count == 2, doses[1].joint?.lowercased() == "to" {
      dosage.doseHigh = doses[1].quantity
    }
    dosage.route = CCRCodes.some(direction.ccr("Route"))
    let isTimed = CCRTimings.add(direction, to: &dosage)
    addNeed(direction, to: &dosage)
    let isDosed = doses.count == 1 && dosage.dose != nil || dosage.doseHigh != nil
    var words = [CCRCodes.concept(direction.ccr("Description")).words].compactMap { $0 }
    if words.isEmpty {
      if !isDosed, let dose = CCRAmount.words(doses) { words.append(dose) }
      if !isTimed {
        words += [direction.ccr("Frequency"), direction.ccr("Interval")].compactMap(
          CCRTimings.words)
      }
    }
    for name in others {
      words += direction.all(name).compactMap { CCRTimings.words($0) ?? $0.words }
    }
    dosage.text = words.isEmpty ? nil : words.joined(separator: "; ")
    return dosage == Dosage() ? nil : dosage
  }

  private static let others: [StaticString] = [
    "DoseIndicator", "DeliveryMethod", "Vehicle", "AdministrationTiming", "Duration",
    "DoseRestriction", "StopIndicator",
  ]

  /// Only when needed, and for what.
  private static func addNeed(_ direction: XMLElement, to dosage: inout Dosage) {
    for indication in direction.all("Indication") where indication.ccr("PRNFlag") != nil {
      dosage.asNeeded = true
      dosage.asNeededFor = concepts(of: indication).first
    }
  }

  /// What a direction is for, where it is not for the need alone.
  static func reasons(_ direction: XMLElement) -> [Concept] {
    direction.all("Indication").filter { $0.ccr("PRNFlag") == nil }.flatMap(concepts)
  }

  /// What an indication names: its problems, else its own words.
  static func concepts(of indication: XMLElement) -> [Concept] {
    let problems = indication.all("Problem").compactMap { CCRCodes.some($0.ccr("Description")) }
    return problems.isEmpty
      ? [CCRCodes.some(indication.ccr("Description"))].compactMap { $0 } : problems
  }
}
