/// Check digits that code systems put at the end of a code.
public enum CheckDigit {
  /// Modulus 10 over the digits before the hyphen (LOINC Users' Guide, "calculating Mod 10 check
  /// digits"): each second digit from the right doubled, its digits summed.
  public static func isMod10(_ digits: [UInt8], check: UInt8) -> Bool {
    var sum = 0
    for (place, digit) in digits.reversed().enumerated() {
      let value = place % 2 == 0 ? Int(digit) * 2 : Int(digit)
      sum += value / 10 + value % 10
    }
    return (10 - sum % 10) % 10 == Int(check)
  }

  /// Verhoeff's dihedral check over all digits, the last being the check digit (SNOMED International,
  /// release file specification, "SCTID check-digit").
  public static func isVerhoeff(_ digits: [UInt8]) -> Bool {
    var check = 0
    for (place, digit) in digits.reversed().enumerated() {
      check = product(check, permuted(Int(digit), place % 8))
    }
    return check == 0
  }

  /// The product in the dihedral group of order ten: 0 to 4 turn, 5 to 9 turn and flip.
  private static func product(_ left: Int, _ right: Int) -> Int {
    switch (left < 5, right < 5) {
    case (true, true): (left + right) % 5
    case (true, false): (left + right - 5) % 5 + 5
    case (false, true): (left - 5 - right + 5) % 5 + 5
    case (false, false): (left - right + 5) % 5
    }
  }

  /// Verhoeff's permutation, applied `times` over.
  private static func permuted(_ digit: Int, _ times: Int) -> Int {
    var digit = digit
    for _ in 0..<times { digit = permutation[digit] }
    return digit
  }

  private static let permutation = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4]
}
