import Clinical
import Synchronization

/// Reads HL7 v2, 2.1 to 2.9: bytes in, patients and statements out. A message that cannot be read is
/// rejected with its place and reason; the others are kept.
enum HL7Reader {
  /// Reads one document: a message, many, or batches.
  /// - Throws: ``ReadError`` where not one message can be read, or there are more than `limits`.
  static func read(
    _ bytes: [UInt8], from start: Int, limits: Limits,
    _ spread: Spread = inTurn
  ) throws(ReadError) -> DocumentReading {
    let result = bytes.withUnsafeBufferPointer { buffer -> Result<DocumentReading, ReadError> in
      guard let base = buffer.baseAddress else {
        return .failure(ReadError(dialect: .hl7v2, place: "byte 0", why: "empty"))
      }
      let framing = HL7Framing(
        buffer, base: base, from: start, mostSegments: limits.entries * segmentsOfEntry)
      return withExtendedLifetime(framing.copies) {
        Result { () throws(ReadError) in try read(framing, limits: limits, spread) }
      }
    }
    return try result.get()
  }

  /// Segments that there may be for each entry that there may be; real messages have two.
  private static let segmentsOfEntry = 10

  private static func read(
    _ framing: HL7Framing, limits: Limits, _ spread: Spread
  ) throws(ReadError) -> DocumentReading {
    guard !framing.isOverfull else {
      throw ReadError(
        dialect: .hl7v2, place: "message[\(framing.messages.count)]",
        why: "more than the limit of \(limits.entries * segmentsOfEntry) segments")
    }
    guard let first = framing.messages.first else {
      throw ReadError(
        dialect: .hl7v2, place: "byte 0", why: "HL7 v2 without a message: no MSH segment")
    }
    if framing.messages.count == 1, let fault = first.fault {
      throw ReadError(dialect: .hl7v2, place: "message[1]/MSH[1]", why: "its message: " + fault)
    }
    let builder = HL7Builder()
    describe(framing, in: builder)
    try read(framing, into: builder, limits: limits, spread)
    for segment in framing.envelopes { builder.count(segment.name, as: .container) }
    for stray in framing.strays { reject(stray, in: builder) }
    if framing.messages.count > 1 { builder.settleVersions() }
    builder.balance()
    return builder.reading
  }

  /// Messages that one core takes at a time, at least.
  private static let stretch = 512

  /// Reads the messages in stretches that know nothing of each other, and puts them together in order.
  private static func read(
    _ framing: HL7Framing, into builder: HL7Builder, limits: Limits, _ spread: Spread
  ) throws(ReadError) {
    // Bytes and pieces of them are only looked at.
    nonisolated(unsafe) let messages = framing.messages
    let most = min(framing.segmentCount, limits.entries)
    let stretches = messages.stretches(least: stretch)
    guard stretches.count > 1 else {
      builder.reserve(most)
      for message in messages { try read(message, into: builder, limits: limits) }
      return
    }
    // Each stretch has a builder of its own.
    let builders = stretches.map { _ in HL7Builder() }
    nonisolated(unsafe) let parts = builders
    let errors = Mutex([ReadError?](repeating: nil, count: stretches.count))
    spread(stretches.count) { index in
      parts[index].reserve(most / stretches.count)
      do throws(ReadError) {
        for message in messages[stretches[index]] {
          try read(message, into: parts[index], limits: limits)
        }
      } catch {
        errors.withLock { $0[index] = error }
      }
    }
    if let error = errors.withLock({ $0.lazy.compactMap { $0 }.first }) { throw error }
    builder.append(builders)
    guard builder.reading.statements.count <= limits.entries else {
      throw ReadError(
        dialect: .hl7v2, place: "message[\(messages.count)]",
        why: "more than the limit of \(limits.entries) entries")
    }
  }

  private static func read(
    _ message: HL7Message, into builder: HL7Builder, limits: Limits
  ) throws(ReadError) {
    if let fault = message.fault ?? longText(in: message, over: limits.text) {
      reject(message, fault, in: builder)
      return
    }
    if let words = message.strangeBytes {
      builder.note(.valueNotAllowed, at: message.header.range, words)
    }
    if let sent = message.header[7][1].text, HL7Times.date(message.header[7]) == nil {
      builder.note(
        .dateMalformed, at: message.header.range, "\(sent.prefix(40)) is no date (MSH-7)")
    }
    var message = message
    message.findFields()
    var reader = HL7MessageReader(message, builder)
    reader.read()
    guard builder.reading.statements.count <= limits.entries else {
      throw ReadError(
        dialect: .hl7v2, place: "message[\(message.number)]",
        why: "more than the limit of \(limits.entries) entries")
    }
  }

  /// A whole message is one reject, at its header; its other segments are parts of that.
  private static func reject(_ message: HL7Message, _ why: String, in builder: HL7Builder) {
    var range = message.header.range
    range.end = message.segments.map(\.end).max() ?? range.end
    builder.reject(range, "a message: " + why)
    for (index, segment) in message.segments.enumerated() {
      builder.count(segment.name, as: index == 0 ? .rejected : .part)
    }
  }

  private static func reject(
    _ stray: (name: HL7Name?, range: Range<Int>), in builder: HL7Builder
  ) {
    let range = SourceRange(
      start: stray.range.lowerBound, end: stray.range.upperBound,
      path: stray.name.map { $0.text } ?? "text outside segments")
    if let name = stray.name { builder.count(name, as: .rejected) }
    builder.reject(range, stray.name == nil ? "no segment of a message" : "a segment of no message")
  }

  private static func longText(in message: HL7Message, over limit: Int) -> String? {
    guard message.segments.contains(where: { $0.body.end - $0.body.start > limit }) else {
      return nil
    }
    return "one segment of more than \(limit / 1_000_000) MB"
  }

  // MARK: What the document says of itself

  private static func describe(_ framing: HL7Framing, in builder: HL7Builder) {
    let headers = framing.messages.lazy.filter { $0.fault == nil }.map(\.header)
    guard let first = headers.first else { return }
    builder.reading.version = first[12][1].text
    builder.reading.encoding = first.body.source.charset.name
    builder.reading.source = sender(framing)
    builder.reading.written = newest(headers.map { $0[7] })
    guard framing.messages.count == 1 else { return }
    builder.reading.identifier = first[10].text.map {
      NativeIdentifier(root: builder.reading.source?.key ?? "", value: $0)
    }
  }

  /// The newest of the times in some fields; of a batch many bear the same one.
  private static func newest(_ fields: some Sequence<HL7Piece>) -> PartialDate? {
    var newest: (date: PartialDate, at: Instant)?
    var last: HL7Piece?
    for field in fields {
      if let last, last.hasSameBytes(as: field) { continue }
      last = field
      guard let date = HL7Times.date(field) else { continue }
      let at = date.lowerBound()
      if newest.map({ $0.at <= at }) ?? true { newest = (date, at) }
    }
    return newest?.date
  }

  /// The one sender of all messages, else that of the batch; nil where they differ.
  private static func sender(_ framing: HL7Framing) -> SourceHint? {
    let first = framing.messages.first.flatMap { HL7Sender.hint($0.header) }
    let isOne = framing.messages.dropFirst().allSatisfy { message in
      framing.messages[0].header[4].hasSameBytes(as: message.header[4])
        && framing.messages[0].header[3].hasSameBytes(as: message.header[3])
    }
    if isOne, let first { return first }
    return framing.envelopes.lazy.filter { $0.name == .bhs || $0.name == .fhs }
      .compactMap { HL7Sender.hint($0) }.first
  }
}
