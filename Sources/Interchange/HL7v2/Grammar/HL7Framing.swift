import Clinical

/// Parts a document into messages and segments: one message, many, batches, with or without MLLP
/// frames, whatever its line ends (HL7 v2 chapter 2.5, 2.10; `standards.md` 3.1).
struct HL7Framing {
  private(set) var messages: [HL7Message] = []
  /// Batch and file headers and trailers.
  private(set) var envelopes: [HL7Segment] = []
  /// Lines that belong to no message.
  private(set) var strays: [(name: HL7Name?, range: Range<Int>)] = []
  /// Joined copies live as long as this does.
  let copies = HL7Copies()

  private let bytes: UnsafeBufferPointer<UInt8>
  private let base: UnsafePointer<UInt8>
  private var source: HL7Source
  private var isInMessage = false
  /// How many segments of each name the message has so far.
  private var ordinals = HL7NameTable()
  private let mostSegments: Int
  /// Segments of all messages.
  private(set) var segmentCount = 0
  /// Lines without a segment name since the last segment, and how many of them came before an empty
  /// line.
  private var loose: [Range<Int>] = []
  private var adjoining: Int?

  init(
    _ bytes: UnsafeBufferPointer<UInt8>, base: UnsafePointer<UInt8>, from first: Int,
    mostSegments: Int
  ) {
    self.bytes = bytes
    self.base = base
    self.mostSegments = mostSegments
    source = HL7Source(base: base, delimiters: HL7Delimiters(), charset: .ascii)
    var start = first
    var index = first
    while index < bytes.count, !isOverfull {
      if Self.endsLine(base[index]) {
        add(start, index)
        start = index + 1
      }
      index += 1
    }
    add(start, bytes.count)
    settle(beforeHeader: true)
    endMessage()
    HL7Continuation.join(&messages, copies)
  }

  /// CR by the standard, LF by habit, the frames of MLLP, and a form feed by some senders.
  private static func endsLine(_ byte: UInt8) -> Bool {
    byte == 0x0D || byte == 0x0A || byte == 0x1C || byte == 0x0B || byte == 0x0C
  }

  /// More segments than are accepted: the document is refused, there is no need to read on.
  var isOverfull: Bool { segmentCount > mostSegments }

  private mutating func add(_ first: Int, _ last: Int) {
    var (start, end) = (first, last)
    while start < end, base[start] == 0x20 || base[start] == 0x1D { start += 1 }
    while end > start, base[end - 1] == 0x20 || base[end - 1] == 0x1D { end -= 1 }
    guard start < end else {
      // The LF of a CRLF is no empty line.
      if first > 0, first == last,
        !(base[first - 1] == 0x0D && last < bytes.count && base[last] == 0x0A)
      {
        adjoining = adjoining ?? loose.count
      }
      return
    }
    guard let name = name(start, end) else {
      if isMisnamed(start, end) {
        strays.append((nil, start..<end))
      } else {
        loose.append(start..<end)
      }
      return
    }
    switch name {
    case .msh: beginMessage(start, end)
    case .fhs, .bhs, .bts, .fts: addEnvelope(name, start, end)
    default: addSegment(name, start, end)
    }
  }

  /// The name of the segment on a line; nil where the line is none.
  private func name(_ start: Int, _ end: Int) -> HL7Name? {
    guard end - start >= 3, Self.isUpper(base[start]), Self.isNamePart(base[start + 1]),
      Self.isNamePart(base[start + 2])
    else { return nil }
    let name = HL7Name(base[start], base[start + 1], base[start + 2])
    if name.isHeader {
      return end - start > 3 && HL7Delimiters.canPart(base[start + 3]) ? name : nil
    }
    return end - start == 3 || base[start + 3] == source.delimiters.field ? name : nil
  }

  /// Whether a line begins like a segment whose name has too few or too many letters.
  private func isMisnamed(_ start: Int, _ end: Int) -> Bool {
    guard isInMessage, Self.isUpper(base[start]) else { return false }
    var index = start
    while index < end, index - start < 6, Self.isNamePart(base[index]) { index += 1 }
    return index < end && base[index] == source.delimiters.field
  }

  private static func isUpper(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }
  private static func isNamePart(_ byte: UInt8) -> Bool {
    isUpper(byte) || (byte >= 0x30 && byte <= 0x39)
  }

  // MARK: Messages

  private mutating func beginMessage(_ start: Int, _ end: Int) {
    settle(beforeHeader: true)
    endMessage()
    isInMessage = true
    ordinals.removeAll()
    let header = UnsafeBufferPointer(rebasing: bytes[start..<end])
    let delimiters = HL7Delimiters(header: header)
    var usual = HL7Delimiters()
    usual.field = base[start + 3]
    source = HL7Source(base: base, delimiters: delimiters ?? usual, charset: .ascii)
    var message = HL7Message(number: messages.count + 1, segments: [])
    message.segments.reserveCapacity(8)
    if delimiters == nil {
      message.fault = "its header does not say which characters part its fields (MSH-1, MSH-2)"
    }
    messages.append(message)
    append(.msh, start, end)
  }

  private mutating func endMessage() {
    guard isInMessage, let last = messages.indices.last else { return }
    isInMessage = false
    HL7Charset.settle(&messages[last])
  }

  private mutating func addEnvelope(_ name: HL7Name, _ start: Int, _ end: Int) {
    settle(beforeHeader: true)
    endMessage()
    let header = UnsafeBufferPointer(rebasing: bytes[start..<end])
    var usual = source.delimiters
    if name == .fhs || name == .bhs {
      usual = HL7Delimiters(header: header) ?? usual
      source = HL7Source(base: base, delimiters: usual, charset: .utf8)
    }
    let body = HL7Piece(source: source, start: start, end: end)
    envelopes.append(
      HL7Segment(
        name: name, message: messages.count, ordinal: envelopes.count + 1, start: start, end: end,
        body: body))
  }

  private mutating func addSegment(_ name: HL7Name, _ start: Int, _ end: Int) {
    guard isInMessage else {
      strays.append((name, start..<end))
      return
    }
    settle(beforeHeader: false)
    append(name, start, end)
  }

  private mutating func append(_ name: HL7Name, _ start: Int, _ end: Int) {
    let ordinal = (ordinals[name] ?? 0) + 1
    ordinals[name] = ordinal
    segmentCount += 1
    let last = messages.count - 1
    messages[last].segments.append(
      HL7Segment(
        name: name, message: messages.count, ordinal: ordinal, start: start, end: end,
        body: HL7Piece(source: source, start: start, end: end)))
  }

  /// Lines without a name go on with the segment before them: somebody's text had line ends in it.
  /// Not so those behind an empty line and before a header: they are remarks between messages.
  private mutating func settle(beforeHeader: Bool) {
    defer {
      loose.removeAll(keepingCapacity: true)
      adjoining = nil
    }
    guard !loose.isEmpty else { return }
    let count = beforeHeader ? adjoining ?? loose.count : loose.count
    guard isInMessage, let message = messages.indices.last,
      let segment = messages[message].segments.indices.last
    else {
      strays += loose.map { (nil, $0) }
      return
    }
    strays += loose.dropFirst(count).map { (nil, $0) }
    guard let last = loose.prefix(count).last else { return }
    messages[message].segments[segment].end = last.upperBound
    let body = messages[message].segments[segment].body
    messages[message].segments[segment].body = HL7Piece(
      source: body.source, start: body.start, end: last.upperBound)
  }
}
