import Cells

/// The text in a field and the place where typing goes on.
public struct TextFieldState: Hashable, Sendable {
  /// The text; always on one line and clean.
  public private(set) var text: String
  /// How many characters stand before the cursor.
  public private(set) var cursor: Int
  /// The most characters that the field takes.
  public let limit: Int

  /// A field with `text`, the cursor at its end.
  public init(_ text: String = "", limit: Int = 1_000) {
    self.limit = limit
    self.text = ""
    cursor = 0
    insert(text)
  }

  /// Puts text at the cursor, on one line, as far as it fits.
  public mutating func insert(_ new: String) {
    var characters = Array(text)
    let room = max(0, limit - characters.count)
    let added = Sanitizer.clean(new).prefix(room)
    characters.insert(contentsOf: added, at: cursor)
    let before = String(characters.prefix(cursor + added.count))
    text = String(characters)
    // A mark joins the letter before it: count anew.
    cursor = before.count
  }

  /// Does what a key does in a field: types, moves, deletes. False: the key means nothing here.
  public mutating func apply(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(String(character))
    case .left, .control("b"): cursor = max(0, cursor - 1)
    case .right, .control("f"): cursor = min(text.count, cursor + 1)
    case .home, .control("a"): cursor = 0
    case .end, .control("e"): cursor = text.count
    case .controlMove(.left): cursor = wordStart
    case .controlMove(.right): cursor = wordEnd
    case .backspace: remove((cursor - 1)..<cursor)
    case .delete, .control("d"): remove(cursor..<(cursor + 1))
    case .control("w"): remove(wordStart..<cursor)
    case .control("u"): remove(0..<cursor)
    case .control("k"): remove(cursor..<text.count)
    default: return false
    }
    return true
  }

  private mutating func remove(_ range: Range<Int>) {
    let range = range.clamped(to: 0..<text.count)
    var characters = Array(text)
    characters.removeSubrange(range)
    text = String(characters)
    cursor = min(range.lowerBound, text.count)
  }

  private var wordStart: Int {
    let characters = Array(text)
    var place = cursor
    while place > 0, characters[place - 1] == " " { place -= 1 }
    while place > 0, characters[place - 1] != " " { place -= 1 }
    return place
  }

  private var wordEnd: Int {
    let characters = Array(text)
    var place = cursor
    while place < characters.count, characters[place] == " " { place += 1 }
    while place < characters.count, characters[place] != " " { place += 1 }
    return place
  }
}
