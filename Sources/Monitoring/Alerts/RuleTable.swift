/// The rules that hold for everybody who has none of their own. One row each, with its source; a test
/// for each row. The rows stand in `RuleTable+Rows`, by what is measured.
///
/// Those for adults are switched off for a child: adult limits say nothing of one
/// (`clinical-corrections.md` 3.14), and it is said (`WatchPlan.unjudged(at:)`).
enum RuleTable {
  static let again = "Sit, rest, and measure again in 1 minute."
  static let emergency =
    "Chest pain, hard to breathe, weak on one side, trouble with sight or speech: call 911."
  /// Minutes in which a first critical value is measured again, before the next is asked
  /// (`clinical-corrections.md` 3.1).
  static let repeatMinutes = 5
  static let news2 = "RCP, NEWS2, 2017: the band that scores 3"

  /// Every row; of two rows that are equally pressing, the first speaks.
  static let all: [Rule] =
    pressure + pregnancy + standing + pulseAndBreathing + oxygen + temperature + feverOfSome + sugar
    + score + source

  /// Flags by which a source calls a value critical (HL7 table 0078 and FHIR interpretation).
  static let criticalFlags: Set<String> = ["HH", "LL", "AA", "CRITICAL", "H>", "L<"]

  private static let score: [Rule] = [
    Rule(
      key: "news2-high", analyte: "news2", test: .news2(7), urgency: .urgent,
      words: "NEWS2 of 7 or more, or already as high with inputs missing",
      advice: "Call now: somebody must be seen today. Hard to wake, or blue lips: call 911.",
      source: "RCP, NEWS2, 2017, chart 4: 7 or more, emergency response", mustBeSeen: true),
    Rule(
      key: "news2-medium", analyte: "news2", test: .news2(5), urgency: .sameDay,
      words: "NEWS2 of 5 or 6, all seven inputs", advice: "Call the clinic today.",
      source: "RCP, NEWS2, 2017, chart 4: 5 or 6, urgent response"),
  ]

  private static let source: [Rule] = [
    Rule(
      key: "source-critical", analyte: nil, test: .flagged, urgency: .urgent,
      words: "The laboratory or device itself calls this value critical",
      advice: "Call the clinic that ordered it now.",
      source: "CLIA critical values; HL7 table 0078: HH, LL, AA", isCritical: true,
      freshHours: 7 * 24, ages: .everybody),
    Rule(
      key: "implausible", analyte: nil, test: .implausible, urgency: .sameDay,
      words: "Beyond what a living person can have at home",
      advice: "Measure again now. If you feel ill, call.",
      source: "clinical-corrections 3.17: never only put aside", ages: .everybody),
  ]
}
