import Clinical
import Merging
import RecordStore

extension Session {
  /// A person's chart as plain text: each section, each fact with its state, time and sources, and
  /// every disagreement. Noted in the access log.
  public func exportText(of person: IdentityKey) throws(OperationError) -> String {
    let opened = try openChart(of: person, note: false)
    try OperationError.wrap { () throws(StoreError) in
      try store.note("export", about: opened.person, detail: "text", by: viewer, at: now)
    }
    var lines: [String] = []
    for identity in opened.identities {
      let birth = identity.patient.birth?.text ?? "no birth date sent"
      lines.append("\(identity.patient.displayName), \(birth), \(identity.sourceName)")
    }
    let sections = Dictionary(
      grouping: opened.chart.facts.filter { !$0.isFolded }, by: \.section)
    for (section, facts) in sections.sorted(by: { $0.key < $1.key }) {
      lines += ["", section.title.uppercased()]
      for fact in facts { lines += Self.lines(fact) }
    }
    lines += ["", "WHAT EACH SOURCE SAYS"]
    lines += opened.chart.absences.map {
      "  \($0.sourceName): \($0.section.title): \($0.state.rawValue) (\($0.count))"
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func lines(_ fact: Fact) -> [String] {
    let when = fact.period.sortDate?.text ?? fact.period.text ?? "undated"
    let head = "  \(fact.title): \(fact.state.words), \(when)"
    let fields = fact.fields.map { "      \($0.name): \($0.value)" }
    let sources = "      from \(fact.sources.joined(separator: ", "))"
    return [head] + fields + [sources] + fact.conflicts.map { "      ! \($0.told)" }
  }
}
