import Clinical

/// Whether a code can be one of its system, check digits included. Stricter than what the reader goes
/// by: a code with a wrong digit is kept with its system and is a line of the ledger.
enum CDACodeShape {
  /// Why a code of a system, by OID, cannot be; nil where nothing speaks against it.
  static func doubt(_ code: String, system oid: String) -> String? {
    let bytes = Array(code.utf8)
    switch oid {
    case "2.16.840.1.113883.6.96":
      return isDigits(bytes, 6...18) && hasVerhoeffDigit(bytes) ? nil : "SNOMED CT"
    case "2.16.840.1.113883.6.1": return isLOINC(bytes) ? nil : "LOINC"
    case "2.16.840.1.113883.6.88": return isDigits(bytes, 1...8) ? nil : "RxNorm"
    case "2.16.840.1.113883.12.292", "2.16.840.1.113883.6.59":
      return isDigits(bytes, 1...3) ? nil : "CVX"
    case "2.16.840.1.113883.6.90": return isICD10(bytes) ? nil : "ICD-10-CM"
    // Four digits, then a digit or a letter; modifiers follow a hyphen (AMA CPT).
    case "2.16.840.1.113883.6.12": return isCPT(bytes) ? nil : "CPT"
    // NCI Thesaurus: C and up to six digits (NCI EVS).
    case "2.16.840.1.113883.3.26.1.1":
      return bytes.first == UInt8(ascii: "C") && isDigits(Array(bytes.dropFirst()), 3...6)
        ? nil : "the NCI Thesaurus"
    // CDC race and ethnicity, and HL7 HealthcareServiceLocation: four digits, a hyphen, a check digit.
    case "2.16.840.1.113883.6.238", "2.16.840.1.113883.6.259":
      return bytes.count == 6 && bytes[4] == UInt8(ascii: "-")
        && isDigits(Array(bytes.prefix(4)) + bytes.suffix(1), 5...5)
        ? nil : oid.hasSuffix("238") ? "CDC race and ethnicity" : "service locations"
    default: return nil
    }
  }

  private static func isDigits(_ bytes: [UInt8], _ count: ClosedRange<Int>) -> Bool {
    count.contains(bytes.count) && bytes.allSatisfy { (48...57).contains($0) }
  }

  private static func isICD10(_ bytes: [UInt8]) -> Bool {
    guard (3...8).contains(bytes.count), (65...90).contains(bytes[0] & 0xDF),
      (48...57).contains(bytes[1])
    else { return false }
    return bytes.count == 3 || bytes[3] == UInt8(ascii: ".")
  }

  private static func isCPT(_ bytes: [UInt8]) -> Bool {
    let code = Array(bytes.prefix { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: ":") })
    // HCPCS level II codes, a letter and four digits, travel under the same system.
    guard code.count == 5 else { return false }
    let digits = code.filter { (48...57).contains($0) }.count
    let edges = [code[0], code[4]].filter { (65...90).contains($0 & 0xDF) }.count
    return digits == 5 || (digits == 4 && edges == 1)
  }

  /// LOINC: digits, a hyphen, a check digit by Luhn's rule (LOINC Users' Guide). Parts and answers
  /// begin with two letters.
  private static func isLOINC(_ bytes: [UInt8]) -> Bool {
    guard (3...10).contains(bytes.count), bytes[bytes.count - 2] == UInt8(ascii: "-") else {
      return false
    }
    let isLettered = bytes[0] == UInt8(ascii: "L")
    let body = Array(bytes.dropLast(2).dropFirst(isLettered ? 2 : 0))
    guard isDigits(body, 1...7), (48...57).contains(bytes[bytes.count - 1]) else { return false }
    if isLettered { return true }
    var sum = 0
    for (place, byte) in body.reversed().enumerated() {
      let digit = Int(byte - 48) * (place.isMultiple(of: 2) ? 2 : 1)
      sum += digit > 9 ? digit - 9 : digit
    }
    return (sum + Int(bytes[bytes.count - 1] - 48)).isMultiple(of: 10)
  }

  /// The check digit of a SNOMED CT identifier, by Verhoeff's dihedral group (SNOMED International,
  /// Release File Specification, "Check-digit").
  private static func hasVerhoeffDigit(_ bytes: [UInt8]) -> Bool {
    var check = 0
    for (place, byte) in bytes.reversed().enumerated() {
      check = product(check, permuted(Int(byte - 48), place % 8))
    }
    return check == 0
  }

  /// The product in the dihedral group of order ten.
  private static func product(_ left: Int, _ right: Int) -> Int {
    switch (left < 5, right < 5) {
    case (true, true): (left + right) % 5
    case (true, false): (left + right - 5) % 5 + 5
    case (false, true): (left - right) % 5 + 5
    case (false, false): (left - right + 5) % 5
    }
  }

  private static func permuted(_ digit: Int, _ times: Int) -> Int {
    let permutation = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4]
    var digit = digit
    for _ in 0..<times { digit = permutation[digit] }
    return digit
  }
}
