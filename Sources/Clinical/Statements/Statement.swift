/// What one source says about one thing. Never changed after it is stored.
public struct Statement: Sendable, Hashable, Codable {
  /// What the thing is.
  public var kind: Kind
  /// Where the source put it.
  public var section: Section
  /// The source's own identifier of the thing; nil where missing or null.
  public var identifier: NativeIdentifier?
  /// What it is: the problem, the medicine, the substance, the analyte, the vaccine, the visit.
  public var concept: Concept
  /// Its standing.
  public var status: Status
  /// How sure the source is; `refuted` carries every dialect's negation.
  public var certainty: Certainty?
  /// When it was so: onset to end, course of a medicine, time of a sample, of a dose, of a visit.
  public var period: Period
  /// When the source wrote it down.
  public var recorded: PartialDate?
  /// Who wrote or did it, as named by the source.
  public var author: String?
  /// What only this kind has.
  public var detail: Detail
  /// Confidentiality and sensitivity codes (`R`, `PSY` …), HL7 v3 codes.
  public var labels: [String]
  /// Remarks, as sent.
  public var notes: [String]
  /// Modifiers that the reader does not understand (FHIR `modifierExtension`): shown with a badge
  /// and left out of merging and alerts.
  public var notUnderstood: [String]
  /// Business identifiers besides the native one (order number, accession, lot of a claim).
  public var otherIdentifiers: [Identifier]
  /// The visit it belongs to, by the source's own identifier.
  public var encounter: NativeIdentifier?

  /// A statement from its parts.
  public init(
    kind: Kind, section: Section, identifier: NativeIdentifier? = nil, concept: Concept = Concept(),
    status: Status = Status(.unknown), certainty: Certainty? = nil, period: Period = Period(),
    recorded: PartialDate? = nil, author: String? = nil, detail: Detail = .none,
    labels: [String] = [], notes: [String] = [], notUnderstood: [String] = [],
    otherIdentifiers: [Identifier] = [], encounter: NativeIdentifier? = nil
  ) {
    self.kind = kind
    self.section = section
    self.identifier = identifier
    self.concept = concept
    self.status = status
    self.certainty = certainty
    self.period = period
    self.recorded = recorded
    self.author = author
    self.detail = detail
    self.labels = labels
    self.notes = notes
    self.notUnderstood = notUnderstood
    self.otherIdentifiers = otherIdentifiers
    self.encounter = encounter
  }
}

/// A source's own identifier of a thing: root and extension in C-CDA and CCR; server, type and id in
/// FHIR; sender, order and observation in HL7 v2. Both parts count.
public struct NativeIdentifier: Sendable, Hashable, Codable {
  /// The namespace.
  public var root: String
  /// The identifier within it; empty where the root alone identifies.
  public var value: String

  /// An identifier from its two parts.
  public init(root: String, value: String) {
    self.root = root
    self.value = value
  }
}

/// What only one kind of statement has. Indirect, so that moving a statement moves one reference and
/// not the largest detail there is.
public indirect enum Detail: Sendable, Hashable, Codable {
  case none
  case condition(ConditionDetail)
  case medication(MedicationDetail)
  case allergy(AllergyDetail)
  case observation(ObservationDetail)
  case report(ReportDetail)
  case immunization(ImmunizationDetail)
  case encounter(EncounterDetail)
  case procedure(ProcedureDetail)
  case device(DeviceDetail)
  case plan(PlanDetail)
  case goal(GoalDetail)
  case careTeam(CareTeamDetail)
  case familyHistory(FamilyHistoryDetail)
  case coverage(CoverageDetail)
  case document(DocumentDetail)
  case contact(ContactDetail)
  case claim(ClaimDetail)
  case absence(AbsenceDetail)
}
