/// A key as the terminal reports it.
public enum Key: Hashable, Sendable {
  /// A key that types a character; upper case with Shift.
  case character(Character)
  /// Enter.
  case enter
  /// Escape alone.
  case escape
  /// Tab.
  case tab
  /// Shift and Tab.
  case backTab
  /// Backspace.
  case backspace
  /// Delete.
  case delete
  /// Insert.
  case insert
  /// Arrow up.
  case up
  /// Arrow down.
  case down
  /// Arrow left.
  case left
  /// Arrow right.
  case right
  /// Page up.
  case pageUp
  /// Page down.
  case pageDown
  /// Home.
  case home
  /// End.
  case end
  /// Shift and an arrow or paging key.
  case shift(Moving)
  /// Ctrl and an arrow or paging key.
  case controlMove(Moving)
  /// A function key, from 1.
  case function(Int)
  /// Ctrl and a letter, given in lower case.
  case control(Character)
  /// Alt and a character.
  case alt(Character)

  /// The keys that are told apart with Shift or Ctrl held.
  public enum Moving: String, CaseIterable, Hashable, Sendable {
    /// Arrow up.
    case up = "Up"
    /// Arrow down.
    case down = "Down"
    /// Arrow left.
    case left = "Left"
    /// Arrow right.
    case right = "Right"
    /// Page up.
    case pageUp = "PgUp"
    /// Page down.
    case pageDown = "PgDn"
    /// Home.
    case home = "Home"
    /// End.
    case end = "End"
  }
}
