import Clinical
import Merging
import Portal

extension Fixture {
  /// What is different from a record that knew neither medicines nor results.
  static func changes(
    of person: OpenPerson, _ key: IdentityKey, _ choice: SinceChoice
  ) -> ChangesPage {
    var earlier = person.chart
    earlier.facts.removeAll { [.medication, .observation].contains($0.kind) }
    let since = PartialDate(iso: "2026-11-02T08:00:00-05:00")?.lowerBound()
    return ChangesPage(
      person: key, choice: choice, since: since ?? Instant(milliseconds: 0),
      lines: ChangeLine.lines(ChartChanges.between(earlier, person.chart)))
  }
}
