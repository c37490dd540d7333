extension Statement {
  /// A result that its laboratory took back because it stood in the wrong patient's record: OBX-11 W (HL7
  /// table 0085). What it says is somebody else's.
  public var isOfAnother: Bool {
    kind == .observation && status.standing == .enteredInError && status.sent == "W"
  }

  /// The same without what it says: that there was one, when, and that it was taken back.
  public var withoutAnothers: Statement {
    Statement(
      kind: kind, section: section, concept: Concept(text: "Result of another patient"),
      status: status, period: period, recorded: recorded)
  }
}
