import Clinical

/// What a topic must be before it is shipped or imported: one line for each fault.
public enum TopicCheck {
  /// Words that a topic may have, its questions not counted.
  public static let words = 300...700
  /// The highest Flesch-Kincaid grade of an English topic.
  public static let highestGrade = 8.0
  /// The lowest ease of a Spanish topic on the INFLESZ scale: "rather easy".
  public static let lowestSpanishEase = 65.0
  /// The words of the longest sentence (`clinical-corrections.md` 4.10).
  public static let longestSentence = 20

  private static let audiences: Set<String> = ["patient", "caregiver", "parent"]

  /// The faults of a topic, none where it is fit to be read.
  ///
  /// - Parameter keys: the keys of all topics, which `see:` may name.
  public static func faults(of topic: Topic, among keys: Set<String>) -> [String] {
    headFaults(topic, keys) + textFaults(topic) + placeFaults(topic) + questionFaults(topic.body)
  }

  private static func headFaults(_ topic: Topic, _ keys: Set<String>) -> [String] {
    var faults: [String] = []
    if !audiences.contains(topic.audience) { faults.append("audience \"\(topic.audience)\"") }
    if PartialDate(iso: topic.reviewed)?.precision != .day {
      faults.append("reviewed \"\(topic.reviewed)\" is no day")
    }
    let computed = Readability.label(of: topic.filled(with: [:]), language: topic.language)
    if topic.reading != computed { faults.append("reading: should say \(computed)") }
    faults += topic.related.filter { !keys.contains($0) || $0 == topic.key }.map {
      "see: no other topic is called \($0)"
    }
    for trigger in topic.triggers {
      faults += trigger.values.filter { !CodeShape.isRight($0, for: trigger.kind) }.map {
        "\(trigger.kind.rawValue) \($0) has not the shape of one"
      }
    }
    return faults
  }

  private static func textFaults(_ topic: Topic) -> [String] {
    let blocks = topic.filled(with: [:])
    let counts = Readability.counts(of: blocks, language: topic.language)
    var faults = topic.body.unknownLines.map { "this line cannot be read: \($0)" }
    let length = Readability.wordCount(of: blocks)
    if !words.contains(length) { faults.append("\(length) words") }
    if topic.language == "es" {
      let ease = Readability.spanishEase(of: counts)
      if ease < lowestSpanishEase { faults.append("too hard to read: INFLESZ \(ease)") }
    } else if Readability.grade(of: counts) > highestGrade {
      faults.append("too hard to read: grade \(Readability.grade(of: counts))")
    }
    for sentence in Readability.sentences(of: blocks) where sentence.count > longestSentence {
      faults.append("a sentence of \(sentence.count) words: \(sentence.joined(separator: " "))")
    }
    if blocks.contains(where: { $0.text.contains("!") || $0.text.contains("¡") }) {
      faults.append("an exclamation")
    }
    return faults
  }

  private static func placeFaults(_ topic: Topic) -> [String] {
    topic.body.blocks.flatMap { Places.all(in: $0.text) }.compactMap { place in
      let known = ["limit", "phone", "rule"].contains { place.name.hasPrefix($0 + ":") }
      return known && !place.general.isEmpty ? nil : "place {{\(place.name)}} without general words"
    }
  }

  private static func questionFaults(_ body: TopicBody) -> [String] {
    var faults: [String] = []
    if body.questions.count(where: \.isTeachBack) != 1 || !(2...4).contains(body.questions.count) {
      faults.append("1 to 3 quiz questions and 1 for own words are needed")
    }
    for question in body.questions where !question.isTeachBack {
      let right = question.choices.count(where: \.isRight)
      if right != 1 || !(2...4).contains(question.choices.count) || question.explanation.isEmpty {
        faults.append("2 to 4 choices, 1 right, explained: \(question.text)")
      }
    }
    return faults
  }
}
