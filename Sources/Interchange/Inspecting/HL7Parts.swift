import Clinical

/// The segments of an HL7 v2 message in plain words. Takes any segment, also of a message that cannot be
/// read as a record.
enum HL7Parts {
  /// Characters shown of one field at most.
  private static let longest = 200

  static func parts(of message: [UInt8]) -> [MessagePart] {
    guard let header = HL7Header(of: message) else { return [] }
    return lines(of: message).map { range in part(message[range], range, header.delimiters) }
  }

  /// Where the segments stand, line ends left out.
  static func lines(of message: [UInt8]) -> [Range<Int>] {
    message.split { $0 == 0x0D || $0 == 0x0A || $0 == 0x0B || $0 == 0x1C }
      .filter { $0.contains { $0 > 0x20 } }.map { $0.startIndex..<$0.endIndex }
  }

  /// The fields of a segment by number. MSH-1 is the separator itself, so that its fields are one on.
  static func fields(
    _ segment: ArraySlice<UInt8>, _ delimiters: HL7Delimiters
  ) -> [(number: Int, bytes: ArraySlice<UInt8>)] {
    let parts = segment.split(separator: delimiters.field, omittingEmptySubsequences: false)
    let first = isHeader(segment) ? 1 : 0
    return parts.enumerated().dropFirst().map { ($0.offset + first, $0.element) }
  }

  static func isHeader(_ segment: ArraySlice<UInt8>) -> Bool { segment.starts(with: "MSH".utf8) }

  private static func part(
    _ segment: ArraySlice<UInt8>, _ range: Range<Int>, _ delimiters: HL7Delimiters
  ) -> MessagePart {
    let name = text(segment.prefix { $0 != delimiters.field })
    let names = HL7PartNames.of(name)
    let fields = fields(segment, delimiters).compactMap { number, bytes -> MessagePart.Field? in
      // The delimiters themselves say nothing to people.
      let words = number == 2 && name == "MSH" ? "" : words(bytes, delimiters)
      guard !words.isEmpty else { return nil }
      return MessagePart.Field(
        number: number, label: names?.fields[number] ?? "\(name)-\(number)", text: words)
    }
    return MessagePart(
      name: name, title: names?.title ?? title(segment), fields: fields, range: range)
  }

  private static func title(_ segment: ArraySlice<UInt8>) -> String {
    let name = Array(segment.prefix(3))
    guard name.count == 3 else { return "segment" }
    return HL7Segments.title(of: HL7Name(name[0], name[1], name[2]))
  }

  /// Repetitions parted by semicolons, components by blanks, escapes as their characters.
  private static func words(_ field: ArraySlice<UInt8>, _ delimiters: HL7Delimiters) -> String {
    let repetitions = field.split(separator: delimiters.repetition).map { repetition in
      repetition.split {
        $0 == delimiters.component || $0 == delimiters.subcomponent
      }.map { unescaped($0, delimiters) }.joined(separator: " ")
    }
    return String(repetitions.joined(separator: "; ").prefix(longest))
  }

  private static func unescaped(_ bytes: ArraySlice<UInt8>, _ delimiters: HL7Delimiters) -> String {
    guard bytes.contains(delimiters.escape) else { return text(bytes) }
    let known: [String: UInt8] = [
      "F": delimiters.field, "S": delimiters.component, "R": delimiters.repetition,
      "E": delimiters.escape, "T": delimiters.subcomponent,
    ]
    let parts = text(bytes).split(
      separator: Character(UnicodeScalar(delimiters.escape)), omittingEmptySubsequences: false)
    return parts.enumerated().map { index, part in
      // Every second piece stands between two escape characters.
      index % 2 == 1 ? known[String(part)].map { String(UnicodeScalar($0)) } ?? " " : String(part)
    }.joined()
  }

  private static func text(_ bytes: some Collection<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }
}
