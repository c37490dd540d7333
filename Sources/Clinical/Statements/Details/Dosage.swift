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
