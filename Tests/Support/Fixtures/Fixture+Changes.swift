import Clinical
import Merging
import Portal

extension Fixture {
  /// What is different from a record that knew neither medicines nor results.
  static func changes(
    of person: OpenPerson, _ key: IdentityKey, _ choice: SinceChoice, _ by: ChangesBy = .known
  ) -> ChangesPage {
    var earlier = person.chart
    earlier.facts.removeAll { [.medication, .observation].contains($0.kind) }
    let since = PartialDate(iso: "2026-11-02T08:00:00-05:00")?.lowerBound()
    return ChangesPage(
      person: key, choice: choice, by: by, since: since ?? Instant(milliseconds: 0),
      lines: ChangeLine.lines(ChartChanges.between(earlier, person.chart)))
  }

  /// A document that brings all of it, and one that cannot be read.
  static func review(
    of person: OpenPerson, _ path: String, _ source: String?
  ) -> ReviewPage {
    let lines = changes(of: person, person.key, .month).lines
    return ReviewPage(
      path: path, source: source,
      files: [
        .init(
          name: path + "/letter.xml", account: .init(new: lines.count, same: 4, rejected: 1),
          rejects: [
            Reject(
              range: SourceRange(start: 9, end: 12, path: "section[2]/entry[1]"),
              why: "holds no clinical statement")
          ],
          people: [
            .init(
              name: person.patient.displayName, lines: Array(lines.prefix(4)),
              questions: person.chart.questions.prefix(1).map(\.words))
          ]),
        .init(name: path + "/torn.json", refusal: "the file ends in the middle of a text"),
      ])
  }
}
