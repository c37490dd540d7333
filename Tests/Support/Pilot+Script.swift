extension Pilot {
  /// Runs a script; returns what was not as expected, one line each. `golden` compares a screen with
  /// the file of that name and returns what differs.
  public mutating func run(_ script: KeyScript, golden: (String, String) -> String?) -> [String] {
    var failures: [String] = []
    for step in script.steps {
      if let failure = run(step.action, golden: golden) {
        failures.append("line \(step.line): \(failure)\n\(text)")
      }
    }
    return failures
  }

  private mutating func run(_ action: KeyScript.Action, golden: (String, String) -> String?)
    -> String?
  {
    switch action {
    case .keys(let keys): press(keys)
    case .type(let text): type(text)
    case .resize(let width, let height): resize(width, height)
    case .expectLine(let row, let words):
      let line = lines.indices.contains(row - 1) ? lines[row - 1] : ""
      if !line.contains(words) { return "row \(row) is not \"\(words)\" but \"\(line)\"" }
    case .expectScreen(let words):
      if !text.contains(words) { return "\"\(words)\" is not on the screen" }
    case .expectNo(let words):
      if text.contains(words) { return "\"\(words)\" is on the screen" }
    case .expectSelected(let words):
      if !selectedLine.contains(words) {
        return "\"\(words)\" is not chosen, but \"\(selectedLine)\""
      }
    case .golden(let name): return golden(name, text)
    }
    return nil
  }
}
