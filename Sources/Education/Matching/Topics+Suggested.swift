/// A topic that fits a person, and why.
public struct TopicSuggestion: Sendable, Hashable {
  /// The topic.
  public var topic: Topic
  /// Why, in words: `your weight went up`.
  public var why: String
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
    let keys = signals.keys
    var remaining = keys.isEmpty ? [] : library(in: language)
    var suggestions: [TopicSuggestion] = []
    for kind in order {
      remaining.removeAll { topic in
        let fitting = topic.triggers.first { trigger in
          trigger.kind == kind
            && trigger.values.contains { keys.contains(.init(kind: kind, value: $0)) }
        }
        if let fitting { suggestions.append(TopicSuggestion(topic: topic, why: fitting.why)) }
        return fitting != nil
      }
    }
    return suggestions
  }
}
