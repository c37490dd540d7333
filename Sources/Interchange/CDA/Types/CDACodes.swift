import Clinical

/// What codes of a system look like. `Unknown` under SNOMED CT, or an NDC under RxNorm, is no code of
/// that system (`standards.md` 2.4): it is kept as sent, without the system.
enum CDACodes {
  static func isPossible(_ code: String, in system: CodeSystem) -> Bool {
    let bytes = Array(code.utf8)
    switch system {
    // SNOMED CT identifiers have 6 to 18 digits (SNOMED CT Technical Implementation Guide).
    case .snomed: return (6...18).contains(bytes.count) && bytes.allSatisfy(isDigit)
    // RxNorm concept identifiers have up to 8 digits (RxNorm documentation, NLM).
    case .rxnorm: return (1...8).contains(bytes.count) && bytes.allSatisfy(isDigit)
    // CVX codes have up to 3 digits (CDC).
    case .cvx: return (1...3).contains(bytes.count) && bytes.allSatisfy(isDigit)
    // LOINC: digits, a hyphen, a check digit; parts and answers begin with LP, LA, LL, LG.
    case .loinc:
      guard bytes.count >= 3, bytes[bytes.count - 2] == UInt8(ascii: "-") else { return false }
      return isDigit(bytes[bytes.count - 1]) && bytes.dropLast(2).contains(where: isDigit)
    // A letter, then a digit (ICD-10-CM Official Guidelines; WHO).
    case .icd10, .icd10cm: return bytes.count >= 3 && isLetter(bytes[0]) && isDigit(bytes[1])
    default: return true
    }
  }

  /// Some write a null flavour where the code should be. Letter case counts: `Na` might be sodium.
  static func isNull(_ code: String) -> Bool {
    ["NI", "UNK", "ASKU", "NASK", "NAV", "OTH"].contains(code)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
  private static func isLetter(_ byte: UInt8) -> Bool { (65...90).contains(byte & 0xDF) }
}
