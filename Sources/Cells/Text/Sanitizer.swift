/// The one gate between text from outside and the screen (and plain output, which uses it too).
/// Nothing that passes can move the cursor, change the terminal or turn the reading direction.
///
/// What becomes of it (the rules of `reference/standards.md` 10):
/// - An escape sequence (CSI, OSC, DCS, SOS, PM, APC, with its payload) becomes one `�`. One that
///   never ends, or only after 4,096 bytes, loses its introducer alone: the rest is shown, so no
///   page of text can be hidden in it.
/// - Another control character (C0, DEL, C1), a private-use or unassigned code point becomes `�`.
/// - Line breaks and tabs become a space, or a line break where lines are kept.
/// - Bidirectional controls, tags, zero-width and other ignorable characters vanish.
/// - Of the marks on one base the first three stay.
/// - Emoji joined into one are shown by their first, without skin tone; flags by their letters.
public enum Sanitizer {
  /// What stands for text that was taken out.
  public static let mark: Unicode.Scalar = "\u{FFFD}"
  /// The most combining marks on one base.
  public static let maximumMarks = Cell.maximumScalars - 1

  /// `text` made harmless. With `keepsLines`, line breaks stay as `\n`.
  public static func clean(_ text: some StringProtocol, keepsLines: Bool = false) -> String {
    if isPlain(text) { return String(text) }
    var view = String.UnicodeScalarView()
    for scalar in SanitizedScalars(text, keepsLines: keepsLines) { view.append(scalar) }
    return String(view)
  }

  /// Whether `text` is printable ASCII only: nothing to clean, a column for each byte.
  static func isPlain(_ text: some StringProtocol) -> Bool {
    text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
  }
}
