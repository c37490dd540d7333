/// An invented person for `bench`, always the same for the same number. Names, birth date and address
/// are drawn independently and some are more common than others, so that people meet by chance about
/// as often as real ones do when it is asked who is who.
struct SyntheticPerson {
  let family: String
  let given: String
  /// ISO 8601.
  let birth: String
  let isFemale: Bool
  let street: String
  let town: String
  let postalCode: String

  init(_ number: Int) {
    var draw = Draw(state: UInt64(number))
    // The most common of 10,000 is borne by 1 % of people, that of 1,000 by 3 %: as in the United
    // States (Census 2010: Smith 0.8 %; Census 1990: James 3.3 % of men).
    family = Self.name(draw.lowOften(10_000), length: 4)
    given = Self.name(draw.lowOften(1_000), length: 3)
    birth = "\(1930 + draw.below(80))-\(padded(1 + draw.below(12)))-\(padded(1 + draw.below(28)))"
    isFemale = draw.below(2) == 0
    street = "\(1 + draw.below(400)) \(Self.name(draw.below(1_000), length: 3)) Street"
    let place = draw.below(500)
    town = Self.name(place, length: 3)
    postalCode = "\(10_000 + place * 7)"
  }

  private static let syllables = ["ba", "de", "ki", "lo", "mu", "na", "pe", "ri", "so", "tu"]

  /// A name of so many syllables, another for each number below ten to that power.
  private static func name(_ number: Int, length: Int) -> String {
    var rest = number
    var text = ""
    for _ in 0..<length {
      text += syllables[rest % 10]
      rest /= 10
    }
    return text.prefix(1).uppercased() + text.dropFirst()
  }
}

/// A number with two digits.
func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

/// Numbers by chance, the same for the same start: SplitMix64 (Steele, Lea and Flood 2014).
private struct Draw {
  var state: UInt64

  mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }

  /// Low numbers more often than high ones: the first with a chance of one in the root of `limit`.
  mutating func lowOften(_ limit: Int) -> Int {
    let part = Double(below(1 << 24)) / Double(1 << 24)
    return Int(part * part * Double(limit))
  }

  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
