// The lines of those around the patient, of cover and of papers.

extension CareTeamDetail {
  func write(into lines: inout Lines) {
    for member in members {
      var words = [member.name]
      if let role = member.role { words.append(lines.words(role)) }
      words += [member.organization].compactMap { $0 } + member.telecoms
      if !member.period.isUndated { words.append(member.period.spoken) }
      lines.add("member", words.filter { !$0.isEmpty }.joined(separator: ", "))
    }
    lines.add("why", reasons)
  }
}

extension FamilyHistoryDetail {
  func write(into lines: inout Lines) {
    lines.add("name", name)
    lines.add("sex", sex)
    lines.add("born", born)
    lines.add("died", isDeceased.map { $0 ? "yes" : "no" })
    lines.add("age at death", deathAge)
    for condition in conditions {
      lines.add(
        condition.isRefuted ? "did not have" : "had",
        condition.words(lines.words(condition.concept)))
    }
  }
}

extension FamilyHistoryDetail.Condition {
  /// What the relative had, from when, and whether they died of it.
  public func words(_ name: String) -> String {
    name + (onset.map { ", from " + $0 } ?? "") + (isCauseOfDeath ? ", died of it" : "")
  }
}

extension CoverageDetail {
  func write(into lines: inout Lines) {
    lines.add("payer", payer)
    lines.add("plan", plan)
    lines.add("member number", memberNumber)
    lines.add("group number", groupNumber)
    lines.add("patient is", relationship)
    lines.add("held by", holder)
    lines.add("order of paying", order)
  }
}

extension DocumentDetail {
  func write(into lines: inout Lines) {
    lines.add("title", title)
    lines.add("category", categories)
    lines.add("version", versionNumber)
    lines.add("takes the place of", replaces)
    lines.add("adds to", relatesTo)
    lines.add("format", contentType)
    lines.add("size", size.map { String($0) + " bytes" })
    lines.add("lies at", url)
    lines.add("text", text)
    guard lines.showsCodes else { return }
    lines.add("series", series)
    lines.add("SHA-256", hash)
  }
}

extension ContactDetail {
  func write(into lines: inout Lines) {
    lines.add("name", name)
    lines.add("telephone, mail", telecoms)
    lines.add("address", address)
  }
}

extension AbsenceDetail {
  func write(into lines: inout Lines) {
    lines.add("says", state.rawValue)
    lines.add("text", narrative)
  }
}
