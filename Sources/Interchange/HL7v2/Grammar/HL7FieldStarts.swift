/// Where the first fields of a segment begin, found once: an OBX is asked for twenty of its fields.
struct HL7FieldStarts {
  /// Fields behind these are looked for from the last of them on.
  private static let most = 24

  /// Bytes from the segment's first to the first of each field behind the name.
  private var offsets = InlineArray<24, UInt32>(repeating: 0)
  private var count = 0

  init(_ body: HL7Piece) {
    let separator = body.source.delimiters.field
    var index = body.start
    while count < Self.most, body.end - body.start < Int(UInt32.max),
      let next = body.source.first(separator, from: index, to: body.end)
    {
      index = next + 1
      offsets[count] = UInt32(index - body.start)
      count += 1
    }
  }

  /// The stretch behind so many separators; empty where there are not so many.
  func field(_ number: Int, of body: HL7Piece) -> HL7Piece {
    let source = body.source
    guard number > 0 else {
      let end = count > 0 ? body.start + Int(offsets[0]) - 1 : body.end
      return HL7Piece(source: source, start: body.start, end: end)
    }
    if number < count {
      return HL7Piece(
        source: source, start: body.start + Int(offsets[number - 1]),
        end: body.start + Int(offsets[number]) - 1)
    }
    guard number == count || count == Self.most else {
      return HL7Piece(source: source, start: body.end, end: body.end)
    }
    let first = body.start + Int(offsets[count - 1])
    return Self.field(number - count, in: HL7Piece(source: source, start: first, end: body.end))
  }

  /// The same, looked for from the first byte on.
  static func field(_ number: Int, in body: HL7Piece) -> HL7Piece {
    let source = body.source
    let separator = source.delimiters.field
    var index = body.start
    for _ in 0..<max(number, 0) {
      guard let next = source.first(separator, from: index, to: body.end) else {
        return HL7Piece(source: source, start: body.end, end: body.end)
      }
      index = next + 1
    }
    let end = source.first(separator, from: index, to: body.end) ?? body.end
    return HL7Piece(source: source, start: index, end: end)
  }
}
