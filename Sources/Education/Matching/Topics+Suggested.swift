/// A topic that fits a person, and why.
public struct TopicSuggestion: Sendable, Hashable {
  /// The topic.
  public var topic: Topic
  /// What of the topic fitted.
  public var trigger: TopicTrigger
  /// Why, in words: `your weight went up`.
  public var why: String { trigger.why }
}

extension Topics {
  /// The kinds of reasons, the most pressing first.
  private static let order: [TopicTrigger.Kind] = [
    .rule, .situation, .loinc, .rxnorm, .snomed, .icd10cm, .icd9cm, .allergy, .analyte,
  ]

  /// The topics that fit, an alert's first, then what the chart shows, then flagged results,
  /// medicines, problems, allergies and what is measured. Each topic once, with its most pressing
  /// reason, in a language where it is written in it.
  ///
  /// For a disputed medicine there is no lesson on the medicine: `disputed-medicine` gives the one
  /// that says to ask first (`clinical-corrections.md` 4.5).
  public static func suggested(
    for signals: TopicSignals, in language: String = mainLanguage
  ) -> [TopicSuggestion] {
    suggested(for: signals.keys, in: language)
  }

  /// The topics that fit what triggers can name, in the order of ``suggested(for:in:)``.
  /// - Parameter brought: topics that somebody brought; of one kind of reason they come last.
  public static func suggested(
    for keys: Set<TopicSignals.Key>, in language: String = mainLanguage, and brought: [Topic] = []
  ) -> [TopicSuggestion] {
    var remaining = keys.isEmpty ? [] : library(in: language) + brought
    var suggestions: [TopicSuggestion] = []
    for kind in order {
      remaining.removeAll { topic in
        let fitting = topic.triggers.first { $0.kind == kind && $0.fits(keys) }
        if let fitting { suggestions.append(TopicSuggestion(topic: topic, trigger: fitting)) }
        return fitting != nil
      }
    }
    return suggestions
  }
}
