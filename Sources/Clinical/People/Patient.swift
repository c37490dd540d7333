/// One patient as one source knows them: what an ``Identity`` is made of.
public struct Patient: Sendable, Hashable, Codable {
  /// The sex that a source recorded.
  public enum Sex: String, Sendable, Hashable, Codable {
    case male, female, other, unknown
  }

  /// Numbers by which the source and others know the patient.
  public var identifiers: [Identifier]
  /// Names, the one in use first.
  public var names: [PersonName]
  /// The birth date; nil when not sent or sent as unknown.
  public var birth: PartialDate?
  /// Administrative sex; nil when not sent.
  public var sex: Sex?
  /// Addresses, the newest first.
  public var addresses: [Address]
  /// Telephone numbers and mail addresses.
  public var telecoms: [Telecom]
  /// When the person died, if said; an empty period says "deceased, date not said".
  public var deceased: Period?
  /// Position among twins or triplets, where said; 0 for "a multiple birth, position not said".
  public var multipleBirth: Int?
  /// Preferred languages, as sent.
  public var languages: [String]
  /// What the source says of its other records of the same person.
  public var links: [PatientLink]

  /// A patient from what a source says.
  public init(
    identifiers: [Identifier] = [], names: [PersonName] = [], birth: PartialDate? = nil,
    sex: Sex? = nil, addresses: [Address] = [], telecoms: [Telecom] = [],
    deceased: Period? = nil, multipleBirth: Int? = nil, languages: [String] = [],
    links: [PatientLink] = []
  ) {
    self.identifiers = identifiers
    self.names = names
    self.birth = birth
    self.sex = sex
    self.addresses = addresses
    self.telecoms = telecoms
    self.deceased = deceased
    self.multipleBirth = multipleBirth
    self.languages = languages
    self.links = links
  }

  /// The name for lists and banners; "no name sent" when there is none.
  public var displayName: String {
    names.lazy.map(\.display).first { !$0.isEmpty } ?? "no name sent"
  }
}

/// A number under which somebody or something is known, and who gave it.
public struct Identifier: Sendable, Hashable, Codable {
  /// Who assigned it: a URI or `urn:oid:…`.
  public var system: String?
  /// The number itself.
  public var value: String
  /// The type code of HL7 table 0203 (`MR`, `SS`, `MB` …), where said.
  public var type: String?
  /// The assigner's name, where said.
  public var assigner: String?

  /// An identifier from its parts.
  public init(system: String?, value: String, type: String? = nil, assigner: String? = nil) {
    self.system = system
    self.value = value
    self.type = type
    self.assigner = assigner
  }
}

/// A person's name as sent.
public struct PersonName: Sendable, Hashable, Codable {
  /// FHIR name use, or the HL7 v3 use mapped to it: `official`, `maiden`, `nickname`, `old` …
  public var use: String?
  /// Family names, in order.
  public var family: [String]
  /// Given names, in order.
  public var given: [String]
  /// Titles before the name.
  public var prefixes: [String]
  /// `Jr`, `Sr`, `III` and degrees after the name.
  public var suffixes: [String]
  /// The whole name in one text, where sent.
  public var text: String?

  /// A name from its parts.
  public init(
    use: String? = nil, family: [String] = [], given: [String] = [], prefixes: [String] = [],
    suffixes: [String] = [], text: String? = nil
  ) {
    self.use = use
    self.family = family
    self.given = given
    self.prefixes = prefixes
    self.suffixes = suffixes
    self.text = text
  }

  /// Given, family and suffix, as one would say it.
  public var display: String {
    let parts = given + family + suffixes
    return parts.isEmpty ? (text ?? "") : parts.joined(separator: " ")
  }

  /// `QUILLANE, Marisol T`, as lists and banners of clinicians write it.
  public var listed: String {
    guard !family.isEmpty else { return display }
    let rest = (given + suffixes).joined(separator: " ")
    let last = family.joined(separator: " ").uppercased()
    return rest.isEmpty ? last : last + ", " + rest
  }
}

/// A postal address as sent.
public struct Address: Sendable, Hashable, Codable {
  /// Street lines.
  public var lines: [String]
  /// Town.
  public var city: String?
  /// State or region.
  public var state: String?
  /// Postal code.
  public var postalCode: String?
  /// Country.
  public var country: String?

  /// An address from its parts.
  public init(
    lines: [String] = [], city: String? = nil, state: String? = nil, postalCode: String? = nil,
    country: String? = nil
  ) {
    self.lines = lines
    self.city = city
    self.state = state
    self.postalCode = postalCode
    self.country = country
  }
}

/// A telephone number or mail address as sent.
public struct Telecom: Sendable, Hashable, Codable {
  /// `phone`, `email`, `fax` …
  public var system: String?
  /// The number or address, without a `tel:` or `mailto:` before it.
  public var value: String
  /// `home`, `work`, `mobile` …
  public var use: String?

  /// A telecom from its parts.
  public init(system: String?, value: String, use: String? = nil) {
    self.system = system
    self.value = value
    self.use = use
  }
}
