extension Key {
  private static let named: [(name: String, key: Key)] = [
    ("Enter", .enter), ("Esc", .escape), ("Tab", .tab), ("S-Tab", .backTab),
    ("Backspace", .backspace), ("Del", .delete), ("Ins", .insert), ("Up", .up), ("Down", .down),
    ("Left", .left), ("Right", .right), ("PgUp", .pageUp), ("PgDn", .pageDown), ("Home", .home),
    ("End", .end), ("Space", .character(" ")),
  ]

  private static let others: [(name: String, key: Key)] = [
    ("Escape", .escape), ("Return", .enter), ("BackTab", .backTab), ("Delete", .delete),
    ("PageUp", .pageUp), ("PageDown", .pageDown), ("Insert", .insert),
  ]

  /// The key called `name`: a single character, `Enter`, `Esc`, `Tab`, `S-Tab`, `Space`, `PgUp`,
  /// `F1` to `F24`, `C-p`, `A-x` (or `M-x`), `S-Up`, `C-Left`. Nil for every other name.
  public init?(name: String) {
    if let single = name.first, name.count == 1, single != " " {
      self = .character(single)
      return
    }
    if let found = (Key.named + Key.others).first(where: { $0.name == name }) {
      self = found.key
      return
    }
    if name.first == "F", let number = Int(name.dropFirst()), (1...24).contains(number) {
      self = .function(number)
      return
    }
    guard name.count > 2, name.dropFirst().first == "-", let modifier = name.first else {
      return nil
    }
    self.init(modifier: modifier, rest: String(name.dropFirst(2)))
  }

  private init?(modifier: Character, rest: String) {
    let single = rest.count == 1 ? rest.first : nil
    switch (modifier, single, Moving(rawValue: rest)) {
    case ("C", let letter?, _): self = .control(Character(letter.lowercased()))
    case ("A", let letter?, _), ("M", let letter?, _): self = .alt(letter)
    case ("S", _, let moving?): self = .shift(moving)
    case ("C", _, let moving?): self = .controlMove(moving)
    default: return nil
    }
  }

  /// The key's name, as key scripts, help and footer write it.
  public var name: String {
    switch self {
    case .character(let character) where character != " ": String(character)
    case .function(let number): "F\(number)"
    case .control(let letter): "C-\(letter)"
    case .alt(let letter): "A-\(letter)"
    case .shift(let moving): "S-\(moving.rawValue)"
    case .controlMove(let moving): "C-\(moving.rawValue)"
    default: Key.named.first { $0.key == self }?.name ?? "?"
    }
  }

  /// The keys of a script such as `gm j Enter C-p`: names with blanks between; a word that is no
  /// name is typed letter by letter (`gg` is two keys).
  public static func sequence(_ script: String) -> [Key] {
    script.split(whereSeparator: { $0 == " " || $0 == "\n" || $0 == "\t" }).flatMap { word in
      Key(name: String(word)).map { [$0] } ?? word.map { .character($0) }
    }
  }
}
