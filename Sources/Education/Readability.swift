/// How hard a text is to read. Headings are left out, an item counts as a sentence, an abbreviation
/// as one word (AHRQ Health Literacy Toolkit; `standards.md` 8).
public enum Readability {
  /// The Flesch-Kincaid grade: 0.39 × words per sentence + 11.8 × syllables per word − 15.59.
  public static func grade(of blocks: [Topic.Block]) -> Double {
    let sentences = sentences(of: blocks)
    let words = sentences.flatMap { $0 }
    guard !words.isEmpty else { return 0 }
    let perSentence = Double(words.count) / Double(sentences.count)
    let perWord = Double(words.map(syllables).reduce(0, +)) / Double(words.count)
    return 0.39 * perSentence + 11.8 * perWord - 15.59
  }

  /// The sentences of a text, each as its words.
  public static func sentences(of blocks: [Topic.Block]) -> [[String]] {
    blocks.flatMap { block -> [[String]] in
      if case .heading = block { return [] }
      return split(block.text)
    }
  }

  private static func split(_ text: String) -> [[String]] {
    var sentences: [[String]] = []
    var words: [String] = []
    for word in text.split(separator: " ") {
      let letters = word.filter { $0.isLetter || $0.isNumber || $0 == "'" || $0 == "-" }
      if !letters.isEmpty { words.append(String(letters)) }
      let isEnd = word.last.map { ".?!:".contains($0) } ?? false
      if isEnd, !words.isEmpty, word != "Dr." {
        sentences.append(words)
        words = []
      }
    }
    return words.isEmpty ? sentences : sentences + [words]
  }

  /// The syllables of an English word by its groups of vowels; a number counts as one word of one
  /// syllable, as it is read at a glance.
  static func syllables(_ word: String) -> Int {
    let letters = Array(word.lowercased().filter(\.isLetter))
    guard !letters.isEmpty else { return 1 }
    let vowels: Set<Character> = ["a", "e", "i", "o", "u", "y"]
    var count = 0
    var wasVowel = false
    for letter in letters {
      let isVowel = vowels.contains(letter)
      if isVowel && !wasVowel { count += 1 }
      wasVowel = isVowel
    }
    // A silent e at the end, but not in -le after a consonant (`little`).
    let isSilent =
      letters.count > 2 && letters.last == "e"
      && !(letters[letters.count - 2] == "l" && !vowels.contains(letters[letters.count - 3]))
      && !vowels.contains(letters[letters.count - 2])
    return max(isSilent ? count - 1 : count, 1)
  }
}
