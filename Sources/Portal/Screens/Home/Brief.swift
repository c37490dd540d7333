import Cells
import Clinical
import Merging

extension Page {
  /// What the sources say of resuscitation, where they disagree; for clinicians.
  mutating func codeStatus(of person: OpenPerson, _ state: PortalState) {
    guard !state.isPatient, let words = person.codeStatus else { return }
    labelled("CODE", words, .critical)
    gap()
  }

  /// What a clinician asks first of a record besides numbers.
  mutating func brief(of person: OpenPerson, _ state: PortalState) {
    guard !state.isPatient else { return }
    for note in person.brief(at: state.now) { labelled(note.label, note.words) }
  }
}

extension OpenPerson {
  /// What the sources say of resuscitation, where they disagree; nil where they do not.
  var codeStatus: String? {
    disputes.lazy.flatMap(\.conflicts).first { $0.subject == .codeStatus }?.words
  }

  /// What came since the last visit, whom to call, and which sources are silent on allergies and
  /// medicines.
  func brief(at now: Instant) -> [Glance.Note] {
    var notes: [Glance.Note] = []
    if let since = sinceLastVisit(at: now) { notes.append(Glance.Note("SINCE", since)) }
    let call = numbersToCall
    if !call.isEmpty { notes.append(Glance.Note("CALL", call.joined(separator: ", "))) }
    let silent = [Section.allergies, .medications].compactMap { section -> String? in
      let names = chart.absences.filter { $0.section == section && $0.state.isSilence }
        .map(\.sourceName)
      return names.isEmpty
        ? nil : ListedSection(section).title.lowercased() + ": " + names.joined(separator: ", ")
    }
    if !silent.isEmpty { notes.append(Glance.Note("SILENT", silent.joined(separator: "; "))) }
    return notes
  }
}

extension SectionStand.State {
  /// The source says nothing of it: neither entries nor "none".
  fileprivate var isSilence: Bool {
    switch self {
    case .stated, .statedNone: false
    case .noInformation, .narrativeOnly, .notSent, .withheld: true
    }
  }
}

extension OpenPerson {
  /// What arrived after the day of the last visit that is over, by kind; nil without a dated visit.
  fileprivate func sinceLastVisit(at today: Instant) -> String? {
    guard let last = Chart.last(of: visits, before: today), let date = last.period.start else {
      return nil
    }
    let after = date.upperBound()
    let kinds: [(ListedSection, String, String)] = [
      (.problems, "new problem", "new problems"), (.medicines, "new medicine", "new medicines"),
    ]
    var parts = kinds.map { list, one, many in
      let count = facts(in: list).count { $0.period.start.map { $0.lowerBound() > after } ?? false }
      return count == 0 ? "no \(one)" : counted(count, one, many)
    }
    let results = series.filter { !$0.isVital }.flatMap(\.points).count { $0.at > after }
    parts.append(results == 0 ? "no new result" : counted(results, "new result"))
    let sources = last.sources.joined(separator: ", ")
    return "visit of \(date.long) (\(sources)): " + parts.joined(separator: ", ")
  }

  /// Telephone numbers: the patient's own, then those of the people on record.
  fileprivate var numbersToCall: [String] {
    let own = patient.telecoms.first { $0.system == "phone" }.map { ["patient \($0.value)"] } ?? []
    let others = facts(in: .contacts).compactMap { fact -> String? in
      let detail = fact.members.lazy.compactMap { member -> ContactDetail? in
        if case .contact(let detail) = member.kept.statement.detail { return detail }
        return nil
      }.first { !$0.telecoms.isEmpty }
      return detail?.telecoms.first.map { "\(fact.title) \($0)" }
    }
    return own + others.prefix(3)
  }
}
