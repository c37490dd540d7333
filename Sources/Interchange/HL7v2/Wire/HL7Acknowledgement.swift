import Clinical

/// Answers to a message: what became of it, in the original and in the enhanced mode (HL7 v2 chapter
/// 2.9, tables 0008, 0155 and 0357; `standards.md` 3.1).
public struct HL7Acknowledgement: Sendable, Equatable {
  /// What became of a message.
  public enum Outcome: Sendable, Equatable {
    /// Stored durably.
    case stored
    /// Not stored as a record: its content cannot be read, or its sender is not known. It is kept aside.
    case keptAside(Problem)
    /// Not taken at all.
    case refused(Problem)
  }

  /// Why a message was not stored: the reasons of HL7 table 0357 that are met here.
  public struct Problem: Sendable, Equatable {
    /// The code.
    public var code: Int
    /// In words, for the sender.
    public var words: String
    /// Where: `PID^1^3`, segment, its number and field; nil where it is no one place.
    public var place: String?

    /// A problem from its parts.
    public init(code: Int, _ words: String, place: String? = nil) {
      self.code = code
      self.words = words
      self.place = place
    }

    /// Fields or segments are missing, or stand where they cannot be read.
    public static func badContent(_ words: String, place: String? = nil) -> Problem {
      Problem(code: 100, words, place: place)
    }
    /// The kind of message is not taken here.
    public static func unsupported(_ words: String) -> Problem { Problem(code: 200, words) }
    /// The sender or the patient is not known here.
    public static func unknown(_ words: String) -> Problem { Problem(code: 204, words) }
    /// Our own failure: the sender may try again.
    public static func internalError(_ words: String) -> Problem { Problem(code: 207, words) }
  }

  /// The answers to send, in order, without frames: none where the sender wants none.
  public static func answers(
    to header: HL7Header, _ outcome: Outcome, at now: Instant, number: String
  ) -> [[UInt8]] {
    let isSuccess = outcome == .stored
    guard header.acceptCondition != nil || header.applicationCondition != nil else {
      return [message(header, code(outcome, enhanced: false), outcome, now, number)]
    }
    var answers: [[UInt8]] = []
    if header.acceptCondition?.asks(isSuccess: isSuccess) == true {
      answers.append(message(header, code(outcome, enhanced: true), outcome, now, number + "C"))
    }
    if header.applicationCondition?.asks(isSuccess: isSuccess) == true {
      answers.append(message(header, code(outcome, enhanced: false), outcome, now, number))
    }
    return answers
  }

  private static func code(_ outcome: Outcome, enhanced: Bool) -> String {
    let letter = enhanced ? "C" : "A"
    return switch outcome {
    case .stored: letter + "A"
    case .keptAside: letter + "E"
    case .refused: letter + "R"
    }
  }

  private static func message(
    _ header: HL7Header, _ code: String, _ outcome: Outcome, _ now: Instant, _ number: String
  ) -> [UInt8] {
    let field = header.delimiters.field
    func joined(_ parts: [ArraySlice<UInt8>]) -> [UInt8] { Array(parts.joined(separator: [field])) }
    func text(_ words: String) -> ArraySlice<UInt8> {
      ArraySlice(HL7Text.escaped(words, header.delimiters))
    }
    var type = Array("ACK".utf8)
    let event = header.component(2, of: 9)
    if !event.isEmpty { type += [header.delimiters.component] + event }
    let version = header.field(12)
    var lines = [
      joined([
        ArraySlice("MSH".utf8), header.field(2), header.field(5), header.field(6), header.field(3),
        header.field(4), text(HL7Text.time(now)), [], ArraySlice(type), text(number),
        header.field(11).isEmpty ? text("P") : header.field(11),
        version.isEmpty ? text("2.5.1") : version,
      ]),
      joined([ArraySlice("MSA".utf8), text(code), header.field(10)]),
    ]
    if let problem = outcome.problem {
      let component = String(decoding: [header.delimiters.component], as: UTF8.self)
      let place = (problem.place ?? "").split(separator: "^").joined(separator: component)
      let table = [String(problem.code), problem.kind, "HL70357"].joined(separator: component)
      lines.append(
        joined([
          ArraySlice("ERR".utf8), [], ArraySlice(place.utf8), ArraySlice(table.utf8), text("E"), [],
          [], [], text(problem.words),
        ]))
    }
    return lines.flatMap { $0 + [0x0D] }
  }
}

extension HL7Acknowledgement.Outcome {
  /// Why it was not stored; nil where it was.
  public var problem: HL7Acknowledgement.Problem? {
    switch self {
    case .stored: nil
    case .keptAside(let problem), .refused(let problem): problem
    }
  }
}

extension HL7Acknowledgement.Problem {
  /// The words of HL7 table 0357 for the code.
  fileprivate var kind: String {
    switch code {
    case 100: "Segment sequence error"
    case 101: "Required field missing"
    case 200: "Unsupported message type"
    case 204: "Unknown key identifier"
    default: "Application internal error"
    }
  }
}
