import Clinical

extension XRay {
  /// What the bytes alone tell: how far they could be read and what of them is understood.
  public static func lines(of reading: DocumentReading) -> [Line] {
    StructuralXRay.lines(of: reading) + SemanticXRay.lines(of: reading)
  }

  /// The same of bytes that cannot be read: one line that says why.
  public static func lines(ofUnread why: String) -> [Line] {
    [
      Line(.structural, "Read", why, .notice),
      Line(.semantic, "Codes", "nothing was read, so nothing is understood", .notice),
    ]
  }
}
