/// How hard a text is to read. Headings are left out, an item counts as a sentence, an abbreviation
/// or a number as one word of one syllable (AHRQ Health Literacy Toolkit; `standards.md` 8).
public enum Readability {
  /// What the formulas are made of.
  public struct Counts: Sendable, Hashable {
    /// Sentences; a colon ends one, as Flesch counted them.
    public var sentences = 0
    /// Words.
    public var words = 0
    /// Syllables of all words.
    public var syllables = 0
    /// Words of three syllables or more.
    public var longWords = 0

    var wordsPerSentence: Double { Double(words) / Double(max(sentences, 1)) }
    var syllablesPerWord: Double { Double(syllables) / Double(max(words, 1)) }
  }

  /// The counts of a text in a language: `es` by the rules of Spanish, else those of English.
  public static func counts(of blocks: [TopicBlock], language: String = "en") -> Counts {
    let sentences = sentences(of: blocks)
    let words = sentences.flatMap { $0 }
    let syllables = words.map { Syllables.count($0, language: language) }
    return Counts(
      sentences: sentences.count, words: words.count, syllables: syllables.reduce(0, +),
      longWords: syllables.count { $0 >= 3 })
  }

  /// The Flesch-Kincaid grade: 0.39 × words per sentence + 11.8 × syllables per word − 15.59
  /// (Kincaid 1975). 0 for no words.
  public static func grade(of counts: Counts) -> Double {
    guard counts.words > 0 else { return 0 }
    return 0.39 * counts.wordsPerSentence + 11.8 * counts.syllablesPerWord - 15.59
  }

  /// Flesch reading ease: 206.835 − 1.015 × words per sentence − 84.6 × syllables per word (Flesch
  /// 1948); 100 is very easy, 0 very hard.
  public static func ease(of counts: Counts) -> Double {
    206.835 - 1.015 * counts.wordsPerSentence - 84.6 * counts.syllablesPerWord
  }

  /// The SMOG grade: 3.1291 + 1.043 × √(words of three syllables or more × 30 / sentences)
  /// (McLaughlin 1969). Meant for texts of 30 sentences and more.
  public static func smog(of counts: Counts) -> Double {
    let share = Double(counts.longWords) * 30 / Double(max(counts.sentences, 1))
    return 3.1291 + 1.043 * share.squareRoot()
  }

  /// The ease of a Spanish text: 206.835 − 62.3 × syllables per word − words per sentence
  /// (Szigriszt-Pazos 1993). On the INFLESZ scale 65 to 80 is rather easy, 80 and more very easy
  /// (Barrio-Cantalejo 2008).
  public static func spanishEase(of counts: Counts) -> Double {
    206.835 - 62.3 * counts.syllablesPerWord - counts.wordsPerSentence
  }

  /// How hard a text is, in a word: `grade 4.7` (Flesch-Kincaid), for Spanish `INFLESZ 78.1`.
  public static func label(of blocks: [TopicBlock], language: String) -> String {
    let counts = counts(of: blocks, language: language)
    return language == "es"
      ? "INFLESZ " + tenths(spanishEase(of: counts)) : "grade " + tenths(grade(of: counts))
  }

  /// Words that are read, headings too.
  static func wordCount(of blocks: [TopicBlock]) -> Int {
    blocks.map { split($0.text).reduce(0) { $0 + $1.count } }.reduce(0, +)
  }

  /// The sentences of a text, each as its words.
  public static func sentences(of blocks: [TopicBlock]) -> [[String]] {
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
      let end = word.last == "\"" || word.last == ")" ? word.dropLast().last : word.last
      let isEnd = end.map { ".?!:".contains($0) } ?? false
      if isEnd, !words.isEmpty, word != "Dr." {
        sentences.append(words)
        words = []
      }
    }
    return words.isEmpty ? sentences : sentences + [words]
  }

  /// `4.7`; what is below 0 counts as 0.
  static func tenths(_ value: Double) -> String {
    let tenths = Int((max(value, 0) * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}
