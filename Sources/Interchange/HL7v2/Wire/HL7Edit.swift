/// One field of a message put in the place of another, as somebody typed it: to send a message again with
/// a mistake mended, or made.
public enum HL7Edit {
  /// Why a field cannot be put there.
  public enum Refusal: Error, Sendable, Equatable {
    /// No such segment or no such field: MSH-1 and MSH-2 part the message and stay.
    case noPlace
    /// A line end or a field separator would be more than one field.
    case notOneField
  }

  /// Characters that may be typed: no value of one field is longer in a form.
  public static let longest = 400

  /// The message with one field replaced; all other bytes stay.
  /// - Parameters:
  ///   - segment: the number of the segment in the message, from 0.
  ///   - field: its number in the standard; fields up to it are added where the segment ends before.
  public static func replacing(
    segment: Int, field: Int, of message: [UInt8], with value: String
  ) throws(Refusal) -> [UInt8] {
    let lines = HL7Parts.lines(of: message)
    guard let header = HL7Header(of: message), lines.indices.contains(segment) else {
      throw .noPlace
    }
    let separator = header.delimiters.field
    let bytes = Array(value.utf8)
    guard bytes.count <= longest, !bytes.contains(where: { $0 < 0x20 || $0 == separator }) else {
      throw .notOneField
    }
    let line = message[lines[segment]]
    let place = HL7Parts.isHeader(line) ? field - 1 : field
    guard place >= (HL7Parts.isHeader(line) ? 2 : 1), place < 200 else { throw .noPlace }
    var parts = line.split(separator: separator, omittingEmptySubsequences: false)
    while parts.count <= place { parts.append([]) }
    parts[place] = bytes[...]
    let changed = Array(parts.joined(separator: [separator]))
    return message[..<lines[segment].lowerBound] + changed + message[lines[segment].upperBound...]
  }
}
