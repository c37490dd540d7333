/// What an observation has beside the common fields. The statement's `concept` is the analyte.
public struct ObservationDetail: Sendable, Hashable, Codable {
  /// The value; nil where there is none or only components.
  public var value: Value?
  /// Why there is no value.
  public var absent: AbsentReason?
  /// The values of a day that one statement holds; `value` is then the range in which they lie.
  public var dayValues: DayValues?
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
