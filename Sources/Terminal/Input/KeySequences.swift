import Cells

/// What the bytes at the start of the input are.
enum InputToken: Equatable {
  /// An event, of so many bytes.
  case event(InputEvent, Int)
  /// Nothing that means anything, of so many bytes.
  case swallowed(Int)
  /// The mark in front of pasted text.
  case pasteBegins(Int)
  /// The bytes may go on.
  case incomplete
}

/// Reads one key, mouse report or unknown sequence from the start of the input: the terminal's own
/// sequences by terminfo, and by grammar those of ECMA-48, xterm and the Linux console.
struct KeySequences {
  private let own: [[UInt8]: Key]

  /// `own` are the terminal's sequences; those that do not start with Esc are left out.
  init(own: [[UInt8]: Key] = [:]) {
    self.own = own.filter { $0.key.first == 0x1B && $0.key.count > 1 }
  }

  /// Reads the first token of `bytes`, which must not be empty. With `isFinal` no more will come.
  func read(_ bytes: ArraySlice<UInt8>, isFinal: Bool) -> InputToken {
    guard let first = bytes.first else { return .swallowed(0) }
    switch first {
    case 0x1B: return escape(bytes, isFinal: isFinal)
    case 0x0D, 0x0A: return .event(.key(.enter), 1)
    case 0x09: return .event(.key(.tab), 1)
    case 0x7F, 0x08: return .event(.key(.backspace), 1)
    case 0x01...0x1A:
      return .event(.key(.control(Character(Unicode.Scalar(first + 0x60)))), 1)
    case 0x00...0x1F: return .swallowed(1)
    default: return character(bytes, isFinal: isFinal)
    }
  }

  private func character(_ bytes: ArraySlice<UInt8>, isFinal: Bool) -> InputToken {
    let lengths: [(ClosedRange<UInt8>, Int)] = [
      (0x20...0x7E, 1), (0xC2...0xDF, 2), (0xE0...0xEF, 3), (0xF0...0xF4, 4),
    ]
    guard let first = bytes.first, let length = lengths.first(where: { $0.0 ~= first })?.1 else {
      return .swallowed(1)
    }
    let tail = bytes.dropFirst().prefix(length - 1)
    guard tail.allSatisfy({ $0 & 0xC0 == 0x80 }) else { return .swallowed(1) }
    if tail.count < length - 1 { return isFinal ? .swallowed(bytes.count) : .incomplete }
    let text = String(decoding: bytes.prefix(length), as: UTF8.self)
    guard Sanitizer.clean(text) == text, let character = text.first else {
      return .swallowed(length)
    }
    return .event(.key(.character(character)), length)
  }

  private func escape(_ bytes: ArraySlice<UInt8>, isFinal: Bool) -> InputToken {
    guard let second = bytes.dropFirst().first else {
      return isFinal ? .event(.key(.escape), 1) : .incomplete
    }
    if let known = ownSequence(bytes, isFinal: isFinal) { return known }
    switch second {
    case UInt8(ascii: "["): return controlSequence(bytes, isFinal: isFinal)
    case UInt8(ascii: "O"): return singleShift(bytes, isFinal: isFinal)
    case UInt8(ascii: "P"), UInt8(ascii: "]"), UInt8(ascii: "_"), UInt8(ascii: "^"),
      UInt8(ascii: "X"):
      return reply(bytes, isFinal: isFinal)
    case 0x00...0x1F: return .event(.key(.escape), 1)
    case 0x7F: return .event(.key(.control("w")), 2)
    default: return alt(bytes, isFinal: isFinal)
    }
  }

  private func alt(_ bytes: ArraySlice<UInt8>, isFinal: Bool) -> InputToken {
    switch character(bytes.dropFirst(), isFinal: isFinal) {
    case .event(.key(.character(let character)), let length):
      return .event(.key(.alt(character)), length + 1)
    case .swallowed(let length): return .swallowed(length + 1)
    case let other: return other
    }
  }

  /// The longest of the terminal's own sequences; incomplete while one may still come.
  private func ownSequence(_ bytes: ArraySlice<UInt8>, isFinal: Bool) -> InputToken? {
    let longest = own.filter { bytes.starts(with: $0.key) }.max { $0.key.count < $1.key.count }
    if let longest { return .event(.key(longest.value), longest.key.count) }
    if !isFinal, own.keys.contains(where: { $0.count > bytes.count && $0.starts(with: bytes) }) {
      return .incomplete
    }
    return nil
  }

  /// ESC O, modifiers, one letter.
  private func singleShift(_ bytes: ArraySlice<UInt8>, isFinal: Bool) -> InputToken {
    let modifiers = bytes.dropFirst(2).prefix { $0 >= 0x30 && $0 <= 0x39 }
    let length = 2 + modifiers.count + 1
    guard let final = bytes.dropFirst(length - 1).first else {
      if !isFinal { return .incomplete }
      return bytes.count == 2 ? .event(.key(.alt("O")), 2) : .swallowed(bytes.count)
    }
    let key = ControlSequence(parameters: [], final: final).singleShiftKey
    return key.map { .event(.key($0), length) } ?? .swallowed(length)
  }

  /// ESC [, parameters, intermediates, one final byte (ECMA-48 5.4).
  private func controlSequence(_ bytes: ArraySlice<UInt8>, isFinal: Bool) -> InputToken {
    var rest = bytes.dropFirst(2)
    if rest.first == UInt8(ascii: "[") {
      // Linux console: ESC [ [ A to E are F1 to F5.
      guard let letter = rest.dropFirst().first else {
        return isFinal ? .swallowed(bytes.count) : .incomplete
      }
      let number = Int(letter) - 0x40
      return (1...5).contains(number) ? .event(.key(.function(number)), 4) : .swallowed(4)
    }
    let parameters = rest.prefix { $0 >= 0x30 && $0 <= 0x3F }
    rest = rest.dropFirst(parameters.count)
    let intermediates = rest.prefix { $0 >= 0x20 && $0 <= 0x2F }
    rest = rest.dropFirst(intermediates.count)
    guard let final = rest.first else {
      if isFinal && bytes.count == 2 { return .event(.key(.alt("[")), 2) }
      return isFinal ? .swallowed(bytes.count) : .incomplete
    }
    let length = bytes.count - rest.count + 1
    // A sequence that breaks off: what broke it is read anew.
    guard final >= 0x40 && final <= 0x7E else { return .swallowed(length - 1) }
    if final == UInt8(ascii: "M") && parameters.isEmpty { return oldMouse(bytes, isFinal: isFinal) }
    guard intermediates.isEmpty else { return .swallowed(length) }
    let sequence = ControlSequence(parameters: Array(parameters), final: final)
    if sequence.beginsPaste { return .pasteBegins(length) }
    return sequence.event.map { .event($0, length) } ?? .swallowed(length)
  }

  /// ESC [ M and three bytes: a mouse report of the old kind, which we do not ask for.
  private func oldMouse(_ bytes: ArraySlice<UInt8>, isFinal: Bool) -> InputToken {
    if bytes.count >= 6 { return .swallowed(6) }
    return isFinal ? .swallowed(bytes.count) : .incomplete
  }

  /// A string that the terminal sends in reply, ended by BEL or ST; or Alt and its first letter.
  private func reply(_ bytes: ArraySlice<UInt8>, isFinal: Bool) -> InputToken {
    var index = bytes.startIndex + 2
    while index < bytes.endIndex {
      if bytes[index] == 0x07 { return .swallowed(index - bytes.startIndex + 1) }
      if bytes[index] == UInt8(ascii: "\\"), bytes[index - 1] == 0x1B {
        return .swallowed(index - bytes.startIndex + 1)
      }
      index += 1
    }
    if !isFinal { return .incomplete }
    return bytes.count == 2 ? alt(bytes, isFinal: true) : .swallowed(bytes.count)
  }
}
