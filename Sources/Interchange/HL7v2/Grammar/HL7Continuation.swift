/// Joins what was sent in pieces: ADD segments with the segment before them, and a message whose
/// DSC names a pointer with the one that takes it up in MSH-14 (HL7 v2 chapter 2.10.2).
enum HL7Continuation {
  static func join(_ messages: inout [HL7Message], _ copies: HL7Copies) {
    joinMessages(&messages)
    for index in messages.indices
    where messages[index].segments.contains(where: { $0.name == .add }) {
      joinSegments(&messages[index], copies)
    }
  }

  private static func joinMessages(_ messages: inout [HL7Message]) {
    var open: (place: Int, pointer: String)?
    var joined: Set<Int> = []
    for index in messages.indices {
      var place = index
      if let waiting = open, messages[index].header[14].text == waiting.pointer {
        messages[waiting.place].segments += messages[index].segments
        joined.insert(index)
        place = waiting.place
        open = nil
      }
      if let pointer = messages[index].segments.last(where: { $0.name == .dsc })?[1].text {
        open = (place, pointer)
      }
    }
    guard !joined.isEmpty else { return }
    messages = messages.enumerated().filter { !joined.contains($0.offset) }.map(\.element)
  }

  /// Headers and DSC between a segment and its ADD do not part them.
  private static func joinSegments(_ message: inout HL7Message, _ copies: HL7Copies) {
    var target: Int?
    for index in message.segments.indices {
      let segment = message.segments[index]
      switch segment.name {
      case .add:
        guard let target else { continue }
        message.segments[target].body = copies.joined(
          message.segments[target].body, segment[1], to: segment.body.end)
      case .dsc, .msh: continue
      default: target = index
      }
    }
  }
}

/// Copies of segments that were sent in pieces, kept as long as the document is read.
final class HL7Copies {
  private var buffers: [UnsafeMutableBufferPointer<UInt8>] = []

  deinit { for buffer in buffers { buffer.deallocate() } }

  /// One piece of two: all of the first, and the second from its first field on.
  func joined(_ first: HL7Piece, _ second: HL7Piece, to end: Int) -> HL7Piece {
    let head = first.end - first.start
    let size = head + end - second.start
    let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(size, 1))
    buffers.append(buffer)
    for index in 0..<head { buffer[index] = first.source.base[first.start + index] }
    for index in head..<size { buffer[index] = second.source.base[second.start + index - head] }
    guard let base = buffer.baseAddress else { return first }
    let source = HL7Source(
      base: UnsafePointer(base), delimiters: first.source.delimiters,
      charset: first.source.charset)
    return HL7Piece(source: source, start: 0, end: size)
  }
}
