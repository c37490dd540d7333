import Clinical

/// The parts of the bytes that a statement was read from, for the source lens: found anew when somebody
/// looks, so that nothing of them is stored. HL7 v2 has them; in XML and JSON the element itself is what
/// is lit, in tables the cell.
public enum PassageParts {
  /// The parts of the segment at `range`, in order: each field that was sent, and where it has several, its
  /// repetitions and their components.
  /// - Parameters:
  ///   - bytes: bytes of the document round it; the delimiters are those of the header before it, where
  ///     that is among them.
  ///   - start: where `bytes` begin in the document.
  public static func parts(
    of range: SourceRange, in bytes: [UInt8], from start: Int, _ dialect: Dialect
  ) -> [PassagePart] {
    let places = range.start - start..<range.end - start
    guard dialect == .hl7v2, places.lowerBound >= 0, places.upperBound <= bytes.count,
      places.count > 4, bytes[places.lowerBound] != UInt8(ascii: "<")
    else { return [] }
    let segment = bytes[places]
    var splitter = Splitter(
      name: String(decoding: segment.prefix(3), as: UTF8.self), path: range.path, offset: start,
      delimiters: delimiters(before: places.lowerBound, in: bytes, segment))
    splitter.add(segment)
    return splitter.parts
  }

  /// The delimiters that the last header before a segment says; the usual ones where none is in sight.
  private static func delimiters(
    before place: Int, in bytes: [UInt8], _ segment: ArraySlice<UInt8>
  ) -> HL7Delimiters {
    var index = place
    while index >= 0 {
      if bytes[index...].starts(with: "MSH".utf8), index == 0 || bytes[index - 1] < 0x20 {
        let line = bytes[index...].prefix { $0 >= 0x20 }
        if let found = line.withUnsafeBufferPointer({ HL7Delimiters(header: $0) }) { return found }
      }
      index -= 1
    }
    var usual = HL7Delimiters()
    usual.field = segment[segment.startIndex + 3]
    return usual
  }
}

/// Takes one segment apart.
private struct Splitter {
  /// The field that a statement from a segment is about (HL7 v2.5.1, the table of each segment).
  private static let main = [
    "OBX": 5, "OBR": 4, "PID": 5, "NK1": 2, "AL1": 3, "IAM": 3, "DG1": 3, "PR1": 3, "PRB": 3,
    "RXA": 5, "RXE": 2, "RXO": 1, "RXD": 2, "RXG": 4, "PV1": 44, "IN1": 4, "TXA": 2, "GOL": 3,
    "SCH": 7,
  ]

  let name: String
  let path: String
  let offset: Int
  let delimiters: HL7Delimiters
  private(set) var parts: [PassagePart] = []

  init(name: String, path: String, offset: Int, delimiters: HL7Delimiters) {
    self.name = name
    self.path = path
    self.offset = offset
    self.delimiters = delimiters
  }

  mutating func add(_ segment: ArraySlice<UInt8>) {
    for (number, bytes) in HL7Parts.fields(segment, delimiters) where !bytes.isEmpty {
      let label = HL7PartNames.of(name)?.fields[number].map { " " + $0 } ?? ""
      append("-\(number)", label, bytes, isMain: Self.main[name] == number)
      // The delimiters themselves are one field.
      if number == 2, HL7Parts.isHeader(segment) { continue }
      let repetitions = split(bytes, delimiters.repetition)
      for (index, repetition) in repetitions.enumerated() where !repetition.isEmpty {
        let place = repetitions.count > 1 ? "-\(number)[\(index + 1)]" : "-\(number)"
        if repetitions.count > 1 { append(place, label, repetition) }
        let components = split(repetition, delimiters.component)
        for (index, component) in components.enumerated()
        where components.count > 1 && !component.isEmpty {
          append(place + ".\(index + 1)", label, component)
        }
      }
    }
  }

  private func split(_ bytes: ArraySlice<UInt8>, _ separator: UInt8) -> [ArraySlice<UInt8>] {
    separator == 0 ? [bytes] : bytes.split(separator: separator, omittingEmptySubsequences: false)
  }

  private mutating func append(
    _ place: String, _ label: String, _ bytes: ArraySlice<UInt8>, isMain: Bool = false
  ) {
    parts.append(
      PassagePart(
        title: name + place + label,
        range: SourceRange(
          start: offset + bytes.startIndex, end: offset + bytes.endIndex, path: path + place),
        isMain: isMain))
  }
}
