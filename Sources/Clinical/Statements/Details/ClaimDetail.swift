/// What a bill has beside the common fields. The statement's `concept` is its type as sent, its author
/// who is paid, its period when the services were, `recorded` when it was made out.
public struct ClaimDetail: Sendable, Hashable, Codable {
  /// Who says it.
  public enum Role: String, Sendable, Hashable, Codable {
    /// A provider asks to be paid (FHIR Claim).
    case request
    /// A payer says what it made of it (FHIR ExplanationOfBenefit).
    case benefit
  }

  /// The families of CARIN Blue Button: what kind of service was billed.
  public enum Family: String, Sendable, Hashable, Codable {
    case inpatient, outpatient, professional, pharmacy, oral, vision
  }

  /// Who says it.
  public var role: Role
  /// The family; nil where the type says none of them.
  public var family: Family?
  /// `claim`, `preauthorization`, `predetermination`, as sent.
  public var use: String?
  /// Who is asked to pay.
  public var insurer: String?
  /// What came of it: `complete`, `error`, `partial`, as sent, and the payer's own words.
  public var outcome: String?
  /// What it was for, the principal diagnosis first.
  public var diagnoses: [Concept] = []
  /// What was done in a stay.
  public var procedures: [Concept] = []
  /// What was billed, line by line.
  public var lines: [Line] = []
  /// What it comes to.
  public var totals: [Amount] = []
  /// Earlier bills whose place it takes, by their numbers.
  public var replaces: [String] = []
  /// Later bills that took its place.
  public var replacedBy: [String] = []
  /// The provider's request that it answers, by native identifier.
  public var answers: NativeIdentifier?

  /// A detail of one role.
  public init(role: Role) { self.role = role }

  /// One thing that was billed.
  public struct Line: Sendable, Hashable, Codable {
    /// What.
    public var concept: Concept
    /// When.
    public var period: Period
    /// How much of it.
    public var quantity: Quantity?
    /// What it cost, and who paid.
    public var amounts: [Amount]

    /// A line from its parts.
    public init(
      concept: Concept, period: Period = Period(), quantity: Quantity? = nil, amounts: [Amount] = []
    ) {
      self.concept = concept
      self.period = period
      self.quantity = quantity
      self.amounts = amounts
    }
  }

  /// An amount of money and what it is.
  public struct Amount: Sendable, Hashable, Codable {
    /// The code of the category, as sent: `submitted`, `benefit`, `copay`.
    public var category: String
    /// The amount, with the digits sent.
    public var number: Number
    /// ISO 4217.
    public var currency: String?

    /// An amount from its parts.
    public init(category: String, number: Number, currency: String? = nil) {
      self.category = category
      self.number = number
      self.currency = currency
    }

    /// The amount for people: `14.20 USD`.
    public var words: String { currency.map { number.text + " " + $0 } ?? number.text }

    /// The category in plain words (HL7 adjudication, CARIN C4BBAdjudication).
    public var title: String { Self.titles[category.lowercased()] ?? category }

    private static let titles = [
      "submitted": "billed", "benefit": "paid by the insurer",
      "paidtoprovider": "paid by the insurer to the provider",
      "paidtopatient": "paid by the insurer to you",
      "copay": "copay", "deductible": "deductible", "coinsurance": "coinsurance",
      "eligible": "allowed", "allowed": "allowed", "tax": "tax", "discount": "discount",
      "noncovered": "not covered", "memberliability": "owed by the member",
      "paidbypatient": "paid by the patient", "priorpayerpaid": "paid by another insurer",
      "drugcost": "cost of the drug", "unallocdeduct": "deductible not allocated",
    ]
  }
}

extension ClaimDetail.Family {
  /// The family in plain words.
  public var title: String {
    switch self {
    case .inpatient: "hospital stay"
    case .outpatient: "hospital, outpatient"
    case .professional: "doctor's bill"
    case .pharmacy: "pharmacy fill"
    case .oral: "dentist's bill"
    case .vision: "eye care"
    }
  }
}
