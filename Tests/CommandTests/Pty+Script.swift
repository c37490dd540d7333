import Cells
import Support

extension Pty {
  /// Does a step of a script; returns what is not as expected.
  func run(_ action: KeyScript.Action) -> String? {
    switch action {
    case .keys(let keys):
      // One key at a time, each answered, as a person would. A key that changes nothing is waited for
      // in vain; Esc is waited for longest, since with the next key it would be read as Alt.
      for key in keys.split(separator: " ") {
        // What the key before it leads to is drawn to its end first, or it would pass for the answer.
        let before = readScreen(quiet: key == "Esc" ? 500 : 50)
        send(keys: String(key))
        _ = wait(seconds: key == "Esc" ? 10 : 1) { $0 != before }
        _ = readScreen()
      }
    case .type(let text):
      send(text: text)
      _ = readScreen()
    case .resize(let width, let height):
      resize(Size(width: width, height: height))
      _ = readScreen()
    case .expectScreen(let words):
      if !wait(for: words) { return "\"\(words)\" is not on the screen" }
    case .expectNo(let words):
      if !wait(until: { !$0.contains(words) }) { return "\"\(words)\" stays on the screen" }
    case .expectLine(let row, let words):
      let isThere = wait { screen in
        let lines = screen.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.indices.contains(row - 1) && lines[row - 1].contains(words)
      }
      if !isThere { return "row \(row) is not \"\(words)\"" }
    case .expectSelected(let words):
      let isChosen = wait { _ in
        let lines = screen.text.split(separator: "\n", omittingEmptySubsequences: false)
        let row = screen.cursor.y
        return lines.indices.contains(row) && lines[row].contains(words)
      }
      if !isChosen { return "\"\(words)\" is not chosen" }
    case .golden: break
    }
    return nil
  }
}
