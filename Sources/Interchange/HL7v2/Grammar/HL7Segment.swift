import Clinical

/// One segment: its name, where it stands in the document, and its fields, found when asked for.
struct HL7Segment {
  let name: HL7Name
  /// The number of its message in the document, from 1.
  let message: Int
  /// Its number among the segments of its name in the message, from 1.
  let ordinal: Int
  /// First byte in the document.
  let start: Int
  /// The byte after the last, continuation lines included.
  var end: Int
  /// What is read: the same bytes, or a copy in which continuations are joined.
  var body: HL7Piece { didSet { starts = nil } }
  /// Where its fields begin, once somebody has looked for them all.
  private var starts: HL7FieldStarts?

  init(name: HL7Name, message: Int, ordinal: Int, start: Int, end: Int, body: HL7Piece) {
    self.name = name
    self.message = message
    self.ordinal = ordinal
    self.start = start
    self.end = end
    self.body = body
  }

  /// Finds the beginnings of its fields, so that each is found at once when it is asked for.
  mutating func findFields() { starts = HL7FieldStarts(body) }

  /// A field by its number in the standard. MSH, FHS and BHS count their separator as the first.
  subscript(_ number: Int) -> HL7Piece {
    let skipped = name.isHeader ? number - 1 : number
    return starts?.field(skipped, of: body) ?? HL7FieldStarts.field(skipped, in: body)
  }

  /// Where it stands, for people: `message[2]/OBX[3]`.
  var range: SourceRange { SourceRange(start: start, end: end, path: path) }

  private var path: String {
    var path = "message["
    path.reserveCapacity(32)
    path += String(message)
    path += "]/"
    for index in 0..<3 { path.unicodeScalars.append(Unicode.Scalar(name.byte(index))) }
    path += "["
    path += String(ordinal)
    path += "]"
    return path
  }

  /// Where a field, a repetition or a component of it stands: `message[2]/OBX[3]-5[2].1`.
  func range(of piece: HL7Piece, _ field: Int, repetition: Int? = nil, component: Int? = nil)
    -> SourceRange
  {
    var path = path + "-" + String(field)
    if let repetition { path += "[" + String(repetition) + "]" }
    if let component { path += "." + String(component) }
    // What stands in a joined copy has no single place: the whole segment is lit.
    guard piece.source.base + piece.start >= body.source.base, isInPlace, !piece.isEmpty else {
      return SourceRange(start: start, end: end, path: path)
    }
    return SourceRange(start: piece.start, end: piece.end, path: path)
  }

  private var isInPlace: Bool { body.start == start && body.end == end }
}

/// One message: its header and the segments that follow.
struct HL7Message {
  /// Its number in the document, from 1.
  let number: Int
  /// All segments, the header first, in the order sent.
  var segments: [HL7Segment]
  /// Why it cannot be read; nil where it can.
  var fault: String?
  /// Where the bytes are no text of the character set that is said.
  var strangeBytes: String?

  /// The header.
  var header: HL7Segment { segments[0] }

  /// Finds the fields of all segments: what is done with the message looks at most of them.
  mutating func findFields() {
    for index in segments.indices { segments[index].findFields() }
  }
}
