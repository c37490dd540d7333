import Cells
import Clinical

extension Page {
  /// The board in sentences, for those who cannot read its rows: what changed, what did not, which alerts
  /// are open, and who looks at it.
  mutating func inWords(_ vitals: [Series], _ person: OpenPerson, _ state: PortalState) {
    gap()
    let recent = vitals.filter { $0.flag(state) != Series.old }
    let changed = recent.filter { $0.direction == .rising || $0.direction == .falling }
    let same = recent.filter { $0.direction == .steady }
    var sentences: [String] = []
    if !changed.isEmpty {
      sentences.append(
        "Since last week " + changed.map { "\($0.spoken) \($0.change)" }.joined(separator: ", ")
          + ".")
    }
    if !same.isEmpty {
      sentences.append(same.map(\.spoken).inWords.capitalizedFirst + " about the same.")
    }
    let old = vitals.filter { $0.flag(state) == Series.old }
    if !old.isEmpty {
      sentences.append("Nothing new of " + old.map(\.spoken).inWords + " for two days or more.")
    }
    sentences.append(alertWords(person, state))
    labelled("IN WORDS", sentences.joined(separator: " "))
    if !person.watching.isEmpty { text(person.watching, .muted) }
    text("For information. Not medical advice.", .muted)
  }

  private func alertWords(_ person: OpenPerson, _ state: PortalState) -> String {
    guard let oldest = person.alerts.map(\.alert.firstAt).min() else { return "No alert is open." }
    return counted(person.alerts.count, "alert") + " open, the oldest for \(state.openFor(oldest))."
  }
}

extension Series {
  /// Its name within a sentence.
  fileprivate var spoken: String { title.withoutRemark.lowercased() }
}
