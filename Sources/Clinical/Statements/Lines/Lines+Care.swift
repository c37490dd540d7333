// The lines of what was done, worn, planned and aimed at.

extension ProcedureDetail {
  func write(into lines: inout Lines) {
    lines.add("where on the body", sites)
    lines.add("how", methods)
    lines.add("why", reasons)
    lines.add("why not done", statusReason)
    lines.add("done by", performers)
    lines.add("place", locations)
    lines.add("how it went", outcomes)
    lines.add("device", devices)
  }
}

extension DeviceDetail {
  func write(into lines: inout Lines) {
    lines.add("maker", maker)
    lines.add("model", model)
    lines.add("serial number", serial)
    lines.add("lot number", lot)
    lines.add("unique device number (UDI)", udi)
    lines.add("made", made)
    lines.add("not to be used after", expires)
    lines.add("where on the body", sites)
    lines.add("why", reasons)
  }
}

extension PlanDetail {
  func write(into lines: inout Lines) {
    lines.add("kind", role.words)
    lines.add("intent", intent)
    lines.add("how urgent", priority)
    lines.add("category", categories)
    lines.add("to be done", activities)
    lines.add("why", reasons)
    lines.add("by whom", performers)
    lines.add("place", locations)
  }
}

extension PlanDetail.Role {
  /// The kind of intention in plain words.
  public var words: String {
    switch self {
    case .carePlan: "plan of care"
    case .order: "order"
    case .appointment: "appointment"
    case .referral: "referral"
    case .instruction: "instruction"
    case .task: "task"
    }
  }
}

extension GoalDetail {
  func write(into lines: inout Lines) {
    for target in targets {
      let words = [
        target.measure.map(lines.words), target.value.map { $0.words },
        target.due.map { "by " + $0.words },
      ]
      lines.add("target", words.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ", "))
    }
    lines.add("how far", achievement)
    lines.add("how important", priority)
    lines.add("set by", setBy)
    lines.add("for", addresses)
  }
}
