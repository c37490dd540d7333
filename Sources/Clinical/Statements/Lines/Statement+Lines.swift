extension Statement {
  /// Everything that the statement says beside what it is, in words, in the order to show. With
  /// `showsCodes` every code stands behind its words, and who wrote it, its numbers and its labels
  /// follow. Screens, `show` and search share it, so that no value that was read is invisible.
  public func lines(showsCodes: Bool = false) -> [LabelledValue] {
    var lines = Lines(showsCodes: showsCodes)
    lines.add("status", status.sent ?? (status.standing == .unknown ? nil : status.standing.words))
    lines.add("certainty", certainty?.rawValue)
    lines.add("when", period)
    write(detail, into: &lines)
    lines.add("note", notes)
    lines.add("not understood", notUnderstood)
    for identifier in otherIdentifiers {
      lines.add("number", identifier.value + (identifier.system.map { " (" + $0 + ")" } ?? ""))
    }
    if showsCodes {
      lines.add("written down", recorded)
      lines.add("by", author)
      lines.add("own number", identifier)
      lines.add("visit", encounter)
      lines.add("confidentiality", labels)
    }
    return lines.all
  }

  private func write(_ detail: Detail, into lines: inout Lines) {
    switch detail {
    case .none: break
    case .condition(let detail): detail.write(into: &lines)
    case .medication(let detail): detail.write(into: &lines)
    case .allergy(let detail): detail.write(into: &lines)
    case .observation(let detail): detail.write(into: &lines)
    case .report(let detail): detail.write(into: &lines)
    case .immunization(let detail): detail.write(into: &lines)
    case .encounter(let detail): detail.write(into: &lines)
    case .procedure(let detail): detail.write(into: &lines)
    case .device(let detail): detail.write(into: &lines)
    case .plan(let detail): detail.write(into: &lines)
    case .goal(let detail): detail.write(into: &lines)
    case .careTeam(let detail): detail.write(into: &lines)
    case .familyHistory(let detail): detail.write(into: &lines)
    case .coverage(let detail): detail.write(into: &lines)
    case .document(let detail): detail.write(into: &lines)
    case .contact(let detail): detail.write(into: &lines)
    case .claim(let detail): detail.write(into: &lines)
    case .absence(let detail): detail.write(into: &lines)
    }
  }
}

extension Status.Standing {
  /// The standing in plain words.
  public var words: String {
    switch self {
    case .onHold: "on hold"
    case .notDone: "not done"
    case .enteredInError: "entered in error"
    default: rawValue
    }
  }
}
