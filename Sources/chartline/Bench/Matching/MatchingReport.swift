import Clinical
import Merging

/// A trial of the matcher as text or JSON.
struct MatchingReport {
  let file: String
  let trial: MatchingTrial

  /// Writes it as a few lines of text.
  func writeText() {
    Output.line(
      "\(file): \(trial.people.identities.count) records, \(trial.compared) pairs compared"
        + " in \(figure(trial.seconds, digits: 3)) s")
    if !trial.people.hasOnlyNamedPairs {
      Output.line(
        "  blocks bring together \(trial.found) of \(trial.count(.same)) true pairs: "
          + figure(trial.completeness))
    }
    Output.line("  truth".padding(to: 24) + columns(["same", "ask", "different", "score links"]))
    for truth in LabelledPeople.Truth.allCases {
      let counts = [
        trial.count(truth, answered: .same), trial.count(truth, answered: .ask),
        trial.count(truth, answered: .different), trial.linked[truth] ?? 0,
      ]
      if counts != [0, 0, 0, 0] {
        Output.line("  \(truth.rawValue)".padding(to: 24) + columns(counts.map(String.init)))
      }
    }
    write("linkage: score and hard conflicts", trial.linkage)
    write("clinical: linked by itself", trial.alone)
    write("clinical: linked or asked", trial.asked)
    Output.line()
  }

  private func columns(_ cells: [String]) -> String {
    cells.map { String(repeating: " ", count: max(0, 12 - $0.count)) + $0 }.joined()
  }

  private func write(_ what: String, _ figures: MatchingTrial.Figures) {
    Output.line(
      "  \(what)".padding(to: 40) + "precision \(figure(figures.precision))"
        + "   recall \(figure(figures.recall))")
  }

  /// Writes every pair that is not answered as its label says, with the reasons.
  func writeMisses() {
    for miss in trial.misses {
      let people = [miss.pair.first, miss.pair.second].map { trial.people.identities[$0] }
      Output.line(
        "\(miss.truth.rawValue), answered \(miss.result.verdict.rawValue)"
          + " at \(figure(miss.result.weight, digits: 1)): "
          + people.map { "\($0.key.rawValue) \($0.patient.displayName)" }.joined(separator: " / "))
      Output.line("    " + miss.result.reasons.joined(separator: "; "))
    }
  }

  /// Writes it as one line of JSON.
  func writeJSON() {
    func figures(_ figures: MatchingTrial.Figures) -> JSONValue {
      .object([("precision", .number(figures.precision)), ("recall", .number(figures.recall))])
    }
    let answers = LabelledPeople.Truth.allCases.map { truth in
      (
        truth.rawValue,
        JSONValue.object([
          ("pairs", JSONValue(trial.count(truth))),
          ("same", JSONValue(trial.count(truth, answered: .same))),
          ("ask", JSONValue(trial.count(truth, answered: .ask))),
          ("different", JSONValue(trial.count(truth, answered: .different))),
          ("linkage", JSONValue(trial.linked[truth] ?? 0)),
        ])
      )
    }
    Output.json([
      ("file", .text(file)), ("records", JSONValue(trial.people.identities.count)),
      ("compared", JSONValue(trial.compared)),
      ("completeness", .number(trial.completeness)), ("answers", .object(answers)),
      ("linkage", figures(trial.linkage)), ("alone", figures(trial.alone)),
      ("asked", figures(trial.asked)), ("seconds", .number(trial.seconds)),
    ])
  }

  private func figure(_ value: Double, digits: Int = 4) -> String {
    var factor = 1
    for _ in 0..<digits { factor *= 10 }
    let scaled = Int((abs(value) * Double(factor)).rounded(.toNearestOrAwayFromZero))
    let rest = String(scaled % factor)
    return (value < 0 ? "-" : "") + "\(scaled / factor)."
      + String(repeating: "0", count: digits - rest.count) + rest
  }
}
