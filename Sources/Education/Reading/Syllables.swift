/// Counts syllables by the groups of vowels in a word.
enum Syllables {
  /// The syllables of a word; a number counts as one, as it is read at a glance.
  static func count(_ word: String, language: String) -> Int {
    let letters = Array(word.lowercased().filter(\.isLetter))
    guard !letters.isEmpty else { return 1 }
    if language == "es" { return max(spanish(letters), 1) }
    return exceptions[String(letters)] ?? max(english(letters), 1)
  }

  /// Words that the rules of English count wrongly and that lessons are full of.
  private static let exceptions = [
    "diabetes": 4, "area": 3, "areas": 3, "idea": 3, "diet": 2, "quiet": 2, "anxiety": 4,
    "something": 2, "someone": 2, "sometimes": 2, "somebody": 3, "lifestyle": 2, "create": 2,
    "creatinine": 4, "sleepy": 2, "safely": 2, "one-time": 2, "wheeze": 1, "apnea": 3,
  ]

  private static let vowels: Set<Character> = ["a", "e", "i", "o", "u", "y"]

  private static func english(_ letters: [Character]) -> Int {
    var count = 0
    for (index, letter) in letters.enumerated() where vowels.contains(letter) {
      let before = index > 0 ? letters[index - 1] : " "
      if !vowels.contains(before) || isSplit(before, letter, at: index, in: letters) { count += 1 }
    }
    return hasSilentEnd(letters) ? count - 1 : count
  }

  /// Whether two vowels in a row are two syllables: `di-a-ry`, `so-di-um`, `u-su-al`, `go-ing`.
  private static func isSplit(
    _ first: Character, _ second: Character, at index: Int, in letters: [Character]
  ) -> Bool {
    let before = index > 1 ? letters[index - 2] : " "
    switch (first, second) {
    case ("i", "a"), ("i", "o"): return !"ctgsx".contains(before)
    case ("i", "u"): return true
    case ("u", "a"): return !"qg".contains(before)
    case (_, "i"): return letters[index...] == ["i", "n", "g"]
    default: return false
    }
  }

  /// Whether the word ends in an e that is not heard, alone or before s or d: `take`, `takes`,
  /// `stopped`; but `little`, `doses`, `needed`.
  private static func hasSilentEnd(_ letters: [Character]) -> Bool {
    var stem = letters[...]
    let end = stem.last == "s" || stem.last == "d" ? stem.removeLast() : "e"
    guard stem.count > 2, stem.popLast() == "e", let last = stem.popLast(), !vowels.contains(last)
    else { return false }
    let isAfterConsonant = stem.last.map { !vowels.contains($0) && $0 != last } ?? false
    if last == "l" && isAfterConsonant { return false }
    switch end {
    case "s": return !"sxzcgh".contains(last)
    case "d": return !"td".contains(last)
    default: return true
    }
  }

  /// Two strong vowels are two syllables, a weak one without an accent joins its neighbour.
  private static func spanish(_ letters: [Character]) -> Int {
    var count = 0
    var last: Character = " "
    for (index, sent) in letters.enumerated() {
      let isEndingY = sent == "y" && index == letters.count - 1
      let letter: Character = isEndingY ? "i" : sent
      let joins = isVowel(last) && (weak.contains(letter) || weak.contains(last))
      if isVowel(letter) && !joins { count += 1 }
      last = letter
    }
    return count
  }

  private static let strong: Set<Character> = ["a", "e", "o", "á", "é", "ó", "í", "ú"]
  private static let weak: Set<Character> = ["i", "u", "ü"]

  private static func isVowel(_ letter: Character) -> Bool {
    strong.contains(letter) || weak.contains(letter)
  }
}
