import Cells

/// A complete control sequence, and the key or mouse event that it stands for (xterm's "ctlseqs":
/// PC-style function keys, modifiers, SGR mouse).
struct ControlSequence {
  private let prefix: UInt8?
  private let numbers: [Int]
  private let final: UInt8

  init(parameters: [UInt8], final: UInt8) {
    self.final = final
    let isPrivate = parameters.first.map { $0 >= 0x3C } ?? false
    prefix = isPrivate ? parameters.first : nil
    numbers = parameters.dropFirst(isPrivate ? 1 : 0).split(
      separator: UInt8(ascii: ";"), omittingEmptySubsequences: false
    ).map { digits in
      digits.prefix(6).reduce(0) { $1 >= 0x30 && $1 <= 0x39 ? $0 * 10 + Int($1 - 0x30) : $0 }
    }
  }

  var beginsPaste: Bool { isKeypad && number(0) == 200 }

  var event: InputEvent? {
    if prefix == UInt8(ascii: "<") { return mouse.map { .mouse($0) } }
    if prefix != nil { return nil }
    return key.map { .key($0) }
  }

  /// The key of ESC O and the final byte.
  var singleShiftKey: Key? {
    final == UInt8(ascii: "M") ? .enter : arrow ?? functionByLetter
  }

  private var isKeypad: Bool { prefix == nil && final == UInt8(ascii: "~") }

  private func number(_ place: Int) -> Int {
    place < numbers.count ? numbers[place] : 0
  }

  /// Shift 1, Alt 2, Ctrl 4, as the second parameter less one.
  private var modifiers: Int { max(0, number(1) - 1) }

  private var key: Key? {
    if final == UInt8(ascii: "Z") { return .backTab }
    return isKeypad ? keypad : arrow ?? functionByLetter
  }

  private var arrow: Key? {
    switch final {
    case UInt8(ascii: "A"): modified(.up, .up)
    case UInt8(ascii: "B"): modified(.down, .down)
    case UInt8(ascii: "C"): modified(.right, .right)
    case UInt8(ascii: "D"): modified(.left, .left)
    case UInt8(ascii: "H"): modified(.home, .home)
    case UInt8(ascii: "F"): modified(.end, .end)
    default: nil
    }
  }

  private func modified(_ plain: Key, _ moving: Key.Moving) -> Key {
    if modifiers & 4 != 0 { return .controlMove(moving) }
    return modifiers & 1 != 0 ? .shift(moving) : plain
  }

  private var functionByLetter: Key? {
    guard final >= UInt8(ascii: "P") && final <= UInt8(ascii: "S") else { return nil }
    return function(Int(final - UInt8(ascii: "P")) + 1)
  }

  /// Shift and a function key is twelve further, as terminfo counts them.
  private func function(_ number: Int) -> Key? {
    let number = modifiers & 1 != 0 ? number + 12 : number
    return (1...24).contains(number) && modifiers & 4 == 0 ? .function(number) : nil
  }

  private var keypad: Key? {
    switch number(0) {
    case 1, 7: modified(.home, .home)
    case 4, 8: modified(.end, .end)
    case 2: .insert
    case 3: .delete
    case 5: modified(.pageUp, .pageUp)
    case 6: modified(.pageDown, .pageDown)
    case 11...15: function(number(0) - 10)
    case 17...21: function(number(0) - 11)
    case 23...26: function(number(0) - 12)
    case 28, 29: function(number(0) - 13)
    case 31...34: function(number(0) - 14)
    default: nil
    }
  }

  /// Button, column and row, the last two from 1; `M` pressed, `m` released. Bits 4, 8 and 16 of
  /// the button are the modifiers, 32 is movement.
  private var mouse: MouseEvent? {
    guard final == UInt8(ascii: "M"), number(1) > 0, number(2) > 0 else { return nil }
    let position = Point(x: number(1) - 1, y: number(2) - 1)
    switch number(0) & ~28 {
    case 0: return MouseEvent(.press, at: position)
    case 64: return MouseEvent(.wheelUp, at: position)
    case 65: return MouseEvent(.wheelDown, at: position)
    default: return nil
    }
  }
}
