import Clinical
import Education

/// The library of lessons: opened once, searched by words, matched with what a record shows.
enum EducationBench {
  /// Issue 9: the whole opens, searches and matches in under 5 ms.
  private static let most = 5.0

  static func run() -> [Measurement] {
    // Opened once in the life of the program: only the first time can be measured.
    let watch = Stopwatch()
    let count = Topics.library().count
    let opening = watch.seconds * 1000
    let searching = Stopwatch.best(of: 9) { _ = Topics.search("blood pressure") } * 1000
    let matching = Stopwatch.best(of: 9) { _ = Topics.suggested(for: signals) } * 1000
    let all = opening + searching + matching
    return [
      Measurement(
        what: "open, search and match \(count) lessons", value: all, unit: "ms",
        mark: .atMost(most),
        floor: "open \(Measurement.shown(opening)) ms, search \(Measurement.shown(searching)) ms, "
          + "match \(Measurement.shown(matching)) ms")
    ]
  }

  /// Somebody with heart failure, diabetes and weak kidneys, on six medicines.
  private static let signals = TopicSignals(
    problems: ["I50.22", "E11.22", "N18.31", "I10", "E78.5"].map {
      Coding(system: .icd10cm, code: $0)
    },
    medicines: ["6809", "20352", "4603", "9997", "83367", "1191"].map {
      Coding(system: .rxnorm, code: $0)
    },
    flagged: ["4548-4", "2823-3", "33914-3"].map { Coding(system: .loinc, code: $0) },
    analytes: ["weight", "systolic", "glucose"], rules: ["weight-gain-7d"],
    situations: ["disputed-medicine"])
}
