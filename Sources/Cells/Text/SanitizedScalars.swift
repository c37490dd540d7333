/// The scalars of a text that may be shown, by the rules of ``Sanitizer``, one at a time.
struct SanitizedScalars: Sequence, IteratorProtocol {
  private var rest: Substring.UnicodeScalarView
  private let keepsLines: Bool
  /// Marks since the last base.
  private var marks = 0
  /// Whether the last base is a pictograph, which skin tones and joined pictographs vanish into.
  private var afterPictograph = false
  private var joined = false
  /// Up to here no string terminator was found, so that many openings cannot each search again.
  private var searched: String.Index

  /// The longest payload of a control string that is taken out, in bytes; a longer one is shown, so
  /// that nobody can hide a page of text between two marks.
  static let payloadLimit = 4_096

  init(_ text: some StringProtocol, keepsLines: Bool) {
    rest = Substring(text).unicodeScalars
    searched = rest.startIndex
    self.keepsLines = keepsLines
  }

  mutating func next() -> Unicode.Scalar? {
    while let scalar = rest.popFirst() {
      if scalar.value >= 0x20 && scalar.value < 0x7F { return base(scalar) }
      if let shown = shown(scalar) { return shown }
    }
    return nil
  }

  private mutating func base(_ scalar: Unicode.Scalar, pictograph: Bool = false) -> Unicode.Scalar {
    marks = 0
    joined = false
    afterPictograph = pictograph
    return scalar
  }

  private mutating func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x0D where rest.first == "\n": return nil
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: return base(keepsLines ? "\n" : " ")
    case 0x09: return base(" ")
    case 0x1B:
      skipEscape()
      return base(Sanitizer.mark)
    case 0x9B:
      skipControlSequence()
      return base(Sanitizer.mark)
    case 0x90, 0x98, 0x9D...0x9F:
      skipString()
      return base(Sanitizer.mark)
    case 0x00...0x1F, 0x7F...0x9F: return base(Sanitizer.mark)
    case 0xA0: return base(scalar)
    case 0x200D:
      joined = afterPictograph
      return nil
    case 0x1F1E6...0x1F1FF:
      return base(Unicode.Scalar(UInt8(0x41 + scalar.value - 0x1F1E6)))
    case 0x1F3FB...0x1F3FF where afterPictograph: return nil
    default: return classified(scalar)
    }
  }

  private mutating func classified(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    let properties = scalar.properties
    if properties.isDefaultIgnorableCodePoint { return nil }
    if DisplayWidth.isCombining(scalar) {
      marks += 1
      return marks <= Sanitizer.maximumMarks ? scalar : nil
    }
    switch properties.generalCategory {
    case .format: return nil
    case .privateUse, .unassigned, .surrogate, .control: return base(Sanitizer.mark)
    case .spaceSeparator: return base(" ")
    default:
      let pictograph = scalar.value >= 0x2190 && properties.isEmoji
      if pictograph && joined {
        joined = false
        return nil
      }
      return base(scalar, pictograph: pictograph)
    }
  }

  /// Skips what follows ESC.
  private mutating func skipEscape() {
    guard let kind = rest.first else { return }
    switch kind {
    case "[":
      rest.removeFirst()
      skipControlSequence()
    case "]", "P", "X", "^", "_":
      rest.removeFirst()
      skipString()
    case "\u{20}"..."\u{2F}":
      skip { $0.value >= 0x20 && $0.value <= 0x2F }
      skipOne { $0.value >= 0x30 && $0.value <= 0x7E }
    case "O":
      rest.removeFirst()
      skipOne { $0.value >= 0x40 && $0.value <= 0x7E }
    case "0"..."~": rest.removeFirst()
    default: break
    }
  }

  /// Skips parameters, intermediates and the final byte of a control sequence (ECMA-48 5.4).
  private mutating func skipControlSequence() {
    skip { $0.value >= 0x30 && $0.value <= 0x3F }
    skip { $0.value >= 0x20 && $0.value <= 0x2F }
    skipOne { $0.value >= 0x40 && $0.value <= 0x7E }
  }

  /// Skips the payload and terminator of a control string (ECMA-48 5.6; xterm also ends at BEL).
  private mutating func skipString() {
    let limit =
      Substring(rest).utf8.index(
        rest.startIndex, offsetBy: Self.payloadLimit, limitedBy: rest.endIndex) ?? rest.endIndex
    var index = Swift.max(rest.startIndex, searched)
    while index < limit {
      let scalar = rest[index]
      let after = rest.index(after: index)
      if scalar == "\u{07}" || scalar == "\u{9C}" {
        rest = rest[after...]
        return
      }
      if scalar == "\u{1B}", after < rest.endIndex, rest[after] == "\\" {
        rest = rest[rest.index(after: after)...]
        return
      }
      index = after
    }
    searched = Swift.max(searched, index)
  }

  private mutating func skip(while condition: (Unicode.Scalar) -> Bool) {
    while let first = rest.first, condition(first) { rest.removeFirst() }
  }

  private mutating func skipOne(if condition: (Unicode.Scalar) -> Bool) {
    if let first = rest.first, condition(first) { rest.removeFirst() }
  }
}
