import Clinical

/// One block of a report as a statement. Names have no codes there, and get none here.
struct BlueButtonEntry {
  let block: BlueButtonBlock
  let kind: BlueButtonKind
  /// Whether the person wrote it.
  let isOwn: Bool

  /// What stands as the author of what the person wrote.
  static let own = "the patient (self-entered)"

  /// The statement; nil when the block has no name for what it is about.
  var statement: Statement? {
    switch kind.maker {
    case .prescription: prescription
    case .ownMedicine: ownMedicine
    case .allergy: allergy
    case .problem: problem
    case .vaccine: vaccine
    case .appointment: appointment
    case .vital: BlueButtonMeasures.official(block)
    case .ownVital: BlueButtonMeasures.own(block)
    case .ownTest: ownTest
    }
  }

  private func outline(_ kind: Kind, name label: String, notes: [String]) -> Statement? {
    guard let name = block[label] else { return nil }
    var statement = Statement(kind: kind, section: self.kind.section, concept: Concept(text: name))
    statement.author = isOwn ? Self.own : block["Provider"] ?? block["Location"] ?? "VA"
    statement.notes = (notes + ["Comments"]).compactMap { label in
      label == "Comments" ? block[label] : block.note(label)
    }
    return statement
  }

  private var prescription: Statement? {
    let notes = ["Last Filled On"]
    guard var statement = outline(.medication, name: "Medication", notes: notes) else {
      return nil
    }
    var detail = MedicationDetail(role: .order)
    detail.dosages = block["Instructions"].map { [Self.dosage($0)] } ?? []
    detail.quantity = block["Quantity"].flatMap { Number($0) }.map { Quantity(number: $0) }
    detail.daysSupply = block["Days Supply"].flatMap { Number($0) }
    detail.refills = block["Refills Remaining"].flatMap { Int($0) }
    statement.status = Self.status(block["Status"])
    statement.recorded = block.date("Initially Ordered On")
    statement.period = Period(start: statement.recorded)
    statement.author = block["Pharmacy"] ?? "VA"
    statement.otherIdentifiers =
      block["Prescription Number"].map { [Identifier(system: nil, value: $0)] } ?? []
    statement.detail = .medication(detail)
    return statement
  }

  private static func dosage(_ text: String) -> Dosage {
    var dosage = Dosage()
    dosage.text = text
    return dosage
  }

  /// Statuses of VA prescriptions as the reports have them.
  private static let standings: [String: Status.Standing] = [
    "active": .active, "refill in process": .active, "submitted": .active, "suspended": .onHold,
    "hold": .onHold, "on hold": .onHold, "discontinued": .stopped, "expired": .completed,
    "inactive": .inactive, "active/chronic": .active, "future": .planned, "cancelled": .notDone,
    "appointment not kept": .notDone, "appointment kept": .completed,
  ]

  private static func status(_ word: String?) -> Status {
    guard let word else { return Status(.unknown) }
    // `Active: Refill in Process` in later reports.
    let first = word.lowercased().split(separator: ":").first.map { BlueButtonText.trimmed($0) }
    return Status(standings[String(first ?? "")] ?? .unknown, sent: word)
  }

  private var ownMedicine: Statement? {
    let notes = ["Category", "Strength", "Pharmacy Name"]
    guard var statement = outline(.medication, name: "Drug Name", notes: notes) else { return nil }
    var detail = MedicationDetail(role: .reported)
    let words = [block["Dose"], block["Frequency"]].compactMap { $0 }.joined(separator: ", ")
    detail.dosages = words.isEmpty ? [] : [Self.dosage(words)]
    detail.reasons = block["Reason for taking"].map { [Concept(text: $0)] } ?? []
    statement.period = Period(start: block.date("Start Date"), end: block.date("Stop Date"))
    statement.otherIdentifiers =
      block["Prescription Number"].map { [Identifier(system: nil, value: $0)] } ?? []
    statement.detail = .medication(detail)
    return statement
  }

  private var allergy: Statement? {
    let notes = ["VA Drug Class", "Observed/Historical", "Diagnosed"]
    guard var statement = outline(.allergy, name: "Allergy Name", notes: notes) else { return nil }
    var detail = AllergyDetail()
    detail.categories = block["Allergy Type"].map { [$0] } ?? []
    let severity = block["Severity"]
    if let reaction = block["Reaction"] {
      let concept = Concept(text: reaction)
      detail.reactions = [.init(manifestations: [concept], severity: severity)]
    } else if severity != nil {
      detail.reactions = [.init(manifestations: [], severity: severity)]
    }
    statement.recorded = block.date("Date Entered")
    statement.period = Period(start: block.date("Date"))
    statement.detail = .allergy(detail)
    return statement
  }

  private var problem: Statement? {
    guard var statement = outline(.condition, name: "Problem", notes: ["Location"]) else {
      return nil
    }
    statement.status = Self.status(block["Status"])
    statement.recorded = block.date("Date/Time Entered")
    statement.detail = .condition(ConditionDetail())
    return statement
  }

  private var vaccine: Statement? {
    let notes = ["Other", "Reaction", "Reaction:*", "Reactions"]
    guard var statement = outline(.immunization, name: "Immunization", notes: notes) else {
      return nil
    }
    var detail = ImmunizationDetail()
    detail.route = block["Method"].map { Concept(text: $0) }
    detail.isPrimarySource = !isOwn
    statement.status = Status(.completed)
    statement.period = block.date("Date Received").map { .at($0) } ?? Period()
    statement.detail = .immunization(detail)
    return statement
  }

  private var appointment: Statement? {
    guard let when = block["Date/Time"] else { return nil }
    var statement = Statement(
      kind: .plan, section: .plan, concept: Concept(text: block["Clinic"] ?? "Appointment"))
    var detail = PlanDetail(role: .appointment)
    detail.locations = block["Location"].map { [$0] } ?? []
    statement.status = Self.status(block["Status"])
    statement.period = BlueButtonTimes.date(when).map { .at($0) } ?? Period(text: when)
    statement.author = "VA"
    statement.notes = [block.note("Phone Number"), block.note("Type")].compactMap { $0 }
    statement.detail = .plan(detail)
    return statement
  }

  private var ownTest: Statement? {
    let notes = ["Location performed", "Provider"]
    guard var statement = outline(.report, name: "Test Name", notes: notes) else { return nil }
    var detail = ReportDetail()
    detail.conclusion = block["Results"]
    statement.period = block.date("Date").map { .at($0) } ?? Period()
    statement.detail = .report(detail)
    return statement
  }
}
