import Clinical

/// Who looks at a person's readings and answers their alerts, in order; the last step is always the
/// person's own instruction (`clinical-corrections.md` 3.16).
public struct Coverage: Sendable, Hashable {
  /// One that an alert is passed on to.
  public struct Step: Sendable, Hashable {
    /// Who, for people: `Heart nurses`.
    public var who: String
    /// Their telephone.
    public var phone: String
    /// When they are there.
    public var hours: WeekHours
    /// Minutes without an answer after which the next step is asked.
    public var waitMinutes: Int

    /// A step from its line: `Heart nurses | 555-0142 | Mon-Fri 08:00-17:00 looks 08:00 13:00 | 30 min`;
    /// nil where it is none.
    public init?(text: String) {
      let fields = Coverage.fields(text)
      guard fields.count == 4, !fields[0].isEmpty, let hours = WeekHours(fields[2]) else {
        return nil
      }
      let wait = fields[3].split(separator: " ")
      guard wait.count == 2, wait[1] == "min", let minutes = Int(wait[0]), 1...1440 ~= minutes
      else { return nil }
      (who, phone, self.hours, waitMinutes) = (fields[0], fields[1], hours, minutes)
    }

    /// The line that ``init(text:)`` reads.
    public var text: String {
      [who, phone, hours.text, "\(waitMinutes) min"].joined(separator: " | ")
    }
  }

  /// The steps in order.
  public var steps: [Step]
  /// What the person does when nobody answers, or nobody is there.
  public var instruction: String

  /// What is said where nobody wrote an instruction.
  public static let plainInstruction =
    "Nobody has answered. If you feel worse, call your clinic or your local emergency number."

  /// A coverage from its parts.
  public init(steps: [Step] = [], instruction: String = Coverage.plainInstruction) {
    self.steps = steps
    self.instruction = instruction
  }

  /// A coverage from its lines in order; `instruction | WORDS` is the last step. What is not understood
  /// is left out.
  public init(lines: [String]) {
    self.init(steps: lines.compactMap { Step(text: $0) })
    for line in lines {
      let fields = Self.fields(line)
      if fields.count == 2, fields[0] == "instruction", !fields[1].isEmpty {
        instruction = fields[1]
      }
    }
  }

  /// Whether a line is a step or the instruction.
  public static func isUnderstood(_ line: String) -> Bool {
    let fields = fields(line)
    return Step(text: line) != nil
      || (fields.count == 2 && fields[0] == "instruction" && !fields[1].isEmpty)
  }

  /// The lines that ``init(lines:)`` reads.
  public var lines: [String] { steps.map(\.text) + ["instruction | " + instruction] }

  fileprivate static func fields(_ line: String) -> [String] {
    line.split(separator: "|", omittingEmptySubsequences: false).map { field in
      field.split(separator: " ").joined(separator: " ")
    }
  }
}
