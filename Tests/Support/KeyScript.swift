/// A script of keys and of what must then be on screen. The same script runs in memory and in a
/// real pseudo-terminal.
///
/// One step a line: `keys: gm Down Enter`, `type: lisi`, `resize: 40 12`, `expect-line: 3 "text"`
/// (rows from 1), `expect-screen: "text"`, `expect-no: "text"`, `expect-selected: "text"`,
/// `golden: medicines/list`. Empty lines and lines that begin with `#` are left out.
public struct KeyScript: Sendable, Equatable {
  /// One step, and the line of the script on which it stands.
  public struct Step: Sendable, Equatable {
    /// What to do or to expect.
    public var action: Action
    /// The line of the script, from 1.
    public var line: Int
  }

  /// What to do or to expect.
  public enum Action: Sendable, Equatable {
    case keys(String)
    case type(String)
    case resize(Int, Int)
    case expectLine(Int, String)
    case expectScreen(String)
    case expectNo(String)
    case expectSelected(String)
    case golden(String)
  }

  /// A line that is no step.
  public struct Malformed: Error, Equatable {
    /// The line of the script, from 1.
    public var line: Int
    /// What stands there.
    public var text: String

    /// A line and what stands there.
    public init(line: Int, text: String) {
      self.line = line
      self.text = text
    }
  }

  /// The steps, in order.
  public let steps: [Step]

  /// A script from its text.
  public init(_ text: String) throws(Malformed) {
    var steps: [Step] = []
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, raw) in lines.enumerated() {
      let line = raw.trimmed
      if line.isEmpty || line.hasPrefix("#") { continue }
      guard let action = Action(line) else {
        throw Malformed(line: index + 1, text: String(line))
      }
      steps.append(Step(action: action, line: index + 1))
    }
    self.steps = steps
  }
}

extension KeyScript.Action {
  /// An action from a line such as `expect-screen: "text"`.
  init?(_ line: Substring) {
    guard let colon = line.firstIndex(of: ":") else { return nil }
    let verb = line[..<colon]
    let rest = line[line.index(after: colon)...].trimmed
    switch verb {
    case "keys": self = .keys(String(rest))
    case "type": self = .type(String(rest))
    case "golden": self = .golden(String(rest))
    case "resize":
      let numbers = rest.split(separator: " ").compactMap { Int($0) }
      guard numbers.count == 2 else { return nil }
      self = .resize(numbers[0], numbers[1])
    case "expect-line":
      guard let space = rest.firstIndex(of: " "), let row = Int(rest[..<space]),
        let text = rest[space...].trimmed.unquoted
      else { return nil }
      self = .expectLine(row, text)
    case "expect-screen":
      guard let text = rest.unquoted else { return nil }
      self = .expectScreen(text)
    case "expect-no":
      guard let text = rest.unquoted else { return nil }
      self = .expectNo(text)
    case "expect-selected":
      guard let text = rest.unquoted else { return nil }
      self = .expectSelected(text)
    default: return nil
    }
  }
}

extension StringProtocol {
  /// Without blanks at its ends.
  fileprivate var trimmed: SubSequence {
    var part = self[...]
    while part.first == " " { part.removeFirst() }
    while part.last == " " { part.removeLast() }
    return part
  }

  /// What stands between double quotes.
  fileprivate var unquoted: String? {
    guard count >= 2, first == "\"", last == "\"" else { return nil }
    return String(dropFirst().dropLast())
  }
}
