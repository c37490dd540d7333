import Clinical

extension Matching {
  /// The keys under which a patient is looked for: only patients that share one are compared. The
  /// union of five keys found 98.8 % of the true pairs of FEBRL4 among 0.03 % of all pairs
  /// (`standards.md` 6.1); street and house number, and numbers by assigner, are added.
  public static func blockingKeys(for patient: Patient) -> [String] {
    var keys = ComparablePatient(patient).blockingKeys
    // So that a record meets the one that its source names, however little the two have in common.
    keys.formUnion(patient.links.compactMap { StatedLinks.key($0.other) })
    keys.formUnion(
      patient.identifiers.lazy.filter { $0.type == "RI" }.compactMap(StatedLinks.key))
    return keys.sorted()
  }
}

extension ComparablePatient {
  /// See ``Matching/blockingKeys(for:)``.
  var blockingKeys: Set<String> {
    var keys: Set<String> = []
    if let birth, birth.precision >= .day { keys.insert("b" + birth.civil.isoDate) }
    let families = Set(families.map(soundex)).subtracting([""])
    let givens = Set(firstGivens.map(soundex)).subtracting([""])
    for family in families {
      if let birth { keys.insert("y\(birth.civil.year)\(family)") }
      for code in postalCodes { keys.insert("f\(family)\(code)") }
      // In one order, so that names that changed places still meet.
      for given in givens { keys.insert("n" + min(family, given) + max(family, given)) }
    }
    for given in givens {
      for code in postalCodes { keys.insert("g\(given)\(code)") }
    }
    for street in streets { keys.insert("s" + Self.streetKey(street)) }
    for number in numbers.union(socialSecurity) { keys.insert("i" + number) }
    return keys
  }

  /// The numbers of a street line with the sound of its first word: `14 larkspur lane` is `14L621`.
  private static func streetKey(_ street: String) -> String {
    let words = street.split(separator: " ")
    let numbers = words.filter { $0.first?.isNumber ?? false }
    let name = words.first { $0.first?.isLetter ?? false }
    return numbers.joined(separator: " ") + soundex(String(name ?? ""))
  }
}

extension Matching {
  /// Two of many identities that share a blocking key, compared.
  public struct Pair: Sendable, Hashable {
    /// The place of the one, the lower.
    public var first: Int
    /// The place of the other.
    public var second: Int
    /// What their comparison comes to.
    public var result: MatchResult

    /// A pair from its parts.
    public init(first: Int, second: Int, result: MatchResult) {
      self.first = first
      self.second = second
      self.result = result
    }
  }

  /// Compares every two identities that share a blocking key, in the order of their places.
  public static func pairs(_ identities: [Identity]) -> [Pair] {
    pairs(identities) { _, _ in true }
  }

  /// The same for the pairs of places that `isWanted`.
  static func pairs(_ identities: [Identity], where isWanted: (Int, Int) -> Bool) -> [Pair] {
    let patients = identities.map { ComparablePatient($0.patient) }
    return candidates(patients).compactMap { first, second in
      guard isWanted(first, second) else { return nil }
      return Pair(
        first: first, second: second,
        result: compare(
          patients[first], patients[second],
          sameSource: identities[first].source == identities[second].source))
    }
  }

  private static func candidates(_ patients: [ComparablePatient]) -> [(Int, Int)] {
    var blocks: [String: [Int]] = [:]
    for (index, patient) in patients.enumerated() {
      for key in patient.blockingKeys { blocks[key, default: []].append(index) }
    }
    // A pair as one number, so that a hundred thousand people sort fast.
    var pairs: [UInt64] = []
    for block in blocks.values where block.count > 1 {
      for (position, first) in block.enumerated() {
        for second in block[(position + 1)...] {
          pairs.append(UInt64(first) << 32 | UInt64(second))
        }
      }
    }
    pairs.sort()
    var last: UInt64?
    return pairs.compactMap { pair in
      defer { last = pair }
      return pair == last ? nil : (Int(pair >> 32), Int(pair & 0xFFFF_FFFF))
    }
  }
}
