/// How hard every topic of a library is to read, and what is wrong with each.
public struct LibraryReport: Sendable {
  /// One topic.
  public struct Row: Sendable {
    /// The topic's key.
    public var key: String
    /// Its language.
    public var language: String
    /// Words that are read, headings too, its questions not.
    public var words: Int
    /// What the figures are made of.
    public var counts: Readability.Counts
    /// The Flesch-Kincaid grade.
    public var grade: Double { Readability.grade(of: counts) }
    /// The reading ease: Flesch's, for Spanish that of Szigriszt-Pazos.
    public var ease: Double {
      language == "es" ? Readability.spanishEase(of: counts) : Readability.ease(of: counts)
    }
    /// The SMOG grade.
    public var smog: Double { Readability.smog(of: counts) }
    /// What is wrong with it; empty where nothing is.
    public var faults: [String]

    /// `grade 4.7, ease 82.1, SMOG 7.0`; of a Spanish text its ease alone: grades are made for English.
    public var figures: String {
      let ease = "ease " + Readability.tenths(self.ease)
      guard language == "en" else { return "INFLESZ " + ease }
      return "grade \(Readability.tenths(grade)), \(ease), SMOG \(Readability.tenths(smog))"
    }
  }

  /// The topics, in the order given.
  public var rows: [Row]

  /// The report on some topics, which may name each other.
  public init(of topics: [Topic]) {
    let keys = Set(topics.map(\.key))
    rows = topics.map { topic in
      let blocks = topic.filled(with: [:])
      return Row(
        key: topic.key, language: topic.language, words: Readability.wordCount(of: blocks),
        counts: Readability.counts(of: blocks, language: topic.language),
        faults: TopicCheck.faults(of: topic, among: keys))
    }
  }

  /// The median of a figure over the English topics; 0 where there are none.
  public func median(_ figure: (Row) -> Double) -> Double {
    let sorted = rows.filter { $0.language == "en" }.map(figure).sorted()
    return sorted.isEmpty ? 0 : sorted[sorted.count / 2]
  }

  /// `106 lessons, 0 with faults; in English median grade 1.8, highest 3.6, median SMOG 6.2`.
  public var summary: String {
    let faulty = rows.count { !$0.faults.isEmpty }
    let highest = rows.filter { $0.language == "en" }.map(\.grade).max() ?? 0
    return "\(rows.count) lessons, \(faulty) with faults; in English median grade "
      + "\(Readability.tenths(median(\.grade))), highest \(Readability.tenths(highest)), "
      + "median SMOG \(Readability.tenths(median(\.smog)))"
  }
}
