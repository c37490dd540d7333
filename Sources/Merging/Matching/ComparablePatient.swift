import Clinical

/// A patient reduced to what is compared: names in their forms, numbers by assigner, one household.
struct ComparablePatient {
  /// Every family name, also the parts of hyphenated ones and maiden names.
  var families: Set<String> = []
  /// First given names; empty when missing or the word "null".
  var firstGivens: Set<String> = []
  /// Given names after the first, with initials.
  var middles: Set<String> = []
  /// `jr`, `sr`, `ii`, `iii` …
  var suffix: String?
  var birth: PartialDate?
  var sex: Patient.Sex?
  /// The last ten digits of each telephone number of at least seven.
  var phones: Set<String> = []
  var postalCodes: Set<String> = []
  var streets: Set<String> = []
  var cities: Set<String> = []
  /// `assigner|number`.
  var numbers: Set<String> = []
  /// Social security numbers.
  var socialSecurity: Set<String> = []

  init(_ patient: Patient) {
    birth = patient.birth.flatMap { $0.precision >= .day ? $0 : nil }
    sex = patient.sex == .male || patient.sex == .female ? patient.sex : nil
    patient.names.forEach { add($0) }
    for address in patient.addresses { add(address) }
    for telecom in patient.telecoms where telecom.system != "email" {
      let digits = telecom.value.filter { $0.isASCII && $0.isNumber }
      if digits.count >= 7 { phones.insert(String(digits.suffix(10))) }
    }
    for identifier in patient.identifiers { add(identifier) }
  }

  private mutating func add(_ name: PersonName) {
    var family = name.family
    var given = name.given
    if family.isEmpty, given.isEmpty, let text = name.text {
      let words = text.split(separator: " ").map(String.init)
      family = words.suffix(1).map { $0 }
      given = Array(words.dropLast())
    }
    for part in family.flatMap(Folding.words) where !Self.noName.contains(part) {
      if let found = Self.suffixes[part] { suffix = found } else { families.insert(part) }
    }
    let givens = given.flatMap(Folding.words).filter { !Self.noName.contains($0) }
    if let first = givens.first { firstGivens.insert(first) }
    middles.formUnion(givens.dropFirst())
    for part in name.suffixes.flatMap(Folding.words) {
      if let found = Self.suffixes[part] { suffix = found }
    }
  }

  private mutating func add(_ address: Address) {
    if let code = address.postalCode {
      let digits = code.filter { !$0.isWhitespace }.lowercased()
      if !digits.isEmpty { postalCodes.insert(String(digits.prefix(5))) }
    }
    if let city = address.city {
      let folded = Folding.words(city).joined(separator: " ")
      if !folded.isEmpty { cities.insert(folded) }
    }
    if let line = address.lines.first {
      let words = Folding.words(line).map { Self.streetWords[$0] ?? $0 }
      if !words.isEmpty { streets.insert(words.joined(separator: " ")) }
    }
  }

  private mutating func add(_ identifier: Identifier) {
    guard !identifier.value.isEmpty else { return }
    if identifier.type == "SS" || identifier.system == "http://hl7.org/fhir/sid/us-ssn"
      || identifier.system == "urn:oid:2.16.840.1.113883.4.1"
    {
      let digits = identifier.value.filter { $0.isASCII && $0.isNumber }
      if digits.count == 9, digits != "000000000", digits != "999999999" {
        socialSecurity.insert(digits)
      }
    } else if let system = identifier.system, !system.isEmpty {
      numbers.insert(system.lowercased() + "|" + identifier.value)
    }
  }

  /// What systems write when they have no name.
  private static let noName: Set<String> = ["null", "none", "unknown", "unk", "na", "nmn"]

  private static let suffixes = [
    "jr": "jr", "junior": "jr", "sr": "sr", "senior": "sr", "ii": "ii", "iii": "iii", "iv": "iv",
  ]

  /// Street words and their usual abbreviations (USPS Publication 28, appendix C).
  private static let streetWords = [
    "st": "street", "str": "street", "ave": "avenue", "av": "avenue", "rd": "road", "ln": "lane",
    "dr": "drive", "ct": "court", "blvd": "boulevard", "pl": "place", "ter": "terrace",
    "pkwy": "parkway", "hwy": "highway", "cir": "circle", "sq": "square", "n": "north",
    "s": "south", "e": "east", "w": "west", "apt": "unit", "apartment": "unit", "ste": "unit",
    "suite": "unit",
  ]
}
