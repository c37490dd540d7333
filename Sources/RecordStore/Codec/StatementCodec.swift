import Clinical

/// The body of a statement: a version byte, the content, and then what only names it. The hash of a
/// content is taken over the first two, so a re-export with fresh identifiers has the same content.
enum StatementCodec {
  /// Raised only when old bodies could no longer be read.
  static let version: UInt8 = 1

  /// Writes a statement into `writer`, which is cleared first; returns how many of the bytes are
  /// content.
  static func encode(_ statement: Statement, into writer: inout BodyWriter) -> Int {
    writer.clear()
    writer.byte(version)
    content(statement, &writer)
    let size = writer.bytes.count
    names(statement, &writer)
    return size
  }

  private static func content(_ statement: Statement, _ writer: inout BodyWriter) {
    writer.code(1, statement.kind)
    writer.code(2, statement.section)
    if statement.concept != Concept() { writer.concept(3, statement.concept) }
    if statement.status.standing != .unknown { writer.code(4, statement.status.standing) }
    writer.text(5, statement.status.sent)
    writer.code(6, statement.certainty)
    writer.period(7, statement.period)
    writer.date(8, statement.recorded)
    writer.text(9, statement.author)
    writer.detail(10, statement.detail)
    writer.texts(11, statement.labels)
    writer.texts(12, statement.notes)
    writer.texts(13, statement.notUnderstood)
    writer.end()
  }

  /// What a source may issue anew with each export: identifiers and what points to them.
  private static func names(_ statement: Statement, _ writer: inout BodyWriter) {
    writer.native(1, statement.identifier)
    writer.identifiers(2, statement.otherIdentifiers)
    writer.native(3, statement.encounter)
    switch statement.detail {
    case .medication(let detail): writer.texts(4, detail.basedOn)
    case .observation(let detail): writer.natives(5, detail.members)
    case .report(let detail): writer.natives(6, detail.results)
    case .document(let detail):
      writer.native(7, detail.series)
      writer.natives(8, detail.replaces)
      writer.natives(9, detail.relatesTo)
    default: break
    }
    writer.end()
  }

  /// Reads a body. Of many bodies in a row, `repeats` keeps what comes again.
  /// - Throws: ``StoreError`` `.damaged` for bytes that no version of the program wrote.
  static func decode(
    _ bytes: UnsafeRawBufferPointer, _ repeats: Repeats? = nil
  ) throws(StoreError) -> Statement {
    var reader = BodyReader(bytes, repeats)
    guard try reader.byte() == version else { throw BodyReader.damaged }
    var statement = Statement(kind: .other, section: .other)
    try reader.fields { (reader, tag) throws(StoreError) in
      switch tag {
      case 1: statement.kind = try reader.code()
      case 2: statement.section = try reader.code()
      case 3: statement.concept = try reader.concept()
      case 4: statement.status.standing = try reader.code()
      case 5: statement.status.sent = try reader.text()
      case 6: statement.certainty = try reader.code()
      case 7: statement.period = try reader.period()
      case 8: statement.recorded = try reader.date()
      case 9: statement.author = try reader.text()
      case 10: statement.detail = try reader.detail()
      case 11: statement.labels.append(try reader.text())
      case 12: statement.notes.append(try reader.text())
      case 13: statement.notUnderstood.append(try reader.text())
      default: throw BodyReader.damaged
      }
    }
    try names(of: &statement, &reader)
    guard reader.isAtEnd else { throw BodyReader.damaged }
    return statement
  }

  private static func names(
    of statement: inout Statement, _ reader: inout BodyReader
  ) throws(StoreError) {
    var basedOn: [String] = []
    var pointers: [NativeIdentifier] = []
    var paper = DocumentDetail()
    try reader.fields { (reader, tag) throws(StoreError) in
      switch tag {
      case 1: statement.identifier = try reader.native()
      case 2: statement.otherIdentifiers.append(try reader.identifier())
      case 3: statement.encounter = try reader.native()
      case 4: basedOn.append(try reader.text())
      case 5, 6: pointers.append(try reader.native())
      case 7: paper.series = try reader.native()
      case 8: paper.replaces.append(try reader.native())
      case 9: paper.relatesTo.append(try reader.native())
      default: throw BodyReader.damaged
      }
    }
    switch statement.detail {
    case .medication(var detail) where !basedOn.isEmpty:
      detail.basedOn = basedOn
      statement.detail = .medication(detail)
    case .observation(var detail) where !pointers.isEmpty:
      detail.members = pointers
      statement.detail = .observation(detail)
    case .report(var detail) where !pointers.isEmpty:
      detail.results = pointers
      statement.detail = .report(detail)
    case .document(var detail):
      (detail.series, detail.replaces, detail.relatesTo) =
        (paper.series, paper.replaces, paper.relatesTo)
      statement.detail = .document(detail)
    default: break
    }
  }
}
