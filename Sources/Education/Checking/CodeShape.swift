/// Whether a code has the shape of its system, check digits included.
enum CodeShape {
  /// Whether a value could be a code, or a key, of its kind.
  static func isRight(_ value: String, for kind: TopicTrigger.Kind) -> Bool {
    let digits = value.utf8.map { Int($0) - 48 }
    let isNumber = !digits.isEmpty && digits.allSatisfy { (0...9).contains($0) }
    switch kind {
    case .snomed: return isNumber && (6...18).contains(digits.count) && verhoeff(digits) == 0
    case .rxnorm: return isNumber && digits.count <= 7
    case .cvx: return isNumber && (2...3).contains(digits.count)
    case .loinc: return isLoinc(value)
    case .icd10cm: return isICD(value, head: 3) && value.first?.isUppercase == true
    case .icd9cm: return isICD(value, head: 3)
    case .rule, .situation, .allergy, .analyte:
      return !value.isEmpty && value.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "-" }
    }
  }

  private static func isICD(_ value: String, head: Int) -> Bool {
    let parts = value.split(separator: ".", omittingEmptySubsequences: false)
    guard parts[0].count == head, parts.count <= 2, parts.last?.isEmpty == false else {
      return false
    }
    return parts.allSatisfy { $0.allSatisfy { $0.isASCII && ($0.isUppercase || $0.isNumber) } }
  }

  /// Digits, a hyphen, a check digit modulo 10 by Luhn's rule (LOINC Users' Guide).
  private static func isLoinc(_ value: String) -> Bool {
    let parts = value.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let check = Int(parts[1]), parts[1].count == 1,
      (1...7).contains(parts[0].count), parts[0].allSatisfy(\.isNumber)
    else { return false }
    var sum = 0
    for (index, digit) in parts[0].reversed().compactMap({ $0.wholeNumberValue }).enumerated() {
      let weighed = index.isMultiple(of: 2) ? digit * 2 : digit
      sum += weighed > 9 ? weighed - 9 : weighed
    }
    return (10 - sum % 10) % 10 == check
  }

  /// Verhoeff's check over all digits, 0 where the last one is right (SNOMED CT Release File
  /// Specification). Computed in the dihedral group of ten, as Verhoeff described it.
  private static func verhoeff(_ digits: [Int]) -> Int {
    let permutation = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4]
    var check = 0
    for (index, sent) in digits.reversed().enumerated() {
      var digit = sent
      for _ in 0..<(index % 8) { digit = permutation[digit] }
      check = product(check, digit)
    }
    return check
  }

  /// The product of two elements: rotations are 0 to 4, reflections 5 to 9.
  private static func product(_ left: Int, _ right: Int) -> Int {
    switch (left < 5, right < 5) {
    case (true, true): (left + right) % 5
    case (true, false): (left + right - 5) % 5 + 5
    case (false, true): (left - 5 - right + 10) % 5 + 5
    case (false, false): (left - right + 10) % 5
    }
  }
}
