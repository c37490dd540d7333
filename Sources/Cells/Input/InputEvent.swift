/// Something that came from the terminal.
public enum InputEvent: Hashable, Sendable {
  /// A key was pressed.
  case key(Key)
  /// Text was pasted: cleaned, with its line breaks, of limited length. Nothing in it is a command.
  case paste(String)
  /// The mouse was used.
  case mouse(MouseEvent)
  /// The terminal has a new size.
  case resized(Size)
}

/// A use of the mouse. It is never the only way to anything.
public struct MouseEvent: Hashable, Sendable {
  /// What was done.
  public enum Action: Hashable, Sendable {
    /// The left button was pressed.
    case press
    /// The wheel was turned towards the top of the text.
    case wheelUp
    /// The wheel was turned towards the end of the text.
    case wheelDown
  }

  /// What was done.
  public let action: Action
  /// The cell under the mouse.
  public let position: Point

  /// A use of the mouse at a cell.
  public init(_ action: Action, at position: Point) {
    self.action = action
    self.position = position
  }
}
