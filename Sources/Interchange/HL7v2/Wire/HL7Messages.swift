/// Parts a file into the messages in it, ready to be sent: segments end with CR, frames and batch
/// envelopes are left out.
public enum HL7Messages {
  /// The messages of a file, in order; none where it has no MSH segment.
  public static func split(_ bytes: [UInt8]) -> [[UInt8]] {
    var messages: [[UInt8]] = []
    var isInside = false
    for line in bytes.split(whereSeparator: {
      $0 == 0x0D || (0x0A...0x0C).contains($0) || $0 == 0x1C
    }) {
      // A byte order mark stands before the first header of some files.
      let line = line.starts(with: [0xEF, 0xBB, 0xBF]) ? line.dropFirst(3) : line
      if isSegment(line, "MSH") {
        messages.append([])
        isInside = true
      } else if ["FHS", "BHS", "BTS", "FTS"].contains(where: { isSegment(line, $0) }) {
        isInside = false
      }
      guard isInside, let last = messages.indices.last else { continue }
      messages[last] += line + [0x0D]
    }
    return messages
  }

  private static func isSegment(_ line: ArraySlice<UInt8>, _ name: StaticString) -> Bool {
    let count = name.utf8CodeUnitCount
    guard line.count > count else { return false }
    let head = UnsafeBufferPointer(start: name.utf8Start, count: count)
    return line.starts(with: head) && HL7Delimiters.canPart(line[line.startIndex + count])
  }
}
