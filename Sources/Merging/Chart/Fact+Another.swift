import Clinical

extension Fact {
  /// A result that its laboratory took back because it stood in the wrong patient's record: what it says
  /// is somebody else's and is not shown (`demo-story.md` A44, B44).
  public var isOfAnother: Bool {
    state == .retracted && !members.isEmpty && members.allSatisfy(\.kept.statement.isOfAnother)
  }
}
