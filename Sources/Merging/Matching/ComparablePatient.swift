import Clinical

/// A patient reduced to what is compared: names in their forms, numbers by assigner, one household.
struct ComparablePatient {
  /// Every family name, also the parts of hyphenated ones and maiden names.
  var families: Set<String> = []
  /// First given names; empty when missing or the word "null".
  var firstGivens: Set<String> = []
  /// The given names written as one word, where there are several: `Mary Ann` is `Maryann`.
  var joinedGivens: Set<String> = []
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
  /// Position in a multiple birth; 0 when it is not said.
  var birthOrder: Int?
  /// The day of death.
  var death: String?

  init(_ patient: Patient) {
    birth = patient.birth.flatMap { Self.noBirths.contains($0.text) ? nil : $0 }
    birthOrder = patient.multipleBirth
    death = patient.deceased?.start.flatMap {
      $0.precision >= .day ? $0.civil.isoDate : nil
    }
    sex = patient.sex == .male || patient.sex == .female ? patient.sex : nil
    patient.names.forEach { add($0) }
    for address in patient.addresses { add(address) }
    for telecom in patient.telecoms where telecom.system != "email" {
      let digits = telecom.value.filter { $0.isASCII && $0.isNumber }
      if digits.count >= 7, !Self.isFiller(digits) { phones.insert(String(digits.suffix(10))) }
    }
    for identifier in patient.identifiers { add(identifier) }
  }

  private mutating func add(_ name: PersonName) {
    var family = name.family
    var given = name.given
    if family.isEmpty, given.isEmpty, let text = name.text { (family, given) = Self.parts(text) }
    for part in family.flatMap(Folding.words) where !Self.noName.contains(part) {
      if let found = Self.suffixes[part] { suffix = suffix ?? found } else { families.insert(part) }
    }
    let givens = given.flatMap(Folding.words).filter {
      !Self.noName.contains($0) && !Self.newborn.contains($0)
    }
    if let first = givens.first { firstGivens.insert(first) }
    if givens.count > 1 { joinedGivens.insert(givens.joined()) }
    middles.formUnion(givens.dropFirst())
    for part in name.suffixes.flatMap(Folding.words) {
      if let found = Self.suffixes[part] { suffix = suffix ?? found }
    }
  }

  /// A name in one text: `Quillane, Marisol T` or `Marisol T Quillane`.
  private static func parts(_ text: String) -> (family: [String], given: [String]) {
    if let comma = text.firstIndex(of: ",") {
      return ([String(text[..<comma])], [String(text[text.index(after: comma)...])])
    }
    let words = text.split(separator: " ").map(String.init)
    return (Array(words.suffix(1)), Array(words.dropLast()))
  }

  /// Every form of the given names that may be compared as a whole.
  var givens: Set<String> { firstGivens.union(joinedGivens) }

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
      if digits.count == 9, !Self.isFiller(digits) { socialSecurity.insert(digits) }
    } else if let system = identifier.system, !system.isEmpty, !Self.isFiller(identifier.value) {
      numbers.insert(system.lowercased() + "|" + identifier.value)
    }
  }

  /// What systems write when they have no name.
  private static let noName: Set<String> = ["null", "none", "unknown", "unk", "na", "nmn"]

  /// What maternity wards write until a child is named.
  private static let newborn: Set<String> = [
    "baby", "babyboy", "babygirl", "boy", "girl", "newborn", "infant",
  ]

  /// What systems send when they have no birth date.
  private static let noBirths: Set<String> = [
    "1900-01-01", "19000101", "1800-01-01", "18000101", "9999-12-31", "99991231",
  ]

  /// Zeros, one character again and again, or the digits in order fill a field that must not be empty.
  private static func isFiller(_ number: String) -> Bool {
    let count = number.utf8.count
    return number.utf8.allSatisfy { $0 == 48 } || count >= 4 && Set(number).count == 1
      || count >= 5 && "1234567890".hasPrefix(number)
  }

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
