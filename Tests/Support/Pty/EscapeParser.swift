/// Cuts what a program writes into characters, controls and sequences (ECMA-48).
struct EscapeParser {
  /// One piece of output.
  enum Piece: Equatable {
    case nothing
    case character(Unicode.Scalar)
    case control(UInt8)
    case escape(UInt8)
    case sequence(prefix: UInt8?, numbers: [Int], final: UInt8)
  }

  private enum State {
    case ground
    case escape
    case charset
    case sequence
    case string
    case stringEscape
  }

  private var state = State.ground
  private var parameters: [UInt8] = []
  private var utf8: [UInt8] = []

  mutating func take(_ byte: UInt8) -> Piece {
    switch state {
    case .ground: return ground(byte)
    case .escape: return escape(byte)
    case .charset:
      state = .ground
      return .nothing
    case .sequence: return sequence(byte)
    case .string:
      if byte == 0x07 { state = .ground }
      if byte == 0x1B { state = .stringEscape }
      return .nothing
    case .stringEscape:
      state = byte == UInt8(ascii: "\\") ? .ground : .string
      return .nothing
    }
  }

  private mutating func ground(_ byte: UInt8) -> Piece {
    if byte == 0x1B {
      state = .escape
      return .nothing
    }
    if byte < 0x20 || byte == 0x7F { return .control(byte) }
    if byte < 0x80 { return .character(Unicode.Scalar(byte)) }
    utf8 = byte >= 0xC0 ? [byte] : utf8 + [byte]
    let lead = utf8.first ?? 0
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard utf8.count == length else { return .nothing }
    let scalar = String(decoding: utf8, as: UTF8.self).unicodeScalars.first
    utf8 = []
    return scalar.map { .character($0) } ?? .nothing
  }

  private mutating func escape(_ byte: UInt8) -> Piece {
    state = .ground
    switch byte {
    case UInt8(ascii: "["):
      parameters = []
      state = .sequence
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"):
      state = .string
    case 0x20...0x2F: state = .charset
    default: return .escape(byte)
    }
    return .nothing
  }

  private mutating func sequence(_ byte: UInt8) -> Piece {
    if byte < 0x40 {
      parameters.append(byte)
      return .nothing
    }
    state = .ground
    let prefix = parameters.first.flatMap { $0 >= 0x3C && $0 <= 0x3F ? $0 : nil }
    let text = String(decoding: parameters.dropFirst(prefix == nil ? 0 : 1), as: UTF8.self)
    let numbers = text.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    return .sequence(prefix: prefix, numbers: text.isEmpty ? [] : numbers, final: byte)
  }
}
