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
