import Clinical

/// An allergy that was tested and not found: nine of ten penicillin labels do not hold when tested
/// (AAAAI and CDC). The test is named first, by whom and when, and the old claim stays beneath it
/// (`clinical-corrections.md` 2.12).
enum AllergyTest {
  /// Words by which those who treat name such a test.
  private static let words = [
    "challenge", "skin test", "prick test", "patch test", "tested negative", "delabel", "de label",
  ]

  /// Whether somebody who treats says that the patient is not allergic, and names the test. The
  /// patient's own word is no test.
  static func isNegative(_ thing: Thing) -> Bool {
    guard thing.isRefuted, thing.kept.dialect != .typed else { return false }
    let notes = Words.folded(thing.statement.notes.joined(separator: " "))
    return words.contains(where: notes.contains)
  }
}
