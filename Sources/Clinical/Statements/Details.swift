/// What a problem has beside the common fields.
public struct ConditionDetail: Sendable, Hashable, Codable {
  /// FHIR category codes or the C-CDA problem type: `problem-list-item`, `encounter-diagnosis` …
  public var categories: [String] = []
  /// Severity, if said.
  public var severity: Concept?
  /// Body sites, laterality included.
  public var sites: [Concept] = []
  /// The visit it was noted in, by native identifier.
  public var encounter: NativeIdentifier?

  /// A detail that says nothing yet.
  public init() {}
}

/// What a medicine has beside the common fields. The statement's `concept` is the product.
public struct MedicationDetail: Sendable, Hashable, Codable {
  /// What kind of saying it is.
  public enum Role: String, Sendable, Hashable, Codable {
    /// Somebody ordered it (FHIR MedicationRequest, C-CDA mood INT).
    case order
    /// Somebody said that it is taken (FHIR MedicationStatement, C-CDA mood EVN).
    case reported
    /// A pharmacy handed it out.
    case dispense
    /// It was given to the patient by staff.
    case administration
    /// A payer paid for it.
    case billed
  }

  /// What kind of saying it is.
  public var role: Role
  /// The intent as sent (`order`, `plan`, `proposal` …).
  public var intent: String?
  /// Ingredients, where the source lists them.
  public var ingredients: [Ingredient] = []
  /// Dose form, if said.
  public var form: Concept?
  /// How to take it; several when the source sent several.
  public var dosages: [Dosage] = []
  /// Why it is taken.
  public var reasons: [Concept] = []
  /// Why it was stopped or not taken.
  public var statusReason: Concept?
  /// Amount handed out or ordered.
  public var quantity: Quantity?
  /// Days that the amount is meant to last.
  public var daysSupply: Number?
  /// Repeats still allowed after the first fill.
  public var refills: Int?
  /// The source says that it must not be taken (FHIR `doNotPerform`).
  public var doNotTake = false
  /// The order that a dispense fills, by native identifier or identifier text.
  public var basedOn: [String] = []

  /// A detail of one role.
  public init(role: Role) { self.role = role }

  /// An ingredient and how much of it, as sent.
  public struct Ingredient: Sendable, Hashable, Codable {
    /// The substance.
    public var substance: Concept
    /// Strength, as sent.
    public var strength: String?

    /// An ingredient from its parts.
    public init(substance: Concept, strength: String? = nil) {
      self.substance = substance
      self.strength = strength
    }
  }
}

/// How a medicine is to be taken, as sent.
public struct Dosage: Sendable, Hashable, Codable {
  /// The instruction in words, as sent.
  public var text: String?
  /// One dose: `1` with unit `tablet`, `500` with unit `mg`.
  public var dose: Quantity?
  /// The upper end, where a dose was sent as a range; `dose` is then the lower.
  public var doseHigh: Quantity?
  /// Times per `period`, when sent (`2` in "2 times a day").
  public var frequency: Int?
  /// The length of the cycle, when sent (`1` in "2 times in 1 day").
  public var period: Number?
  /// The unit of the cycle: UCUM `h`, `d`, `wk` …
  public var periodUnit: String?
  /// When in the day: codes of FHIR EventTiming or HL7 v3 (`HS`, `AC`, `MORN` …).
  public var when: [String] = []
  /// The route, if said.
  public var route: Concept?
  /// Only when needed; the reason may be in `asNeededFor`.
  public var asNeeded = false
  /// What it is needed for.
  public var asNeededFor: Concept?

  /// A dosage that says nothing yet.
  public init() {}
}

/// What an allergy has beside the common fields. The statement's `concept` is the substance, or the
/// "no known …" code.
public struct AllergyDetail: Sendable, Hashable, Codable {
  /// `allergy` or `intolerance`, if said.
  public var type: String?
  /// `food`, `medication`, `environment`, `biologic`.
  public var categories: [String] = []
  /// `high`, `low`, `unable-to-assess`.
  public var criticality: String?
  /// What happened.
  public var reactions: [Reaction] = []

  /// A detail that says nothing yet.
  public init() {}

  /// One reaction.
  public struct Reaction: Sendable, Hashable, Codable {
    /// What was seen.
    public var manifestations: [Concept]
    /// `mild`, `moderate`, `severe` or as sent.
    public var severity: String?

    /// A reaction from its parts.
    public init(manifestations: [Concept], severity: String? = nil) {
      self.manifestations = manifestations
      self.severity = severity
    }
  }
}

/// What an observation has beside the common fields. The statement's `concept` is the analyte.
public struct ObservationDetail: Sendable, Hashable, Codable {
  /// The value; nil where there is none or only components.
  public var value: Value?
  /// Why there is no value.
  public var absent: AbsentReason?
  /// Parts of one measurement, such as systolic and diastolic.
  public var components: [Component] = []
  /// The source's flags: `H`, `LL`, `A`, `POS` …, as sent.
  public var interpretations: [String] = []
  /// The source's reference ranges.
  public var ranges: [ReferenceRange] = []
  /// Category codes: `laboratory`, `vital-signs` …
  public var categories: [String] = []
  /// Specimen type, if said.
  public var specimen: Concept?
  /// Specimen or accession identifiers.
  public var specimenIdentifiers: [String] = []
  /// Method, if said.
  public var method: Concept?
  /// Body site, if said.
  public var site: Concept?
  /// The measuring device, as named or identified by the source.
  public var device: String?
  /// Who did the measuring: the laboratory, the clinic.
  public var performer: String?
  /// When the source released it.
  public var issued: PartialDate?
  /// Native identifiers of member observations (FHIR `hasMember`).
  public var members: [NativeIdentifier] = []

  /// A detail that says nothing yet.
  public init() {}

  /// One part of a measurement.
  public struct Component: Sendable, Hashable, Codable {
    /// What the part is.
    public var concept: Concept
    /// Its value.
    public var value: Value?
    /// Why there is none.
    public var absent: AbsentReason?
    /// Flags of the part.
    public var interpretations: [String]

    /// A component from its parts.
    public init(
      concept: Concept, value: Value?, absent: AbsentReason? = nil, interpretations: [String] = []
    ) {
      self.concept = concept
      self.value = value
      self.absent = absent
      self.interpretations = interpretations
    }
  }

  /// A range that the source calls usual, or the text it sent instead.
  public struct ReferenceRange: Sendable, Hashable, Codable {
    /// Lower end.
    public var low: Quantity?
    /// Upper end.
    public var high: Quantity?
    /// The range in words, as sent.
    public var text: String?

    /// A range from its parts.
    public init(low: Quantity? = nil, high: Quantity? = nil, text: String? = nil) {
      self.low = low
      self.high = high
      self.text = text
    }
  }
}

/// What a report has beside the common fields.
public struct ReportDetail: Sendable, Hashable, Codable {
  /// Native identifiers of the observations it gathers.
  public var results: [NativeIdentifier] = []
  /// Category codes.
  public var categories: [String] = []
  /// The conclusion in words.
  public var conclusion: String?
  /// Who issued it.
  public var performer: String?
  /// When it was released.
  public var issued: PartialDate?

  /// A detail that says nothing yet.
  public init() {}
}

/// What an immunization has beside the common fields. The statement's `concept` is the vaccine.
public struct ImmunizationDetail: Sendable, Hashable, Codable {
  /// Lot number.
  public var lot: String?
  /// Manufacturer, as named.
  public var manufacturer: String?
  /// Dose number in the series, as sent.
  public var doseNumber: String?
  /// Route.
  public var route: Concept?
  /// Body site.
  public var site: Concept?
  /// Dose amount.
  public var dose: Quantity?
  /// Why it was not given.
  public var reasonNotDone: Concept?
  /// False when the source reports it second-hand (historical).
  public var isPrimarySource: Bool?

  /// A detail that says nothing yet.
  public init() {}
}

/// What a visit has beside the common fields. The statement's `concept` is the type of visit.
public struct EncounterDetail: Sendable, Hashable, Codable {
  /// The class code as sent: `AMB`, `EMER`, `IMP` …
  public var classCode: String?
  /// Where.
  public var locations: [String] = []
  /// Why.
  public var reasons: [Concept] = []
  /// Diagnoses of the visit.
  public var diagnoses: [Concept] = []
  /// Where the patient went afterwards.
  public var disposition: Concept?

  /// A detail that says nothing yet.
  public init() {}
}

/// What a source says of a whole section.
public struct AbsenceDetail: Sendable, Hashable, Codable {
  /// What is said instead of entries.
  public enum State: String, Sendable, Hashable, Codable {
    /// Stated that there is none.
    case none
    /// The source says that it has no information. Never "none".
    case noInformation = "no-information"
    /// Withheld by the source.
    case withheld
    /// Only text, no entries: readable, not merged, never "none".
    case narrativeOnly = "narrative-only"
  }

  /// What is said.
  public var state: State
  /// The section's text, as plain text.
  public var narrative: String?

  /// A detail from its parts.
  public init(state: State, narrative: String? = nil) {
    self.state = state
    self.narrative = narrative
  }
}
