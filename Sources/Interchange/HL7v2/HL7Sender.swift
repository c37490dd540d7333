import Clinical

/// Who sent a message: the facility of MSH-4, else the application of MSH-3 (`design.md` 3).
enum HL7Sender {
  /// The sender of a header (MSH, BHS, FHS); nil where it names none.
  static func hint(_ header: HL7Segment) -> SourceHint? {
    hint(header[4]) ?? hint(header[3])
  }

  private static func hint(_ field: HL7Piece) -> SourceHint? {
    guard field.isValued,
      let key = HL7People.assigner(field[1], field[2], field[3]) ?? field[1].text
    else { return nil }
    let name = field[1].text ?? key
    return SourceHint(key: key == name ? name.lowercased() : key, name: name)
  }
}
