import Clinical

/// What the header of a message (MSH) says that an answer needs, as raw bytes in the sender's own
/// delimiters, so that what is given back is what was sent.
public struct HL7Header: Sendable {
  /// When an answer is wanted: HL7 table 0155 (MSH-15, MSH-16).
  public enum Condition: String, Sendable {
    case always = "AL"
    case never = "NE"
    case onError = "ER"
    case onSuccess = "SU"

    /// Whether to answer.
    func asks(isSuccess: Bool) -> Bool {
      switch self {
      case .always: true
      case .never: false
      case .onError: !isSuccess
      case .onSuccess: isSuccess
      }
    }
  }

  let delimiters: HL7Delimiters
  private let fields: [ArraySlice<UInt8>]

  /// The header of a message; nil where its first segment is no MSH that parts its fields.
  public init?(of message: [UInt8]) {
    guard let start = message.firstIndex(where: { $0 > 0x20 }) else { return nil }
    let line = message[start...].prefix { $0 != 0x0D && $0 != 0x0A }
    guard line.starts(with: Array("MSH".utf8)) else { return nil }
    let delimiters = line.withUnsafeBufferPointer { HL7Delimiters(header: $0) }
    guard let delimiters else { return nil }
    self.delimiters = delimiters
    fields = line.split(separator: delimiters.field, omittingEmptySubsequences: false)
  }

  /// A field by its number in the standard, from 2: MSH-1 is the separator itself.
  func field(_ number: Int) -> ArraySlice<UInt8> {
    fields.indices.contains(number - 1) ? fields[number - 1] : []
  }

  /// A component of a field, from 1.
  func component(_ number: Int, of field: Int) -> ArraySlice<UInt8> {
    let parts = self.field(field).split(
      separator: delimiters.component, omittingEmptySubsequences: false)
    return parts.indices.contains(number - 1) ? parts[number - 1] : []
  }

  /// The number that the sender gave the message (MSH-10).
  public var controlID: String { String(decoding: field(10), as: UTF8.self) }
  /// The kind of message: `ORU^R01` (MSH-9).
  public var type: String { String(decoding: field(9), as: UTF8.self) }
  /// The facility that sends, else the application (MSH-4, MSH-3).
  public var sender: String { system(facility: 4, application: 3) }
  /// The facility that it is for, else the application (MSH-6, MSH-5).
  public var receiver: String { system(facility: 6, application: 5) }

  private func system(facility: Int, application: Int) -> String {
    let name = component(1, of: facility)
    return String(decoding: name.isEmpty ? component(1, of: application) : name, as: UTF8.self)
  }
  /// When it was sent (MSH-7); nil where it does not say so.
  public var sent: PartialDate? {
    HL7Times.date(String(decoding: component(1, of: 7), as: UTF8.self))
  }
  /// Whether it is an answer itself (MSH-9 ACK).
  public var isAcknowledgement: Bool { component(1, of: 9).elementsEqual("ACK".utf8) }
  /// What a message must say of itself and this one does not (HL7 v2 chapter 2.14.9: MSH-9, MSH-10); nil
  /// where nothing is missing.
  public var missing: HL7Acknowledgement.Problem? {
    if field(9).isEmpty { return Self.missing("its kind (MSH-9)", place: "MSH^1^9") }
    if field(10).isEmpty { return Self.missing("its number (MSH-10)", place: "MSH^1^10") }
    return nil
  }

  private static func missing(_ what: String, place: String) -> HL7Acknowledgement.Problem {
    HL7Acknowledgement.Problem(code: 101, "the message does not say \(what)", place: place)
  }
  /// Whether and when the receipt is to be confirmed (MSH-15); nil where nothing is said.
  public var acceptCondition: Condition? { condition(15) }
  /// Whether and when what became of it is to be said (MSH-16); nil where nothing is said.
  public var applicationCondition: Condition? { condition(16) }

  private func condition(_ number: Int) -> Condition? {
    Condition(rawValue: String(decoding: field(number), as: UTF8.self))
  }
}
