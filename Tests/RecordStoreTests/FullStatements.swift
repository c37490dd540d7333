import Clinical

/// A statement of each kind with every field filled.
enum FullStatements {
  static let conditionHash = "3929a06e0532ae0acb5486b2f21cc043"

  static var all: [Statement] {
    [Statement(kind: .other, section: .other), condition] + values.map(observation)
      + [medication, allergy, report, immunization, encounter, absence] + moreKinds
  }

  private static let concept = Concept(
    codings: [
      Coding(system: .loinc, code: "1", display: "one"),
      Coding(system: CodeSystem("urn:local"), code: "", display: ""),
      Coding(system: nil, code: "x"),
    ], text: "", absent: .masked)
  private static let native = NativeIdentifier(root: "1.2", value: "")

  private static func quantity(_ text: String) -> Quantity? {
    Number(text).map {
      Quantity(number: $0, comparator: .less, unit: "mg", code: "mg", system: .ucum)
    }
  }

  private static func full(_ kind: Kind, _ section: Section, _ detail: Detail) -> Statement {
    Statement(
      kind: kind, section: section, identifier: native, concept: concept,
      status: Status(.corrected, sent: "C"), certainty: .refuted,
      period: Period(
        start: PartialDate(iso: "2021"), end: PartialDate(iso: "2021-03-04T23:30:00-05:00"),
        endedAtUnknownTime: true, text: "spring"), recorded: PartialDate(hl7: "202103"),
      author: "Dr. X", detail: detail, labels: ["R", "PSY"], notes: ["rash on trunk", ""],
      notUnderstood: ["urn:mod"],
      otherIdentifiers: [Identifier(system: nil, value: "A-1", type: "ACSN", assigner: "L")],
      encounter: native)
  }

  static var condition: Statement {
    var detail = ConditionDetail()
    detail.categories = ["problem-list-item"]
    detail.severity = concept
    detail.sites = [concept, Concept()]
    return full(.condition, .pastProblems, .condition(detail))
  }

  private static var medication: Statement {
    var detail = MedicationDetail(role: .dispense)
    detail.intent = "order"
    detail.ingredients = [.init(substance: concept, strength: "5 mg")]
    detail.form = concept
    var dosage = Dosage()
    dosage.text = "one"
    dosage.dose = quantity("1.50")
    dosage.doseHigh = quantity("2")
    dosage.frequency = -2
    dosage.period = Number("1")
    dosage.periodUnit = "d"
    dosage.when = ["HS"]
    dosage.route = concept
    dosage.asNeeded = true
    dosage.asNeededFor = concept
    detail.dosages = [dosage, Dosage()]
    detail.reasons = [concept]
    detail.statusReason = concept
    detail.quantity = quantity("30")
    detail.daysSupply = Number("1e2")
    detail.refills = 0
    detail.doNotTake = true
    detail.basedOn = ["o1"]
    return full(.medication, .medications, .medication(detail))
  }

  private static var allergy: Statement {
    var detail = AllergyDetail()
    detail.type = "allergy"
    detail.categories = ["food"]
    detail.criticality = "high"
    detail.reactions = [.init(manifestations: [concept], severity: "mild")]
    return full(.allergy, .allergies, .allergy(detail))
  }

  private static var values: [Value?] {
    let quantities = (quantity("7.10"), quantity("-3"))
    var values: [Value?] = [
      nil, .concept(concept), .text(""), .boolean(false), .integer(.min),
      .sampled(Samples("1 2 3")),
      .sampled(
        Samples(
          "4 E 6", origin: quantity("0.5"), factor: Number("2"), period: Number("4"), dimensions: 2)
      ),
      .range(low: quantities.0, high: nil), .range(low: nil, high: quantities.1),
      .period(Period.at(PartialDate(iso: "2020-01"))), .period(Period()),
    ]
    values.append(PartialDate(iso: "2020-01-02T03:04:05.600Z").map { .date($0) })
    if let low = quantities.0, let high = quantities.1 {
      values += [.quantity(low), .ratio(numerator: low, denominator: high)]
    }
    return values
  }

  private static func observation(_ value: Value?) -> Statement {
    var detail = ObservationDetail()
    detail.value = value
    detail.absent = .notANumber
    detail.components = [
      .init(concept: concept, value: value, absent: .error, interpretations: ["H"])
    ]
    detail.interpretations = ["LL", ""]
    detail.ranges = [.init(low: quantity("1"), high: quantity("2"), text: "usual"), .init()]
    detail.categories = ["laboratory"]
    detail.specimen = concept
    detail.specimenIdentifiers = ["S1"]
    detail.method = concept
    detail.site = concept
    detail.device = "cuff"
    detail.performer = "lab"
    detail.issued = PartialDate(iso: "2021-01-01")
    detail.members = [native]
    return full(.observation, .results, .observation(detail))
  }

  private static var report: Statement {
    var detail = ReportDetail()
    detail.results = [native, NativeIdentifier(root: "", value: "7")]
    detail.categories = ["LAB"]
    detail.conclusion = "well"
    detail.performer = "lab"
    detail.issued = PartialDate(iso: "2021")
    return full(.report, .results, .report(detail))
  }

  private static var immunization: Statement {
    var detail = ImmunizationDetail()
    detail.lot = "L"
    detail.manufacturer = "M"
    detail.doseNumber = "2"
    detail.route = concept
    detail.site = concept
    detail.dose = quantity("0.5")
    detail.reasonNotDone = concept
    detail.isPrimarySource = false
    return full(.immunization, .immunizations, .immunization(detail))
  }

  private static var encounter: Statement {
    var detail = EncounterDetail()
    detail.classCode = "AMB"
    detail.locations = ["ward"]
    detail.reasons = [concept]
    detail.diagnoses = [concept]
    detail.disposition = concept
    return full(.encounter, .encounters, .encounter(detail))
  }

  private static var absence: Statement {
    full(.absence, .allergies, .absence(AbsenceDetail(state: .narrativeOnly, narrative: "none")))
  }
}
