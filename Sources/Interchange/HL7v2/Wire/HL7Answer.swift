/// What a receiver answered to a message that we sent (MSA, ERR).
public struct HL7Answer: Sendable, Equatable {
  /// `AA`, `AE`, `AR`, `CA`, `CE` or `CR` (HL7 table 0008).
  public var code: String
  /// The number of the message that it answers (MSA-2).
  public var controlID: String
  /// Why not, in the receiver's words (MSA-3, ERR-8, ERR-3); empty where it says nothing.
  public var words: String
  /// Where the receiver sees the error (ERR-2): `PID^1^3`; empty where it says nothing.
  public var place: String

  /// Whether the message was taken.
  public var isSuccess: Bool { code == "AA" || code == "CA" }
  /// Whether it only says that the message arrived; what became of it follows.
  public var isReceiptOnly: Bool { code.hasPrefix("C") }

  /// Reads an answer; nil where the message is none.
  public init?(_ message: [UInt8]) {
    guard let header = HL7Header(of: message) else { return nil }
    let lines = message.split { $0 == 0x0D || $0 == 0x0A }
    func fields(_ name: String) -> [String]? {
      lines.first { $0.starts(with: Array(name.utf8)) }?
        .split(separator: header.delimiters.field, omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
    }
    guard let answer = fields("MSA"), answer.count > 2 else { return nil }
    code = answer[1]
    controlID = answer[2]
    let error = fields("ERR") ?? []
    place = error.count > 2 ? error[2] : ""
    let said = [answer.count > 3 ? answer[3] : "", error.count > 8 ? error[8] : ""]
    words = said.first { !$0.isEmpty } ?? (error.count > 3 ? error[3] : "")
  }
}
