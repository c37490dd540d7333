import Clinical

/// Dates and times (DT, TM, TS, DTM, DR), with the precision and the offset that were sent.
enum HL7Times {
  /// A date; nil where there is none or where it is no date.
  static func date(_ piece: HL7Piece) -> PartialDate? {
    piece[1].text.flatMap(date)
  }

  /// A date by its text: in the shape of HL7, else in that of ISO 8601, which some senders use.
  static func date(_ text: String) -> PartialDate? {
    PartialDate(hl7: text) ?? PartialDate(iso: text)
  }

  /// A moment; what is no date is kept as words.
  static func moment(_ piece: HL7Piece) -> Period {
    guard let text = piece[1].text else { return Period() }
    guard let date = date(text) else { return Period(text: isBlank(text) ? nil : text) }
    return .at(date)
  }

  /// From one moment to another.
  static func period(_ start: HL7Piece, _ end: HL7Piece) -> Period {
    let first = moment(start)
    let last = moment(end)
    let words = [first.text, last.text.map { "until " + $0 }].compactMap { $0 }
    return Period(
      start: first.start, end: last.end, text: words.isEmpty ? nil : words.joined(separator: " "))
  }

  /// Zeros alone say that there is no date.
  static func isBlank(_ text: String) -> Bool { text.allSatisfy { $0 == "0" } }
}
