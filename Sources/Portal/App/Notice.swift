import Clinical

/// Something that went wrong, in words for the person who is looking.
public struct UserError: Error, Sendable, Hashable {
  /// What happened.
  public var what: String
  /// Where, when that helps: a file and a place in it.
  public var place: String?
  /// What to do now.
  public var advice: String?

  /// An error from its parts.
  public init(_ what: String, place: String? = nil, advice: String? = nil) {
    self.what = what
    self.place = place
    self.advice = advice
  }

  /// All of it in one line.
  public var line: String {
    ([what, place].compactMap { $0 }.joined(separator: ": ")) + (advice.map { ". " + $0 } ?? "")
  }
}

/// A message on the status line, and in the log of this session.
public struct Notice: Sendable, Hashable {
  /// What it is.
  public enum Tone: String, Sendable, Hashable {
    case done, information, failed
  }

  /// What it is.
  public var tone: Tone
  /// In words.
  public var text: String
  /// When it was shown.
  public var at: Instant

  /// A notice from its parts.
  public init(tone: Tone, text: String, at: Instant) {
    self.tone = tone
    self.text = text
    self.at = at
  }
}
