extension String {
  /// The text as one line: each character that would begin another one is a space. For messages,
  /// which quote what a document holds.
  public var oneLine: String {
    contains(where: \.isNewline) ? String(map { $0.isNewline ? " " : $0 }) : self
  }
}
