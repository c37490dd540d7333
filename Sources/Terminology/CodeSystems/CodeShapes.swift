import Clinical

/// The shapes that codes of a system can have. A code of another shape is no code of that system,
/// whatever the release; a code of the right shape may still be unknown.
public enum CodeShapes {
  /// One system's rule.
  public struct Row: Sendable {
    /// The system.
    public let system: CodeSystem
    /// The shape in words for people.
    public let words: String
    /// Where the shape is defined.
    public let source: String
    let fits: @Sendable ([UInt8]) -> Bool
  }

  /// The table.
  public static let rows: [Row] = [
    Row(
      system: .loinc, words: "digits, a hyphen and a check digit that fits",
      source: "LOINC Users' Guide: code format, Mod 10 check digit", fits: isLoinc),
    Row(
      system: .snomed, words: "6 to 18 digits of which the last checks the others",
      source: "SNOMED CT release file specification: SCTID, Verhoeff check digit", fits: isSnomed),
    Row(
      system: .icd10cm, words: "a letter, a digit, a character, up to four more after a point",
      source: "ICD-10-CM Official Guidelines I.A.2 (NCHS)", fits: isICD10),
    Row(
      system: .icd9cm, words: "three digits (V and two, E and three), up to two more after a point",
      source: "ICD-9-CM, conventions of volumes 1 to 3 (NCHS)", fits: isICD9),
    Row(
      system: .rxnorm, words: "a number of at most eight digits",
      source: "RxNorm technical documentation: RXCUI VARCHAR(8), numeric", fits: isRxNorm),
    Row(
      system: .cvx, words: "a number of at most three digits",
      source: "CDC, IIS: HL7 standard code set CVX", fits: { isDigits($0, 1...3) }),
    Row(
      system: .ndc, words: "ten or eleven digits in two or three parts",
      source: "21 CFR 207.33; 45 CFR 162 (11 digits)", fits: isNDC),
    Row(
      system: .unii, words: "ten letters and digits",
      source: "FDA substance registration: UNII, ten characters",
      fits: { $0.count == 10 && $0.allSatisfy { isDigit($0) || isLetter($0) } }),
    Row(
      system: CodeSystem("http://www.ama-assn.org/go/cpt"),
      words: "four digits, then a digit or a letter; or a letter and four digits",
      source: "AMA CPT, categories I to III; CMS HCPCS level II", fits: isCPT),
    Row(
      system: CodeSystem("http://ncicb.nci.nih.gov/xml/owl/EVS/Thesaurus.owl"),
      words: "the letter C and up to six digits", source: "NCI EVS, Thesaurus: concept codes",
      fits: { $0.first == UInt8(ascii: "C") && isDigits($0.dropFirst(), 3...6) }),
    Row(
      system: CodeSystem("urn:oid:2.16.840.1.113883.6.238"),
      words: "four digits, a hyphen, a check digit", source: "CDC Race and Ethnicity Code Set 1.0",
      fits: isFourAndCheck),
    Row(
      system: CodeSystem("urn:oid:2.16.840.1.113883.6.259"),
      words: "four digits, a hyphen, a check digit", source: "CDC NHSN Healthcare Service Location",
      fits: isFourAndCheck),
  ]

  /// The rule that a coding breaks; nil when it fits or its system has no rule. Expressions (post-
  /// coordinated SNOMED CT) are not codes and are left alone.
  public static func broken(by coding: Coding) -> Row? {
    guard let system = coding.system, let row = bySystem[system] else { return nil }
    return row.fits(Array(coding.code.utf8)) ? nil : row
  }

  /// Whether a code system's name is that of a value set, from which codes are chosen: no code
  /// belongs to it. OIDs: HL7's root of value sets, NLM's VSAC, HITSP C80; FHIR R4 Coding.system:
  /// "SHALL NOT be a reference to a value set".
  public static func isValueSet(_ system: CodeSystem) -> Bool {
    let name = system.rawValue
    return valueSetRoots.contains { name.hasPrefix($0) }
      || name.utf8.split(separator: UInt8(ascii: "/")).contains {
        $0.elementsEqual("ValueSet".utf8)
      }
  }

  private static let valueSetRoots = [
    "urn:oid:2.16.840.1.113883.11.", "urn:oid:2.16.840.1.113883.1.11.",
    "urn:oid:2.16.840.1.113762.1.4.", "urn:oid:2.16.840.1.113883.3.88.12.80.",
  ]

  private static let bySystem = Dictionary(uniqueKeysWithValues: rows.map { ($0.system, $0) })

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
  private static func isLetter(_ byte: UInt8) -> Bool {
    (65...90).contains(byte) || (97...122).contains(byte)
  }

  private static func isDigits(_ code: some Collection<UInt8>, _ counts: ClosedRange<Int>) -> Bool {
    counts.contains(code.count) && code.allSatisfy(isDigit)
  }

  /// Also parts (`LP…`), answers (`LA…`), lists (`LL…`) and groups (`LG…`), whose digit is not over
  /// their number alone.
  private static func isLoinc(_ code: [UInt8]) -> Bool {
    let isLettered = code.count > 2 && code[0] == UInt8(ascii: "L") && isLetter(code[1])
    let digits = code.dropFirst(isLettered ? 2 : 0)
    let parts = digits.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.count == 2, isDigits(parts[0], 1...8), isDigits(parts[1], 1...1),
      let check = parts[1].first
    else { return false }
    return isLettered || CheckDigit.isMod10(parts[0].map { $0 - 48 }, check: check - 48)
  }

  private static func isSnomed(_ code: [UInt8]) -> Bool {
    if code.contains(where: { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "|") }) { return true }
    return isDigits(code, 6...18) && code[0] != 48 && CheckDigit.isVerhoeff(code.map { $0 - 48 })
  }

  private static func isICD10(_ code: [UInt8]) -> Bool {
    guard code.count >= 3, isLetter(code[0]), isDigit(code[1]),
      isDigit(code[2]) || isLetter(code[2])
    else { return false }
    var rest = code.dropFirst(3)
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      if rest.isEmpty { return false }
    }
    return rest.count <= 4 && rest.allSatisfy { isDigit($0) || isLetter($0) }
  }

  /// Diagnoses, and the procedures of volume 3 (two digits before the point). The point may be left
  /// out, as claims do.
  private static func isICD9(_ code: [UInt8]) -> Bool {
    guard let first = code.first else { return false }
    let isLettered = [UInt8(ascii: "V"), UInt8(ascii: "E")].contains(first & 0xDF)
    let digits = isLettered ? code.dropFirst() : code[...]
    let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.allSatisfy({ $0.allSatisfy(isDigit) }) else { return false }
    return switch parts.count {
    case 1: (2...5).contains(parts[0].count)
    case 2: (2...3).contains(parts[0].count) && (1...2).contains(parts[1].count)
    default: false
    }
  }

  /// A code may carry modifiers after a hyphen.
  private static func isCPT(_ sent: [UInt8]) -> Bool {
    let code = Array(sent.prefix { $0 != UInt8(ascii: "-") })
    guard code.count == 5, isDigits(code[1..<4], 3...3) else { return false }
    return switch (isDigit(code[0]), isDigit(code[4])) {
    case (true, true): true
    case (true, false): isLetter(code[4])
    case (false, true): isLetter(code[0])
    case (false, false): false
    }
  }

  private static func isFourAndCheck(_ code: [UInt8]) -> Bool {
    code.count == 6 && code[4] == UInt8(ascii: "-") && isDigits(code.prefix(4), 4...4)
      && isDigit(code[5])
  }

  private static func isRxNorm(_ code: [UInt8]) -> Bool { isDigits(code, 1...8) && code[0] != 48 }

  /// Ten or eleven digits, or a labeler, a product and, for a package, its own part.
  private static func isNDC(_ code: [UInt8]) -> Bool {
    let parts = code.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(isDigit) }) else { return false }
    return switch parts.count {
    case 1: (10...11).contains(code.count)
    case 2: (4...5).contains(parts[0].count) && (3...4).contains(parts[1].count)
    case 3:
      (4...5).contains(parts[0].count) && (3...4).contains(parts[1].count)
        && (1...2).contains(parts[2].count)
    default: false
    }
  }
}
