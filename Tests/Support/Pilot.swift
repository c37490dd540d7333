import Cells
import Portal

/// Drives the portal in memory: keys in, screen as text out. What the portal asks for is handed to
/// `answer`, whose messages go back in, as the runtime would do it.
public struct Pilot {
  /// The portal.
  public private(set) var state: PortalState
  /// Everything that the portal asked for, oldest first.
  public private(set) var effects: [Effect] = []
  private let answer: (Effect) -> [Message]

  /// A pilot of a portal. `answer` gives the messages that an effect leads to.
  public init(_ state: PortalState, answer: @escaping (Effect) -> [Message] = { _ in [] }) {
    self.state = state
    self.answer = answer
    take(state.firstEffects())
  }

  /// Sends one message, and the answers to all that it leads to.
  public mutating func send(_ message: Message) {
    take(update(&state, message))
  }

  private mutating func take(_ first: [Effect]) {
    var waiting = first
    var rounds = 0
    while !waiting.isEmpty, rounds < Self.mostRounds {
      rounds += 1
      let effect = waiting.removeFirst()
      effects.append(effect)
      for message in answer(effect) { waiting += update(&state, message) }
    }
  }

  /// Answers that one key may lead to; more would be a loop.
  private static let mostRounds = 100

  /// Presses keys: `gm Down Enter`.
  public mutating func press(_ keys: String) {
    for key in Key.sequence(keys) { send(.key(key)) }
  }

  /// Types text, letter by letter.
  public mutating func type(_ text: String) {
    for character in text { send(.key(.character(character))) }
  }

  /// Changes the size of the screen.
  public mutating func resize(_ width: Int, _ height: Int) {
    send(.resized(Size(width: width, height: height)))
  }

  /// Pastes text.
  public mutating func paste(_ text: String) { send(.paste(text)) }

  /// Clicks on a cell.
  public mutating func click(_ x: Int, _ y: Int) {
    send(.mouse(MouseEvent(.press, at: Point(x: x, y: y))))
  }

  /// The screen.
  public var rendered: RenderedScreen { render(state) }

  /// The screen as text, one line a row.
  public var text: String { rendered.buffer.text }

  /// The rows of the screen.
  public var lines: [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The row on which the cursor stands: the chosen item.
  public var selectedLine: String {
    guard let y = rendered.cursor?.y, lines.indices.contains(y) else { return "" }
    return lines[y]
  }
}
