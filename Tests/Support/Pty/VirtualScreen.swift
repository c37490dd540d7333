import Cells

/// As much of a terminal as curses uses: what a program writes becomes a screen of text.
public struct VirtualScreen {
  /// Columns and rows.
  public let size: Size
  /// Where the cursor stands.
  public private(set) var cursor = Point(x: 0, y: 0)
  /// Whether the alternate screen is shown.
  public private(set) var isAlternate = false
  /// Whether the cursor is visible.
  public private(set) var isCursorVisible = true
  /// The DEC private modes that are set, by number.
  public private(set) var modes: Set<Int> = []

  /// The text of each column; empty for the right half of a wide character.
  private var rows: [[String]]
  private var saved: (rows: [[String]], cursor: Point)?
  private var savedCursor = Point(x: 0, y: 0)
  private var region: ClosedRange<Int>
  private var parser = EscapeParser()
  private var isWrapping = false

  /// An empty screen.
  public init(_ size: Size) {
    self.size = size
    rows = VirtualScreen.blank(size)
    region = 0...max(0, size.height - 1)
  }

  /// The screen's text, a line for each row, without the blanks at its end.
  public var text: String {
    rows.map { row in
      var line = row.joined()[...]
      while line.last == " " { line.removeLast() }
      return String(line)
    }.joined(separator: "\n")
  }

  /// Shows what a program writes.
  public mutating func write(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      switch parser.take(byte) {
      case .nothing: break
      case .character(let scalar): put(scalar)
      case .control(let code): control(code)
      case .escape(let final): escape(final)
      case .sequence(let prefix, let numbers, let final): sequence(prefix, numbers, final)
      }
    }
  }

  private static func blank(_ size: Size) -> [[String]] {
    Array(repeating: Array(repeating: " ", count: size.width), count: size.height)
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    let text = String(scalar)
    let isMark = [.nonspacingMark, .enclosingMark].contains(scalar.properties.generalCategory)
    if isMark {
      if cursor.x > 0 { rows[cursor.y][cursor.x - 1] += text }
      return
    }
    if isWrapping {
      isWrapping = false
      cursor.x = 0
      lineFeed()
    }
    let width = DisplayWidth.of(text)
    rows[cursor.y][cursor.x] = text
    if width == 2, cursor.x + 1 < size.width {
      rows[cursor.y][cursor.x + 1] = ""
    }
    if cursor.x + width >= size.width {
      isWrapping = true
      cursor.x = size.width - 1
    } else {
      cursor.x += width
    }
  }

  private mutating func control(_ code: UInt8) {
    isWrapping = false
    switch code {
    case 0x08: cursor.x = max(0, cursor.x - 1)
    case 0x09: cursor.x = min(size.width - 1, (cursor.x / 8 + 1) * 8)
    case 0x0A...0x0C: lineFeed()
    case 0x0D: cursor.x = 0
    default: break
    }
  }

  private mutating func lineFeed() {
    if cursor.y == region.upperBound {
      scroll(by: 1)
    } else {
      cursor.y = min(size.height - 1, cursor.y + 1)
    }
  }

  /// Moves the lines of the scrolling region up, or down when `count` is negative.
  private mutating func scroll(by count: Int, from top: Int? = nil) {
    let top = top ?? region.lowerBound
    for _ in 0..<min(abs(count), size.height) {
      let blank = Array(repeating: " ", count: size.width)
      if count > 0 {
        rows.remove(at: top)
        rows.insert(blank, at: region.upperBound)
      } else {
        rows.remove(at: region.upperBound)
        rows.insert(blank, at: top)
      }
    }
  }

  private mutating func escape(_ final: UInt8) {
    switch Character(Unicode.Scalar(final)) {
    case "7": savedCursor = cursor
    case "8": move(savedCursor.x, savedCursor.y)
    case "M":
      if cursor.y == region.lowerBound { scroll(by: -1) } else { cursor.y = max(0, cursor.y - 1) }
    case "c": self = VirtualScreen(size)
    default: break
    }
  }

  private mutating func sequence(_ prefix: UInt8?, _ numbers: [Int], _ final: UInt8) {
    let letter = Character(Unicode.Scalar(final))
    if prefix == UInt8(ascii: "?") {
      if letter == "h" || letter == "l" { numbers.forEach { set(mode: $0, letter == "h") } }
      return
    }
    if prefix != nil { return }
    let first = numbers.first ?? 0
    let count = max(1, first)
    isWrapping = isWrapping && letter == "m"
    switch letter {
    case "A": move(cursor.x, cursor.y - count)
    case "B", "e": move(cursor.x, cursor.y + count)
    case "C", "a": move(cursor.x + count, cursor.y)
    case "D": move(cursor.x - count, cursor.y)
    case "E": move(0, cursor.y + count)
    case "F": move(0, cursor.y - count)
    case "G", "`": move(count - 1, cursor.y)
    case "d": move(cursor.x, count - 1)
    case "H", "f": move(max(1, numbers.dropFirst().first ?? 1) - 1, count - 1)
    case "J": eraseScreen(first)
    case "K": eraseLine(first)
    case "X": erase(columns: cursor.x..<min(size.width, cursor.x + count))
    case "P": shift(by: count)
    case "@": shift(by: -count)
    case "L": scroll(by: -count, from: cursor.y)
    case "M": scroll(by: count, from: cursor.y)
    case "S": scroll(by: count)
    case "T": scroll(by: -count)
    case "b": repeatLast(count)
    case "r": setRegion(numbers)
    default: break
    }
  }

  private mutating func move(_ x: Int, _ y: Int) {
    cursor = Point(x: min(max(0, x), size.width - 1), y: min(max(0, y), size.height - 1))
  }

  private mutating func setRegion(_ numbers: [Int]) {
    let top = max(1, numbers.first ?? 1) - 1
    let bottom = min(size.height, numbers.dropFirst().first ?? size.height) - 1
    if top < bottom { region = top...bottom }
    move(0, 0)
  }

  private mutating func repeatLast(_ count: Int) {
    guard cursor.x > 0, let scalar = rows[cursor.y][cursor.x - 1].unicodeScalars.first else {
      return
    }
    for _ in 0..<count { put(scalar) }
  }

  private mutating func erase(columns: Range<Int>, row: Int? = nil) {
    for x in columns { rows[row ?? cursor.y][x] = " " }
  }

  private mutating func eraseLine(_ kind: Int) {
    erase(columns: (kind == 0 ? cursor.x : 0)..<(kind == 1 ? cursor.x + 1 : size.width))
  }

  private mutating func eraseScreen(_ kind: Int) {
    let above = kind == 0 ? cursor.y..<cursor.y : 0..<cursor.y
    let below = kind == 1 ? 0..<0 : (cursor.y + 1)..<max(cursor.y + 1, size.height)
    for y in above { erase(columns: 0..<size.width, row: y) }
    for y in below { erase(columns: 0..<size.width, row: y) }
    eraseLine(kind)
  }

  /// Deletes characters at the cursor, or inserts blanks when `count` is negative.
  private mutating func shift(by count: Int) {
    for _ in 0..<min(abs(count), size.width - cursor.x) {
      if count > 0 {
        rows[cursor.y].remove(at: cursor.x)
        rows[cursor.y].append(" ")
      } else {
        rows[cursor.y].insert(" ", at: cursor.x)
        rows[cursor.y].removeLast()
      }
    }
  }

  private mutating func set(mode: Int, _ isSet: Bool) {
    if isSet { modes.insert(mode) } else { modes.remove(mode) }
    if mode == 25 { isCursorVisible = isSet }
    guard mode == 1049 || mode == 47 || mode == 1047, isSet != isAlternate else { return }
    isAlternate = isSet
    if isSet {
      saved = (rows, cursor)
      rows = VirtualScreen.blank(size)
    } else if let saved {
      rows = saved.rows
      move(saved.cursor.x, saved.cursor.y)
    }
  }
}
