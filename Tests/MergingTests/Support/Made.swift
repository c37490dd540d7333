import Clinical
import Merging

/// Statements built by hand.
enum Made {
  /// The instant at which everything of the demo was received: 2026-11-16 08:10 EST.
  static let now =
    PartialDate(iso: "2026-11-16T08:10:00-05:00")?.lowerBound() ?? Instant(milliseconds: 0)

  static func date(_ iso: String?) -> PartialDate? { iso.flatMap(PartialDate.init(iso:)) }

  /// A kept statement; things are named by source and name, so that a test can read them.
  static func kept(
    _ source: String, _ name: String, _ statement: Statement, written: String? = nil,
    dialect: Dialect = .fhir, superseded: Bool = false, version: Int = 1
  ) -> KeptStatement {
    var received = now
    received.milliseconds += Int64(version) - 1
    return KeptStatement(
      thing: ThingID(rawValue: source + "/" + name), content: source + name + String(version),
      source: source, sourceName: source, dialect: dialect,
      identity: IdentityKey(rawValue: source + "|A"), statement: statement, written: date(written),
      received: received, isSuperseded: superseded)
  }

  static func problem(
    _ concept: Concept, _ standing: Status.Standing = .active, from: String? = nil,
    until: String? = nil, said: String? = nil, certainty: Certainty? = .confirmed,
    section: Section = .problems, categories: [String] = [], sites: [Concept] = []
  ) -> Statement {
    var detail = ConditionDetail()
    detail.categories = categories
    detail.sites = sites
    return Statement(
      kind: .condition, section: section, concept: concept, status: Status(standing),
      certainty: certainty, period: Period(start: date(from), end: date(until)),
      recorded: date(said), detail: .condition(detail))
  }

  static func medicine(
    _ concept: Concept, _ role: MedicationDetail.Role = .reported,
    _ standing: Status.Standing = .active, sig: String? = nil, from: String? = nil,
    until: String? = nil, said: String? = nil, days: String? = nil, quantity: Quantity? = nil,
    reason: String? = nil
  ) -> Statement {
    var detail = MedicationDetail(role: role)
    if let sig {
      var dosage = Dosage()
      dosage.text = sig
      detail.dosages = [dosage]
    }
    detail.daysSupply = days.flatMap(Number.init)
    detail.quantity = quantity
    detail.statusReason = reason.map { Concept(text: $0) }
    return Statement(
      kind: .medication, section: role == .billed ? .claims : .medications, concept: concept,
      status: Status(standing), period: Period(start: date(from), end: date(until)),
      recorded: date(said), detail: .medication(detail))
  }

  static func fill(_ concept: Concept, on day: String, sig: String? = nil, days: String? = "90")
    -> Statement
  {
    var statement = medicine(
      concept, .dispense, .completed, sig: sig, from: day, until: day, days: days,
      quantity: amount("90", "tablets"))
    statement.period = .at(date(day))
    return statement
  }

  static func allergy(
    _ concept: Concept, type: String? = nil, reaction: String? = nil, said: String? = nil,
    certainty: Certainty? = .confirmed, categories: [String] = []
  ) -> Statement {
    var detail = AllergyDetail()
    detail.type = type
    detail.categories = categories
    if let reaction { detail.reactions = [.init(manifestations: [Concept(text: reaction)])] }
    return Statement(
      kind: .allergy, section: .allergies, concept: concept, status: Status(.active),
      certainty: certainty, recorded: date(said), detail: .allergy(detail))
  }

  static func result(
    _ concept: Concept, _ value: Value?, at: String?, _ standing: Status.Standing = .completed,
    section: Section = .results, flags: [String] = [], specimen: String? = nil,
    numbers: [String] = [], performer: String? = nil, device: String? = nil
  ) -> Statement {
    var detail = ObservationDetail()
    detail.value = value
    detail.interpretations = flags
    detail.specimen = specimen.map { Concept(text: $0) }
    detail.specimenIdentifiers = numbers
    detail.performer = performer
    detail.device = device
    return Statement(
      kind: .observation, section: section, concept: concept, status: Status(standing),
      period: .at(date(at)), detail: .observation(detail))
  }

  /// A report that gathers the results of these native identifiers.
  static func report(
    _ title: String, _ results: [String], at: String?, conclusion: String? = nil
  ) -> Statement {
    var detail = ReportDetail()
    detail.results = results.map { NativeIdentifier(root: "R", value: $0) }
    detail.conclusion = conclusion
    return Statement(
      kind: .report, section: .results, concept: Concept(text: title), status: Status(.completed),
      period: .at(date(at)), detail: .report(detail))
  }

  static func vaccine(
    _ concept: Concept, on day: String?, _ standing: Status.Standing = .completed,
    lot: String? = nil, section: Section = .immunizations
  ) -> Statement {
    var detail = ImmunizationDetail()
    detail.lot = lot
    return Statement(
      kind: .immunization, section: section, concept: concept, status: Status(standing),
      period: .at(date(day)), detail: .immunization(detail))
  }

  static func visit(
    _ kind: String?, from: String?, until: String? = nil, number: String? = nil,
    section: Section = .encounters
  ) -> Statement {
    var detail = EncounterDetail()
    detail.classCode = kind
    return Statement(
      kind: .encounter, section: section, concept: Concept(), status: Status(.completed),
      period: Period(start: date(from), end: date(until)), detail: .encounter(detail),
      otherIdentifiers: number.map { [Identifier(system: "visits", value: $0)] } ?? [])
  }

  static func absence(_ section: Section, _ state: AbsenceDetail.State) -> Statement {
    Statement(kind: .absence, section: section, detail: .absence(AbsenceDetail(state: state)))
  }

  static func amount(
    _ number: String, _ unit: String? = nil, _ comparator: Quantity.Comparator? = nil
  ) -> Quantity? {
    Number(number).map { Quantity(number: $0, comparator: comparator, unit: unit) }
  }

  static func value(
    _ number: String, _ unit: String? = nil, _ comparator: Quantity.Comparator? = nil
  ) -> Value? {
    amount(number, unit, comparator).map(Value.quantity)
  }

  static func rx(_ code: String, _ words: String? = nil) -> Concept {
    Concept(codings: [Coding(system: .rxnorm, code: code)], text: words)
  }

  static func snomed(_ code: String, _ words: String? = nil) -> Concept {
    Concept(codings: [Coding(system: .snomed, code: code)], text: words)
  }

  static func icd10(_ code: String) -> Concept { Concept(.icd10cm, code) }

  static func cvx(_ code: String) -> Concept { Concept(.cvx, code) }

  static func loinc(_ code: String) -> Concept { Concept(.loinc, code) }
}

extension Chart {
  init(_ statements: [KeptStatement], _ decisions: [Decision] = []) {
    self = Reconciliation.chart(of: statements, decisions: decisions, asOf: Made.now)
  }

  func facts(_ kind: Kind) -> [Fact] { facts.filter { $0.kind == kind } }

  func stand(_ source: String, _ section: Section) -> SectionStand.State? {
    absences.first { $0.source == source && $0.section == section }?.state
  }

  /// Whether a question names both words.
  func asks(_ one: String, _ other: String = "") -> Bool {
    questions.contains { question in
      let text = (question.words + " " + question.reasons.joined(separator: " ")).lowercased()
      return text.contains(one.lowercased()) && (other.isEmpty || text.contains(other.lowercased()))
    }
  }
}
