import Clinical

/// The value of an OBX, by its type in OBX-2.
enum HL7Values {
  /// Adds the value of OBX-5. What is sent several times stands as parts of one measurement.
  static func add(
    _ segment: HL7Segment, unit: HL7Unit, to detail: inout ObservationDetail,
    _ statement: inout Statement, _ codes: HL7Codes
  ) {
    let field = segment[5]
    if field.isDeleted {
      // HL7 v2 chapter 2.5.3: `""` deletes what was said before.
      detail.absent = .unknown
      statement.notes.append("The sender deleted the value.")
      return
    }
    guard field.isValued else { return }
    let type = segment[2]
    if isText(type) {
      addText(segment, unit, to: &detail, &statement)
      return
    }
    let sent = field.repetitions.filter(\.isValued)
    guard sent.count > 1 else {
      let (value, absent) = value(field, type, unit, codes)
      (detail.value, detail.absent) = (value, absent)
      return
    }
    detail.components = sent.map {
      let (value, absent) = value($0, type, unit, codes)
      return .init(concept: statement.concept, value: value, absent: absent)
    }
  }

  /// The words of a text field: repetitions are lines.
  static func words(_ field: HL7Piece) -> String {
    field.repetitions.map { $0.lines ?? "" }.joined(separator: "\n")
  }

  private static func isText(_ type: HL7Piece) -> Bool {
    type.equals("ST") || type.equals("TX") || type.equals("FT") || type.isEmpty
  }

  /// A number sent as text beside a unit is a number.
  private static func addText(
    _ segment: HL7Segment, _ unit: HL7Unit, to detail: inout ObservationDetail,
    _ statement: inout Statement
  ) {
    let words = words(segment[5])
    if segment[6].isValued, !segment[2].equals("FT"),
      let quantity = HL7Numbers.quantity(segment[5], unit)
    {
      detail.value = .quantity(quantity)
      if segment[2].isEmpty == false { statement.notes.append("Sent as text: " + words) }
      return
    }
    detail.value = words.isEmpty ? nil : .text(words)
  }

  /// One value; or why there is none.
  private static func value(
    _ piece: HL7Piece, _ type: HL7Piece, _ unit: HL7Unit, _ codes: HL7Codes
  ) -> (Value?, AbsentReason?) {
    if type.equals("NM") { return number(piece, unit) }
    if isCoded(type) { return (codes.some(piece).map { .concept($0) }, nil) }
    if type.equals("SN") { return (HL7Numbers.structured(piece, unit), nil) }
    if type.equals("DT") || type.equals("TS") || type.equals("DTM") {
      guard let text = piece[1].text else { return (nil, nil) }
      return (HL7Times.date(text).map { .date($0) } ?? .text(text), nil)
    }
    if type.equals("NA") || type.equals("MA") {
      let origin = Number("0").map { unit.quantity($0) }.flatMap { $0.unitCode == nil ? nil : $0 }
      return (piece.text.map { .sampled(Samples($0, origin: origin)) }, nil)
    }
    return (rare(piece, type, unit, codes), nil)
  }

  private static func isCoded(_ type: HL7Piece) -> Bool {
    type.equals("CWE") || type.equals("CE") || type.equals("CNE") || type.equals("CF")
      || type.equals("IS") || type.equals("ID")
  }

  private static func number(
    _ piece: HL7Piece, _ unit: HL7Unit
  ) -> (Value?, AbsentReason?) {
    guard let text = piece.text else { return (nil, nil) }
    if let quantity = HL7Numbers.quantity(piece, unit) { return (.quantity(quantity), nil) }
    // Special values of device numbers (IEEE 11073-10101 FLOAT).
    switch text.uppercased() {
    case "NAN": return (nil, .notANumber)
    case "NRES": return (nil, .error)
    case "+INF", "INF", "+INFINITY", "INFINITY": return (nil, .positiveInfinity)
    case "-INF", "-INFINITY": return (nil, .negativeInfinity)
    default: return (.text(text), nil)
    }
  }

  private static func rare(
    _ piece: HL7Piece, _ type: HL7Piece, _ unit: HL7Unit, _ codes: HL7Codes
  ) -> Value? {
    if type.equals("CQ"),
      let quantity = HL7Numbers.quantity(piece[1], HL7Unit(piece[2], codes))
    {
      return .quantity(quantity)
    }
    if type.equals("NR") {
      let ends = (HL7Numbers.quantity(piece[1], unit), HL7Numbers.quantity(piece[2], unit))
      if ends.0 != nil || ends.1 != nil { return .range(low: ends.0, high: ends.1) }
    }
    if type.equals("DR") { return .period(HL7Times.period(piece[1], piece[2])) }
    // A name, an address, a number of somebody: its parts as words.
    let words = piece.components.compactMap(\.text).joined(separator: " ")
    return words.isEmpty ? nil : .text(words)
  }
}
