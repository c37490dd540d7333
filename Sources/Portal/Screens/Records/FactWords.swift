import Cells
import Clinical
import Merging

/// The words in which a fact is listed.
extension Fact {
  /// What is not settled about it and can harm.
  var hasSafetyConflict: Bool { conflicts.contains { $0.isSafety && !$0.isOlderOnly } }

  /// What is not settled about it.
  var isUnclear: Bool {
    let open = conflicts.filter { !$0.isOlderOnly }
    return open.contains { $0.settled == nil } || (state == .disputed && open.isEmpty)
      || open.contains(where: \.isSafety)
  }

  /// Its disagreements were settled by people, each of them; what can harm stays listed all the same.
  var isSettled: Bool {
    let open = conflicts.filter { !$0.isOlderOnly }
    return !open.isEmpty && open.allSatisfy { $0.settled != nil }
  }

  /// `!!` for what can harm, `!` for another disagreement.
  var badge: String { hasSafetyConflict ? "!!" : isUnclear ? "!" : "" }

  /// Its standing in words. A patient reads "ask first" at a medicine that is not settled, never a
  /// dose to take (`clinical-corrections.md` 4.8).
  func standing(forPatient isPatient: Bool) -> String {
    if kind == .medication, isPatient, isUnclear { return "ask first" }
    if isSettled { return [stateWords, "settled"].compactMap { $0 }.joined(separator: ", ") }
    return isUnclear ? "not settled" : stateWords ?? ""
  }

  /// Its state in words that fit its kind; nil where none is expected: a relative or a contact has
  /// no status, and a paper that is complete is simply a paper.
  var stateWords: String? {
    switch (state, kind) {
    case (.unknown, _) where isTimeless || kind == .device || kind == .document: return nil
    case (.active, .other): return nil
    case (.completed, .familyHistory), (.completed, .document), (.active, .document): return nil
    case (.final, _) where section != .results: return nil
    case (.active, .claim), (.completed, .claim): return "billed"
    case (.stopped, .claim): return "cancelled"
    case (.completed, .immunization): return "given"
    case (.active, .plan): return isToBeDone ? "open" : "current"
    case (.completed, .encounter), (.completed, .procedure): return "done"
    case (.disputed, _): return "not settled"
    case (.refuted, _): return "said not so"
    default: return state.words
    }
  }

  /// It has no status and no time of its own, such as a relative or a contact.
  var isTimeless: Bool {
    switch kind {
    case .familyHistory, .contact, .careTeam, .coverage: true
    default: false
    }
  }

  /// The role of its line.
  var role: Role {
    switch state {
    case _ where hasSafetyConflict: .critical
    case _ where isUnclear: .warning
    case .refuted, .notDone, .retracted: .struck
    case .resolved, .stopped, .completed, .inactive: .muted
    default: .text
    }
  }

  /// The name and, where there is one, the value or dose: `Lisinopril 20 mg`.
  func headline(forPatient isPatient: Bool = false) -> String {
    let wanted = kind == .medication ? ["dose"] : kind == .observation ? ["value"] : []
    if kind == .medication, isPatient, isUnclear { return title }
    let value = fields.first { wanted.contains($0.name) }?.value
    return value.map { title.hasSuffix($0) ? title : title + "  " + $0 } ?? title
  }

  /// When it was so, in a few letters.
  var whenWords: String {
    if let date = period.sortDate {
      let lasts = kind == .condition || kind == .medication
      return (lasts && period.start != nil && period.end == nil ? "since " : "") + date.short
    }
    if let text = period.text { return text }
    // A paper without a date of its own is as old as the document that it came in.
    let written = kind == .document ? newestFirst.first?.kept.written : nil
    return written?.short ?? (isTimeless ? "" : "undated")
  }

  /// The members, those of one source together, the source that wrote last first.
  var newestFirst: [Member] {
    var newest: [String: Int64] = [:]
    for member in members {
      newest[member.kept.source] = max(newest[member.kept.source] ?? .min, member.kept.writtenAt)
    }
    return members.sorted { left, right in
      let (one, other) = (left.kept, right.kept)
      if one.source == other.source {
        return (other.writtenAt, one.thing) < (one.writtenAt, other.thing)
      }
      return (newest[other.source] ?? 0, one.source) < (newest[one.source] ?? 0, other.source)
    }
  }
}

extension KeptStatement {
  /// When it was written down, else when it was so, else when it arrived: for sorting.
  fileprivate var writtenAt: Int64 {
    let date = statement.recorded ?? written ?? statement.period.sortDate
    return date?.localSeconds ?? received.milliseconds / 1000
  }
}
